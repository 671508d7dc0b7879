import Database from 'better-sqlite3';
import { inTransaction, type ReadDb } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import { clearProjections } from '../store/projections.ts';

/**
 * Owns the check that a file has the tables, indexes and triggers of this version and no others: a table that
 * was dropped or a trigger that was taken away shows in no row. Changes nothing.
 */
export function checkForm(db: ReadDb): string {
  const fresh = new Database(':memory:') as unknown as ReadDb;
  try {
    migrate(fresh);
    inTransaction(fresh, clearProjections);
    const [is, wanted] = [formOf(db), formOf(fresh)];
    if (is.version !== wanted.version) return `has form ${is.version}, this version of the program ${wanted.version}`;
    for (const [name, sql] of wanted.parts) {
      if (!is.parts.has(name)) return `${name} is missing`;
      if (is.parts.get(name) !== sql) return `${name} was changed`;
    }
    const foreign = [...is.parts.keys()].find((name) => !wanted.parts.has(name));
    return foreign === undefined ? 'ok' : `${foreign} does not belong here`;
  } finally {
    fresh.close();
  }
}

const formOf = (db: ReadDb): { version: number; parts: ReadonlyMap<string, string> } => ({
  version: db.pragma('user_version', { simple: true }) as number,
  parts: new Map(
    (
      db.prepare("SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite~_%' ESCAPE '~'").all() as {
        type: string;
        name: string;
        sql: string;
      }[]
    ).map(({ type, name, sql }) => [`${type} ${name}`, sql]),
  ),
});
