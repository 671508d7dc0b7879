import type { Fact } from '../../shared/facts/fact.ts';
import type { ReadDb } from '../store/database.ts';
import { row, rows, statement } from '../store/statement.ts';
import { GENESIS } from './chain.ts';

/** Reads the ledger; never writes it. */
type Stored = Omit<Fact, 'urgent'> & { urgent: 0 | 1 };

const COLUMNS = 'seq, id, source, type, subject, time, actor, data, personal, urgent, prev, hash';
const asFact = (stored: Stored): Fact => ({ ...stored, urgent: stored.urgent === 1 });

/** Facts with a number greater than `after`, in order, at most `limit`. */
export const factsAfter = (db: ReadDb, after: number, limit: number): Fact[] =>
  rows<Stored>(db, `SELECT ${COLUMNS} FROM ledger WHERE seq > ? ORDER BY seq LIMIT ?`, after, limit).map(asFact);

/** Every fact in order, one at a time; a million never stand in memory. */
export function* allFacts(db: ReadDb): Generator<Fact> {
  let after = 0;
  for (;;) {
    const page = factsAfter(db, after, 2_000);
    yield* page;
    const last = page.at(-1);
    if (last === undefined) return;
    after = last.seq;
  }
}

export const factAt = (db: ReadDb, seq: number): Fact | undefined => {
  const stored = row<Stored>(db, `SELECT ${COLUMNS} FROM ledger WHERE seq = ?`, seq);
  return stored && asFact(stored);
};

/** What happened to one thing, in order: its timeline. */
export const factsAbout = (db: ReadDb, subject: string): Fact[] =>
  rows<Stored>(db, `SELECT ${COLUMNS} FROM ledger WHERE subject = ? ORDER BY seq`, subject).map(asFact);

export const isKnown = (db: ReadDb, id: string): boolean =>
  row(db, 'SELECT 1 FROM ledger WHERE id = ?', id) !== undefined;

/** The last fact's number and hash; 0 and the genesis hash in an empty ledger. */
export const ledgerHead = (db: ReadDb): { seq: number; hash: string } =>
  (statement(db, 'SELECT seq, hash FROM ledger ORDER BY seq DESC LIMIT 1').get() as { seq: number; hash: string }) ?? {
    seq: 0,
    hash: GENESIS,
  };

/** When `source` last stated something. */
export const lastTimeOf = (db: ReadDb, source: string): number =>
  row<{ time: number }>(db, 'SELECT time FROM ledger WHERE source = ? ORDER BY seq DESC LIMIT 1', source)?.time ?? 0;
