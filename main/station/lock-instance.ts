import { join } from 'node:path';
import Database from 'better-sqlite3';

/**
 * One running station per folder. The lock is SQLite's own on a file beside the data: the operating
 * system lets it go when the process dies, however it dies, so a killed station restarts at once.
 */
export interface InstanceLock {
  release(): void;
}

/** The lock, or undefined when another process holds it. */
export function lockInstance(dataDir: string): InstanceLock | undefined {
  const db = new Database(join(dataDir, 'instance.lock'), { timeout: 0 });
  try {
    db.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY') return undefined;
    throw error;
  }
  return { release: () => void db.close() };
}
