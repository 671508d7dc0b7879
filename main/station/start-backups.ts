import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Cron } from 'croner';
import { STATION_ZONE } from '../../shared/domain/station-day.ts';
import { stationBackedUp, stationBackupFailed } from '../../shared/facts/station.ts';
import { type BackedUp, backupsIn, writeBackup } from '../backup/write-backup.ts';
import { unlessFull } from '../ledger/storage-full.ts';
import type { SettingsStore } from '../host/settings.ts';
import { HOUR } from '../../shared/domain/millis.ts';
import type { OpenCore } from './open-core.ts';
import type { StationLog } from './open-log.ts';

/** Where backups go: a second disk or folder as set, else a folder beside the database, which saves from less. */
export const backupFolder = (dataDir: string, settings: Pick<SettingsStore, 'get'>): string =>
  settings.get('backupFolder') || join(dataDir, 'backups');

/** Whether a folder lies on the same disk as the station: then the disk takes both with it. */
export function onOneDisk(dataDir: string, folder: string): boolean {
  try {
    return statSync(dataDir).dev === statSync(folder).dev;
  } catch {
    return false;
  }
}

/** Every hour at half past: makes the night's backup, or the one a machine slept through. */
const EVERY_HOUR = '30 * * * *';
const DUE_AFTER = 23 * HOUR;

/** Makes one backup and records how it went; what the disk says comes back as a reason, nothing throws. */
export async function backUp(
  core: OpenCore,
  settings: Pick<SettingsStore, 'get'>,
): Promise<{ ok: true; value: BackedUp } | { ok: false; why: BackupFault; error: unknown }> {
  const folder = backupFolder(core.dataDir, settings);
  const parts = {
    ...{ stationCode: core.stationCode, db: core.db, dataDir: core.dataDir, clock: core.clock },
    ...{ backupKey: core.keys.backupKey, centrePublicKey: settings.get('centrePublicKey') },
  };
  try {
    const value = await writeBackup(parts, folder);
    core.ledger.write('system', ({ append }) =>
      append(
        stationBackedUp.of(core.stationCode, {
          seq: value.header.seq,
          bytes: value.bytes,
          ownDisk: !onOneDisk(core.dataDir, folder),
        }),
      ),
    );
    return { ok: true, value };
  } catch (error) {
    const why = faultOf(error);
    // On a full disk even this is refused; the alarm then comes by the age of the last one.
    unlessFull(() =>
      core.ledger.write('system', ({ append }) => append(stationBackupFailed.of(core.stationCode, { why }))),
    );
    return { ok: false, why, error };
  }
}

export type BackupFault = 'no-room' | 'no-folder' | 'not-writable' | 'other';
const FAULTS: Readonly<Record<string, BackupFault>> = {
  ENOSPC: 'no-room',
  EDQUOT: 'no-room',
  SQLITE_FULL: 'no-room',
  ENOENT: 'no-folder',
  ENOTDIR: 'no-folder',
  EROFS: 'not-writable',
  EACCES: 'not-writable',
  EPERM: 'not-writable',
};
const faultOf = (error: unknown): BackupFault =>
  (error instanceof Error && 'code' in error && FAULTS[String(error.code)]) || 'other';

/** The nightly backup of a running station. Returns how to stop it; one under way is waited for. */
export function startBackups(core: OpenCore, settings: SettingsStore, log: StationLog): () => Promise<void> {
  let running: Promise<void> | undefined;
  const run = () => {
    const [newest] = backupsIn(backupFolder(core.dataDir, settings), core.stationCode);
    const age = core.clock() - (newest?.madeAt ?? 0);
    if (running !== undefined || (newest !== undefined && age >= 0 && age < DUE_AFTER)) return;
    running = backUp(core, settings)
      .then((made) => {
        if (made.ok) log.note('backed up', { seq: made.value.header.seq, bytes: made.value.bytes });
        else {
          log.note('not backed up', { why: made.why });
          if (made.why === 'other') log.surprise(made.error);
        }
      })
      .catch((error: unknown) => log.surprise(error))
      .finally(() => {
        running = undefined;
      });
  };
  const job = new Cron(EVERY_HOUR, { timezone: STATION_ZONE, protect: true }, run);
  return async () => {
    job.stop();
    await running;
  };
}
