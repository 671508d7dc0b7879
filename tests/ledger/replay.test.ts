import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rebuild } from '../../main/ledger/rebuild.ts';
import { checkChain, checkReplay } from '../../main/ledger/verify.ts';
import { inTransaction, type ReadDb } from '../../main/store/database.ts';
import { clearProjections, PROJECTED_TABLES, PROJECTIONS } from '../../main/store/projections.ts';
import { FACT_TYPES } from '../../shared/facts/registry.ts';
import { makeStation } from '../make/core.ts';
import { play, step } from './random-history.ts';

test('after any history the tables equal a replay, the chain holds, and a rebuild changes nothing', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (history) => {
      const { core, clock } = await makeStation();
      play(core, clock, history);
      expect(checkChain(core.db)).toBe('ok');
      expect(checkReplay(core.db)).toBe('equal');
      rebuild(core.db);
      expect(checkReplay(core.db)).toBe('equal');
      core.close();
    }),
    { numRuns: 15 },
  );
});

test('random histories reach every fact that can be recorded, and leave no table empty', {
  timeout: 60_000,
}, async () => {
  const { core, clock } = await makeStation();
  play(core, clock, fc.sample(step, { numRuns: 2_000, seed: 42 }));
  const seen = core.db.prepare('SELECT DISTINCT type FROM ledger').pluck().all();
  expect(FACT_TYPES.map(({ type }) => type).filter((type) => !seen.includes(type))).toEqual([]);
  const empty = PROJECTED_TABLES.filter((table) => core.db.prepare(`SELECT 1 FROM ${table}`).get() === undefined);
  expect(empty).toEqual([]);
  expect(checkReplay(core.db)).toBe('equal');
});

test('every table that a projection makes is one that a replay compares and a rebuild drops', () => {
  const db = new Database(':memory:') as unknown as ReadDb;
  inTransaction(db, clearProjections);
  const made = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all();
  expect(made.toSorted()).toEqual(PROJECTED_TABLES.toSorted());
  db.close();
});

test('the version of the tables sees every function that fills them', () => {
  // Called in `apply`, and neither a function of another file nor a method nor a keyword.
  const KNOWN = new Set(['changeOne', 'change', 'for', 'if', 'Set']);
  for (const { tables, apply, helpers = [] } of PROJECTIONS) {
    const called = apply.flatMap((one) =>
      [
        ...one.apply
          .toString()
          .replaceAll(/`[^`]*`|'[^']*'/g, '')
          .matchAll(/(?<![.\w])([a-z]\w*)\(/gi),
      ].map(([, name]) => name ?? ''),
    );
    const named = helpers.map(({ name }) => name);
    expect(
      called.filter((name) => !KNOWN.has(name) && !named.includes(name)),
      tables.join(),
    ).toEqual([]);
  }
});
