import { describe, expect, test } from 'vitest';
import { sourceFiles } from '../architecture/source-files.ts';
import { CHECKS, COMPLAINTS, HELD_BY, type Holds } from './asked-of-the-queue.ts';

const files = new Map(sourceFiles().map(({ path, text }) => [path, text]));
/** A title stands in quotes of one of three kinds, right after the bracket. */
const TITLE = /\b(?:test|describe)(?:\.each)?\b[^'"`]*?\(\s*(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`([^`]*)`)/g;
const titlesIn = (path: string): string[] =>
  [...(files.get(path) ?? '').matchAll(TITLE)].map(([, single, double, template]) =>
    (single ?? double ?? template ?? '').replaceAll(/\\(['"\\])/g, '$1'),
  );
const LEFT_OUT = /\b(?:test|describe)\.(?:skip|todo|fixme|only|fails)\b/;
const rows = Object.entries(HELD_BY).flatMap(([path, all]) => all.map((held) => ({ path, ...held })));

test.each(Object.entries(HELD_BY))('%s has the tests that are named here, and leaves none out', (path, held) => {
  const titles = titlesIn(path);
  expect(held.map(({ title }) => title).filter((title) => !titles.includes(title))).toEqual([]);
  expect(files.get(path)).not.toMatch(LEFT_OUT);
});

describe.each([
  { kind: 'complaints', texts: COMPLAINTS, many: 15, named: /\bcomplaint (\d+)/g },
  { kind: 'checks', texts: CHECKS, many: 12, named: /\b(?:check|acceptance|acceptance check) (\d+)/g },
] as const)('the $many $kind', ({ kind, texts, many, named }) => {
  const holds = (held: Holds, number: number) => held[kind]?.includes(number) ?? false;

  test('are all here', () =>
    expect(Object.keys(texts).map(Number)).toEqual(Array.from({ length: many }, (_, at) => at + 1)));

  // Where a person is involved, the last word is a screen's. Who is bound to which counter stands on none.
  test.each(Object.entries(texts))('%s is held, in a browser: %s', (number) => {
    const held = rows.filter((row) => holds(row, Number(number)));
    const seen = held.filter(({ path }) => path.startsWith('tests/journeys/'));
    expect((kind === 'complaints' && number === '11' ? held : seen).length).toBeGreaterThan(0);
  });

  test('stand beside whatever test names one', () => {
    const unlisted = [...files.keys()]
      .filter((path) => /\.(test|spec)\.ts$/.test(path) && !path.startsWith('tests/acceptance/'))
      .flatMap((path) => titlesIn(path).map((title) => ({ path, title })))
      .flatMap(({ path, title }) => [...title.matchAll(named)].map(([, number]) => ({ path, title, number })))
      .filter(
        ({ path, title, number }) =>
          !rows.some((row) => row.path === path && row.title === title && holds(row, Number(number))),
      );
    expect(unlisted).toEqual([]);
  });
});
