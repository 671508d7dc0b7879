import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { assertPragmas, inTransaction, openDatabase, type ReadDb } from '../../main/store/database.ts';
import { migrate } from '../../main/store/migrate.ts';
import { sourceFiles } from '../architecture/source-files.ts';
import { makeFolder, makeStation } from '../make/core.ts';

function open(file = join(makeFolder(), 'station.db')): ReadDb {
  const db = openDatabase(file);
  onTestFinished(() => void db.close());
  return db;
}

test('every connection writes ahead, waits for the disk, keeps references whole and zeroes what it frees', async () => {
  const station = await makeStation();
  for (const connect of [() => open(), () => station.core.db, () => station.reopen().db]) {
    const db = connect();
    const pragma = (name: string) => db.pragma(name, { simple: true });
    expect(['journal_mode', 'synchronous', 'foreign_keys', 'secure_delete', 'busy_timeout'].map(pragma)).toEqual([
      'wal',
      2,
      1,
      1,
      5_000,
    ]);
  }
});

test.each(['synchronous = NORMAL', 'foreign_keys = OFF', 'secure_delete = OFF', 'journal_mode = DELETE'])(
  'a connection that drifted to %s is found out',
  (drift) => {
    const db = open();
    db.pragma(drift);
    expect(() => assertPragmas(db)).toThrow(drift.split(' ')[0]);
  },
);

/** Files beside the database that only hold a lock, and what is made in memory: nothing acknowledged lies in them. */
const OTHERWISE = [
  'main/ledger/check-form.ts',
  'main/ledger/verify.ts',
  'main/search/case-index.ts',
  'main/search/consult-index.ts',
  'main/station/lock-instance.ts',
  'main/sync/sync-lock.ts',
];

test('nothing else of the product opens a database', () => {
  const openers = sourceFiles()
    .filter(({ path, text }) => path.startsWith('main/') && text.includes('new Database('))
    .map(({ path }) => path);
  expect(openers.toSorted()).toEqual([...OTHERWISE, 'main/store/database.ts'].toSorted());
});

test('a transaction stands whole or not at all, and refuses to wait for anything', async () => {
  const db = open();
  db.exec('CREATE TABLE word (word TEXT) STRICT');
  const say = (word: string) => db.prepare('INSERT INTO word VALUES (?)').run(word);
  expect(() =>
    inTransaction(db, () => {
      say('lost');
      throw new Error('in the middle');
    }),
  ).toThrow('in the middle');
  expect(() =>
    inTransaction(db, async () => {
      say('lost too');
      await Promise.resolve();
    }),
  ).toThrow('must be synchronous');
  inTransaction(db, () => say('kept'));
  expect(db.prepare('SELECT word FROM word').pluck().all()).toEqual(['kept']);
});

test('a writer that reads first already holds the line: nobody writes between its reading and its writing', () => {
  const file = join(makeFolder(), 'station.db');
  const db = open(file);
  db.exec('CREATE TABLE word (word TEXT) STRICT');
  const other = new Database(file, { timeout: 0 });
  onTestFinished(() => void other.close());
  inTransaction(db, (tx) => {
    tx.prepare('SELECT count(*) FROM word').get();
    expect(() => other.exec(`INSERT INTO word VALUES ('between')`)).toThrow('locked');
  });
});

test('a folder that a newer version wrote is left alone', () => {
  const db = open();
  migrate(db);
  migrate(db);
  db.pragma('user_version = 99');
  expect(() => migrate(db)).toThrow('newer version');
});

test('a file that is no database is refused and not written over', () => {
  const file = join(makeFolder(), 'station.db');
  const text = 'not a database at all, but somebody else’s file'.repeat(40);
  writeFileSync(file, text);
  expect(() => openDatabase(file)).toThrow();
  expect(readFileSync(file, 'utf8')).toBe(text);
});
