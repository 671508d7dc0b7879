import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cruise, type Cruise, REPOSITORY } from './cruise.ts';
import { GROUND, PACKAGES, PLANTED } from './planted-violations.ts';

/** Who may import whom. The rules stand in .dependency-cruiser.cjs, each with the right way to do it. */

const rules = createRequire(import.meta.url)(`${REPOSITORY}.dependency-cruiser.cjs`) as {
  forbidden: { name: string; comment?: string }[];
};

describe('the tree', () => {
  let walked: Cruise;
  beforeAll(() => {
    walked = cruise(REPOSITORY, ['main', 'shared', 'renderer', 'resources', 'tests']);
  });

  test('is really walked', () => {
    // Without a parser for TypeScript the walk finds no modules and no violations.
    const ours = walked.modules.filter(({ source }) => /^(main|shared|renderer)\//.test(source));
    expect(ours.length).toBeGreaterThan(100);
    expect(ours.flatMap(({ dependencies }) => dependencies).length).toBeGreaterThan(300);
  });

  test('keeps every rule', () =>
    expect(walked.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]));
});

describe('a planted violation', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'beehive-imports-')));
  let walked: Cruise;
  const rulesFor = (file: string) =>
    walked.summary.violations.filter(({ from }) => from === file).map(({ rule }) => rule.name);

  beforeAll(() => {
    for (const { file, text } of [...GROUND, ...PLANTED, ...PACKAGES]) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    walked = cruise(folder, ['main', 'shared', 'renderer', 'resources', 'tests']);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(PLANTED.filter(({ caughtBy }) => caughtBy !== undefined))('$file is caught by $caughtBy', (planted) =>
    expect(rulesFor(planted.file)).toContain(planted.caughtBy),
  );

  test.each(PLANTED.filter(({ caughtBy }) => caughtBy === undefined))('$file is allowed', ({ file }) =>
    expect(rulesFor(file)).toEqual([]),
  );

  test('is there for every rule', () => {
    const caught = new Set(PLANTED.map(({ caughtBy }) => caughtBy));
    expect(rules.forbidden.map(({ name }) => name).filter((name) => !caught.has(name))).toEqual([]);
  });
});

test.each(rules.forbidden)('the rule $name prints the right way', ({ comment = '' }) =>
  expect(comment.length).toBeGreaterThan(40),
);
