import type Database from 'better-sqlite3';

/**
 * Readers and writers are different types, so the compiler guards the line: a `Tx` exists only
 * inside `inTransaction`, and only the ledger and the projections' `apply` ask for one.
 */
export type Db = Database.Database;
export type ReadDb = Db & { readonly reads: never };
export type Tx = ReadDb & { readonly writes: never };
