import Database from 'better-sqlite3';
import { inTransaction, type ReadDb } from '../store/database.ts';
import { PROJECTED_TABLES, replayInto } from '../store/projections.ts';
import { GENESIS, hashOf } from './chain.ts';
import { checkForm } from './check-form.ts';
import { allFacts, ledgerHead } from './read-facts.ts';

/** What `verify` found. Anything but the good word names where it is wrong. */
export interface Verdict {
  readonly ok: boolean;
  readonly facts: number;
  readonly chain: string;
  readonly replay: string;
  readonly sqlite: string;
  /** Whether the ledger reaches the number acknowledged last. */
  readonly mark: string;
  /** Whether every person with sealed words has a key, or had it destroyed. */
  readonly keys: string;
}

/** Checks the file, every link of the chain, and that replaying gives the live tables. Changes nothing. */
export function verify(db: ReadDb, acknowledged: number | undefined): Verdict {
  const attempt = (check: () => string): string => {
    try {
      return check();
    } catch (error) {
      return `unreadable: ${error instanceof Error ? error.message : String(error)}`;
    }
  };
  const sqlite = attempt(() => checkFile(db));
  const chain = attempt(() => checkChain(db));
  const replay = attempt(() => checkReplay(db));
  const facts = Number(attempt(() => String(ledgerHead(db).seq))) || 0;
  const mark = checkMark(facts, acknowledged);
  const keys = attempt(() => checkKeys(db));
  const ok = sqlite === 'ok' && chain === 'ok' && replay === 'equal' && mark === 'ok' && keys === 'ok';
  return { ok, facts, chain, replay, sqlite, mark, keys };
}

function checkFile(db: ReadDb): string {
  const found = db.pragma('integrity_check(3)') as { integrity_check: string }[];
  const says = found.map((one) => one.integrity_check.trim().replaceAll(/\s*\n\s*/g, ' ')).join('; ');
  return says === 'ok' ? checkForm(db) : says;
}

function checkMark(facts: number, acknowledged: number | undefined): string {
  if (acknowledged === undefined) return 'the file "acknowledged" is missing or damaged';
  return facts >= acknowledged ? 'ok' : `facts ${facts + 1} to ${acknowledged} were acknowledged and are gone`;
}

function checkKeys(db: ReadDb): string {
  const { persons } = db
    .prepare(
      `SELECT count(DISTINCT part.value ->> 'person') AS persons FROM ledger, json_each(ledger.personal) AS part
       WHERE part.value ->> 'person' NOT IN (SELECT person FROM data_key)`,
    )
    .get() as { persons: number };
  return persons === 0 ? 'ok' : `the keys of ${persons} persons are missing`;
}

/** `ok`, or the first fact whose number, link or hash is wrong. */
export function checkChain(db: ReadDb): string {
  let prev = GENESIS;
  let seq = 0;
  for (const fact of allFacts(db)) {
    seq += 1;
    if (fact.seq !== seq) return `fact ${seq} is missing`;
    if (fact.prev !== prev) return `fact ${seq} does not follow fact ${seq - 1}`;
    if (fact.hash !== hashOf(fact, prev)) return `fact ${seq} was altered`;
    prev = fact.hash;
  }
  return 'ok';
}

/** `equal`, or the first table that differs from a replay in memory. */
export function checkReplay(db: ReadDb): string {
  using scratch = disposable(new Database(':memory:') as unknown as ReadDb);
  inTransaction(scratch.db, (tx) => replayInto(tx, allFacts(db)));
  for (const table of PROJECTED_TABLES) {
    const where = firstDifference(tableRows(db, table), tableRows(scratch.db, table));
    if (where !== undefined) return `table ${table} differs at row ${where}`;
  }
  return 'equal';
}

const tableRows = (db: ReadDb, table: string): IterableIterator<unknown> =>
  db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).iterate();

function firstDifference(live: Iterator<unknown>, replayed: Iterator<unknown>): number | undefined {
  for (let number = 1; ; number += 1) {
    const [a, b] = [live.next(), replayed.next()];
    if (a.done === true && b.done === true) return undefined;
    if (a.done !== b.done || JSON.stringify(a.value) !== JSON.stringify(b.value)) {
      live.return?.();
      replayed.return?.();
      return number;
    }
  }
}

const disposable = (db: ReadDb) => ({ db, [Symbol.dispose]: () => void db.close() });
