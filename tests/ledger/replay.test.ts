import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rebuild } from '../../main/ledger/rebuild.ts';
import { checkChain, checkReplay } from '../../main/ledger/verify.ts';
import { inTransaction, type ReadDb } from '../../main/store/database.ts';
import { clearProjections, PROJECTED_TABLES, PROJECTIONS } from '../../main/store/projections.ts';
import { row, rows } from '../../main/store/statement.ts';
import { MOVE_FACTS } from '../../main/store/move-facts.ts';
import { FACT_TYPES } from '../../shared/facts/registry.ts';
import { makeStation } from '../make/core.ts';
import { eachStep, play, step } from './random-history.ts';

test('after any history the tables equal a replay, the chain holds, and a rebuild changes nothing', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (history) => {
      const { core, clock } = await makeStation();
      await play(core, clock, history);
      expect(checkChain(core.db)).toBe('ok');
      expect(checkReplay(core.db)).toBe('equal');
      rebuild(core.db);
      expect(checkReplay(core.db)).toBe('equal');
      core.close();
    }),
    { numRuns: 15 },
  );
});

/** The moves of a case are made one by one in tests/services/case-course.test.ts: chance seldom goes so far. */
const COURSE: readonly string[] = Object.values(MOVE_FACTS).map(({ type }) => type);
/** A panel is convened by hand there, too. */
const FILLED_THERE = ['panel_member'];
/** What chance has not reached after so many stations is out of reach. */
const MOST_STATIONS = 10;

test('random histories reach every other fact that can be recorded, and leave no table empty', {
  timeout: 240_000,
}, async () => {
  const unseen = new Set(FACT_TYPES.map(({ type }) => type).filter((type) => !COURSE.includes(type)));
  const empty = new Set(PROJECTED_TABLES.filter((table) => !FILLED_THERE.includes(table)));
  for (let seed = 1; seed <= MOST_STATIONS && unseen.size + empty.size > 0; seed += 1) {
    const { core, clock } = await makeStation();
    await play(core, clock, [...fc.sample(step, { numRuns: 400, seed }), ...eachStep(seed)]);
    for (const { type } of rows<{ type: string }>(core.db, 'SELECT DISTINCT type FROM ledger')) unseen.delete(type);
    for (const table of empty) if (row(core.db, `SELECT 1 FROM ${table}`) !== undefined) empty.delete(table);
    expect(checkReplay(core.db)).toBe('equal');
    core.close();
  }
  expect({ unseen: [...unseen], empty: [...empty] }).toEqual({ unseen: [], empty: [] });
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
  const KNOWN = new Set(['changeOne', 'change', 'for', 'if', 'Set', 'Number']);
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
