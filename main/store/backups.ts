import type { Millis } from '../../shared/domain/millis.ts';
import { stationBackedUp, stationBackupFailed } from '../../shared/facts/station.ts';
import type { ReadDb } from './database.ts';
import { on, type Projection } from './projection.ts';
import { change, row } from './statement.ts';

/** How the last backup went (备份): the one row of it. */
export const backups: Projection = {
  tables: ['backup'],
  ddl: `
    CREATE TABLE backup (
      one INTEGER PRIMARY KEY CHECK (one = 1), made_at INTEGER, own_disk INTEGER NOT NULL, failed_at INTEGER, why TEXT
    ) STRICT;
  `,
  apply: [
    on(stationBackedUp, (tx, { ownDisk }, { time }) =>
      change(
        tx,
        `INSERT INTO backup VALUES (1, ?, ?, NULL, NULL) ON CONFLICT (one)
         DO UPDATE SET made_at = excluded.made_at, own_disk = excluded.own_disk, failed_at = NULL, why = NULL`,
        time,
        ownDisk ? 1 : 0,
      ),
    ),
    on(stationBackupFailed, (tx, { why }, { time }) =>
      change(
        tx,
        `INSERT INTO backup VALUES (1, NULL, 0, ?, ?) ON CONFLICT (one)
         DO UPDATE SET failed_at = excluded.failed_at, why = excluded.why`,
        time,
        why,
      ),
    ),
  ],
};

export interface BackupStanding {
  readonly madeAt: Millis | null;
  readonly ownDisk: boolean;
  readonly failedAt: Millis | null;
}

/** How the last backup went; undefined: none was tried yet. */
export function lastBackup(db: ReadDb): BackupStanding | undefined {
  const found = row<{ madeAt: Millis | null; ownDisk: number; failedAt: Millis | null }>(
    db,
    'SELECT made_at AS madeAt, own_disk AS ownDisk, failed_at AS failedAt FROM backup',
  );
  return found && { ...found, ownDisk: found.ownDisk === 1 };
}
