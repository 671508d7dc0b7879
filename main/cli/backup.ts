import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { drill, type Drilled } from '../backup/drill.ts';
import { unpackBackup } from '../backup/read-backup.ts';
import { ELECTRON_FOLDER } from '../host/electron-folder.ts';
import { KEY_BYTES, KEY_FILE, writeNewSecret } from '../host/key-bytes.ts';
import type { StationHost } from '../host/host.ts';
import { dataKeys } from '../ledger/data-keys.ts';
import { openHighWaterMark } from '../ledger/high-water-mark.ts';
import { DATABASE_FILE } from '../station/open-core.ts';
import { backupFolder, backUp, onOneDisk } from '../station/start-backups.ts';
import { CommandFailed } from './output.ts';
import { withCore } from './with-core.ts';

export interface MadeBackup {
  readonly file: string;
  readonly seq: number;
  readonly bytes: number;
  readonly removed: number;
  readonly ownDisk: boolean;
}

export function backUpStation(host: StationHost): Promise<MadeBackup> {
  const { settings } = host;
  return withCore(host, async (core) => {
    const made = await backUp(core, settings);
    if (!made.ok) throw made.error;
    const { file, header, bytes, removed } = made.value;
    const ownDisk = !onOneDisk(core.dataDir, backupFolder(core.dataDir, settings));
    return { file, seq: header.seq, bytes, removed, ownDisk };
  });
}

export function drillStation(host: StationHost, from: string | undefined): Promise<Drilled> {
  const { settings } = host;
  return withCore(host, (core) =>
    drill(
      from ?? backupFolder(core.dataDir, settings),
      core.stationCode,
      { as: 'station', backupKey: core.keys.backupKey },
      join(core.dataDir, 'scratch'),
    ),
  );
}

/** Puts a backup into an empty folder, with the key it needs; a folder that holds anything is left as it is. */
export async function restoreFolder(
  data: string,
  file: string,
  stationKey: Uint8Array,
): Promise<{ station: string; seq: number }> {
  if (stationKey.length !== KEY_BYTES)
    throw new CommandFailed(`a station key has ${KEY_BYTES} bytes; this file is none`);
  if (existsSync(data) && readdirSync(data).some((name) => name !== ELECTRON_FOLDER))
    throw new CommandFailed(`${data} is not empty; a backup goes into a new folder`);
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const { backupKey } = dataKeys(stationKey, () => '');
  const database = join(data, DATABASE_FILE);
  const header = await unpackBackup(file, { as: 'station', backupKey }, database);
  try {
    writeNewSecret(data, KEY_FILE, stationKey);
    const mark = openHighWaterMark(data);
    mark.raise(header.seq);
    mark.close();
  } catch (error) {
    rmSync(database, { force: true });
    throw error;
  }
  return { station: header.station, seq: header.seq };
}
