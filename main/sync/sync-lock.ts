import Database from 'better-sqlite3';
import { join } from 'node:path';

/**
 * One sync of a station at a time, in this process or another (the night, the desk, the command line).
 * The lock is SQLite's own on a file beside the database: it holds across processes and on every system,
 * and whoever dies holding it lets go.
 */
export interface SyncLock {
  release(): void;
}

/** The lock, or undefined while somebody else has it. Never waits. */
export function takeSyncLock(dataDir: string): SyncLock | undefined {
  const file = new Database(join(dataDir, 'sync-lock'), { timeout: 0 });
  try {
    file.exec('BEGIN EXCLUSIVE');
    return { release: () => void file.close() };
  } catch (error) {
    file.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return undefined;
    throw error;
  }
}
