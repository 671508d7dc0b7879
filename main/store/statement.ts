import type Database from 'better-sqlite3';
import type { Db } from './database.ts';

const CACHE = new WeakMap<Db, Map<string, Database.Statement>>();

/** A prepared statement, prepared once per connection. Integers come back as numbers. */
export function statement(db: Db, text: string): Database.Statement {
  let ofDb = CACHE.get(db);
  if (ofDb === undefined) CACHE.set(db, (ofDb = new Map()));
  let prepared = ofDb.get(text);
  if (prepared === undefined) ofDb.set(text, (prepared = db.prepare(text)));
  return prepared;
}

/** All rows, in the shape the caller knows its SELECT has. */
export const rows = <Row>(db: Db, text: string, ...values: unknown[]): Row[] =>
  statement(db, text).all(...values) as Row[];

/** The first row, if there is one. */
export const row = <Row>(db: Db, text: string, ...values: unknown[]): Row | undefined =>
  statement(db, text).get(...values) as Row | undefined;

/** Changes exactly one row; anything else is a defect in the projection and throws. */
export function changeOne(db: Db, text: string, ...values: unknown[]): void {
  const { changes } = statement(db, text).run(...values);
  if (changes !== 1) throw new Error(`wanted to change 1 row, changed ${changes}: ${text.slice(0, 60)}`);
}

export const change = (db: Db, text: string, ...values: unknown[]): number =>
  statement(db, text).run(...values).changes;
