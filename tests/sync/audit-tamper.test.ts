import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { storedMark } from '../../main/ledger/high-water-mark.ts';
import { hashOf } from '../../main/ledger/chain.ts';
import { rebuild } from '../../main/ledger/rebuild.ts';
import { verify } from '../../main/ledger/verify.ts';
import { DATABASE_FILE } from '../../main/station/open-core.ts';
import type { Fact } from '../../shared/facts/fact.ts';
import { makeCentre, usePostgres } from '../make/centre.ts';
import { makeLine, type TestLine } from '../make/line.ts';

/** Somebody with the disk in hand, and all the time in the world, changes what was recorded (faults 45, 4, 5). */
const server = usePostgres();

type Row = Omit<Fact, 'urgent'> & { urgent: 0 | 1 };

/** Takes the triggers away, changes what he wants, and puts them back: no trace in the form of the file. */
function tamper(line: TestLine, change: (db: Database.Database) => void): void {
  line.close();
  const db = new Database(join(line.core.dataDir, DATABASE_FILE));
  const triggers = db.prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`).all() as {
    name: string;
    sql: string;
  }[];
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`);
  change(db);
  for (const { sql } of triggers) db.exec(sql);
  db.close();
  line.reopen();
}

/** Hashes the whole chain anew from a fact on, as the program itself would; nothing about it is secret. */
function rehash(db: Database.Database, from: number): void {
  const rows = db.prepare('SELECT * FROM ledger WHERE seq >= ? ORDER BY seq').all(from) as Row[];
  let { hash } = db.prepare('SELECT hash FROM ledger WHERE seq = ?').get(from - 1) as { hash: string };
  for (const row of rows) {
    const prev = hash;
    hash = hashOf({ ...row, urgent: row.urgent === 1 }, prev);
    db.prepare('UPDATE ledger SET prev = ?, hash = ? WHERE seq = ?').run(prev, hash, row.seq);
  }
}

const edit = (db: Database.Database) => db.exec(`UPDATE ledger SET data = replace(data, 'csv', 'xlsx') WHERE seq = 30`);
const swap = (db: Database.Database) =>
  db.exec(
    `UPDATE ledger SET seq = 1030 WHERE seq = 30; UPDATE ledger SET seq = 30 WHERE seq = 31; UPDATE ledger SET seq = 31 WHERE seq = 1030`,
  );
const takeOut = (db: Database.Database) => db.exec('DELETE FROM ledger WHERE seq = 30');
const closeGap = (db: Database.Database) => {
  for (let seq = 31; seq <= 100; seq += 1) db.prepare('UPDATE ledger SET seq = ? WHERE seq = ?').run(seq - 1, seq);
};

interface Attack {
  readonly how: (db: Database.Database) => unknown;
  /** What the station's own check says; `ok` where it cannot know. */
  readonly station: RegExp;
  /** What the district says at the next sync; `ok` where the station's own check says it already. */
  readonly district: string;
  /** What an administrator of the district finds reported. */
  readonly reported: readonly string[];
}

const ATTACKS: Record<string, Attack> = {
  'a fact is edited': { how: edit, station: /fact 30 was altered/, district: 'ok', reported: [] },
  'a fact is deleted': { how: takeOut, station: /fact 30 is missing/, district: 'ok', reported: [] },
  'two facts are swapped': { how: swap, station: /fact 30 does not follow/, district: 'ok', reported: [] },
  'the tail is cut': {
    how: (db) => db.exec('DELETE FROM ledger WHERE seq > 60'),
    station: /facts 61 to 100 were acknowledged and are gone/,
    district: 'ahead',
    reported: ['cut'],
  },
  'the log is emptied': {
    how: (db) => db.exec('DELETE FROM ledger'),
    station: /facts 1 to 100 were acknowledged and are gone/,
    district: 'ahead',
    reported: ['cut'],
  },
  'a fact is edited and every hash after it made anew': {
    how: (db) => {
      edit(db);
      rehash(db, 30);
    },
    station: /^ok$/,
    district: 'fork',
    reported: ['fork'],
  },
  'a fact is deleted, the rest moved up and hashed anew': {
    how: (db) => {
      takeOut(db);
      closeGap(db);
      rehash(db, 30);
    },
    station: /facts 100 to 100 were acknowledged and are gone/,
    district: 'ahead',
    reported: ['cut', 'fork'],
  },
  'two facts are swapped and everything hashed anew': {
    how: (db) => {
      swap(db);
      rehash(db, 30);
    },
    station: /^ok$/,
    district: 'fork',
    reported: ['fork'],
  },
};

test.each(Object.entries(ATTACKS))('%s: found', async (_what, { how, station, district, reported }) => {
  const centre = await makeCentre(server());
  const line = makeLine();
  line.grow(99);
  await line.sync(centre.url);
  const held = await centre.rows('SELECT * FROM beehive.fact ORDER BY seq');
  tamper(line, how);

  const { chain, mark } = verify(line.core.db, storedMark(line.core.dataDir));
  expect([chain, mark].find((says) => says !== 'ok') ?? 'ok').toMatch(station);
  const outcome = await line.sync(centre.url);
  expect(outcome.ok ? 'ok' : outcome.reason).toBe(district);
  const incidents = await centre.rows<{ kind: string }>('SELECT kind FROM beehive.incident ORDER BY kind');
  expect(incidents.map(({ kind }) => kind)).toEqual(reported);
  // One of the two found it, and what the district holds is as it was.
  expect(chain === 'ok' && mark === 'ok' && outcome.ok).toBe(false);
  expect(await centre.rows('SELECT * FROM beehive.fact ORDER BY seq')).toEqual(held);
});

test('who also makes the tables, the mark and the progress fit his story is found by the district all the same', async () => {
  const centre = await makeCentre(server());
  const line = makeLine();
  line.grow(99);
  await line.sync(centre.url);
  tamper(line, (db) => {
    db.exec('DELETE FROM ledger WHERE seq > 60');
    db.exec('UPDATE sync_progress SET sent_through = 60');
  });
  rebuild(line.core.db);
  expect(verify(line.core.db, 60)).toMatchObject({ chain: 'ok', mark: 'ok', replay: 'equal' });
  expect(await line.sync(centre.url)).toMatchObject({ ok: false, reason: 'ahead' });
  line.grow(50);
  expect(await line.sync(centre.url)).toMatchObject({ ok: false, reason: 'fork' });
  expect(await centre.rows('SELECT kind, seq::int FROM beehive.incident ORDER BY kind')).toEqual([
    { kind: 'cut', seq: 100 },
    { kind: 'fork', seq: 61 },
  ]);
});

test('what was not sent yet cannot be edited on its way out either', async () => {
  const centre = await makeCentre(server());
  const line = makeLine();
  line.grow(19);
  await line.sync(centre.url);
  line.grow(20);
  tamper(line, edit);
  expect(await line.sync(centre.url)).toMatchObject({ ok: false, reason: 'broken' });
  expect(await centre.rows('SELECT kind, seq::int FROM beehive.incident')).toEqual([{ kind: 'broken', seq: 30 }]);
});
