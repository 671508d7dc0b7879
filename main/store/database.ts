import Database from 'better-sqlite3';

/**
 * Readers and writers are different types, so the compiler guards the line: a `Tx` exists only
 * inside `inTransaction`, and only the ledger and the projections' `apply` ask for one.
 */
export type Db = Database.Database;
export type ReadDb = Db & { readonly reads: never };
export type Tx = ReadDb & { readonly writes: never };

/** What every connection is opened with. better-sqlite3's own default for WAL loses acknowledged rows in a power cut. */
const PRAGMAS = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  // Zeroes freed pages, so that an erased person's key does not linger in the file.
  secure_delete: 1,
} as const;

const BUSY_MS = 5_000;

/** Opens a database file, made when it is not there unless it must be, with the pragmas above, and proves that they hold. */
export function openDatabase(file: string, { mustExist = false } = {}): ReadDb {
  const db = new Database(file, { timeout: BUSY_MS, fileMustExist: mustExist });
  try {
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.pragma('secure_delete = ON');
    assertPragmas(db);
  } catch (error) {
    db.close();
    throw error;
  }
  return db as ReadDb;
}

/** Throws when a durability pragma drifted. A database in memory has no journal to guard. */
export function assertPragmas(db: Db): void {
  for (const [name, wanted] of Object.entries(PRAGMAS)) {
    const is = db.pragma(name, { simple: true });
    if (is !== wanted && !(name === 'journal_mode' && is === 'memory')) {
      throw new Error(`pragma ${name} is ${String(is)}, must be ${wanted}`);
    }
  }
}

/**
 * One synchronous BEGIN IMMEDIATE. Deferred transactions met SQLITE_BUSY in spite of the time-out.
 * The callback must not be async: what follows an `await` would run outside, unprotected.
 */
export function inTransaction<T>(db: ReadDb, work: (tx: Tx) => T): T {
  return db
    .transaction(() => {
      const result = work(db as Tx);
      if (result instanceof Promise) throw new Error('a transaction must be synchronous');
      return result;
    })
    .immediate();
}
