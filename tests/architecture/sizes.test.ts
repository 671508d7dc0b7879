import { expect, test } from 'vitest';
import { isCode, linesOf, sourceFiles } from './source-files.ts';

/** One concept per file, in a mediator's words, and nothing that is true on one machine only. */

const files = sourceFiles();
const code = files.filter(isCode);

const LONGEST = 400;
const MEDIAN = 80;
const VAGUE = /(^|\/)(index|utils?|common|helpers?|misc|[^/]*manager[^/]*|[^/]*-utils?)\.(ts|tsx|cjs)$/;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*$/;
/** A folder of somebody's home or workplace. */
const MACHINE_PATH = /(?<![\w.:/-])(\/(work|home|root|Users|farm)\/\w|\/tmp\/\w|[A-Z]:\\Users\\)/;

test('the files are found', () => {
  expect(code.length).toBeGreaterThan(100);
  expect(files.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['.ci/run', 'README.md', 'main/cli/station.ts']),
  );
});

test(`no file is longer than ${LONGEST} lines`, () =>
  expect(code.filter((file) => linesOf(file) > LONGEST).map((file) => `${file.path}: ${linesOf(file)}`)).toEqual([]));

test(`half of the files are shorter than ${MEDIAN} lines`, () => {
  const product = code.filter(({ path }) => /^(main|shared|renderer)\//.test(path));
  const sizes = product.map(linesOf).sort((a, b) => a - b);
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(MEDIAN);
});

test('no file has a name that fits everything', () =>
  expect(code.filter(({ path }) => VAGUE.test(path)).map(({ path }) => path)).toEqual([]));

test('files are named in kebab-case', () =>
  expect(code.filter(({ path }) => !KEBAB.test(path.split('/').at(-1) ?? '')).map(({ path }) => path)).toEqual([]));

test.each(['see /home/anna/notes', '"/Users/anna"', String.raw`C:\Users\anna`, 'read /tmp/file', '(/root/x)'])(
  '"%s" is a path of a machine',
  (text) => expect(MACHINE_PATH.test(text)).toBe(true),
);
test.each(['https://example.org/home/x', "join(tmpdir(), 'work')", 'main/works/x', "'/usr/bin/chromium'", './tmp/x'])(
  '"%s" is not',
  (text) => expect(MACHINE_PATH.test(text)).toBe(false),
);

test('no file names a path of a machine', () => {
  const found = files
    .filter(({ path }) => path !== 'tests/architecture/sizes.test.ts')
    .flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, at) => (MACHINE_PATH.test(line) ? [`${path}:${at + 1}`] : [])),
    );
  expect(found).toEqual([]);
});
