import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { BackupUnusable } from '../backup/read-backup.ts';
import { asFolder } from './arguments.ts';
import { backUpStation, drillStation, restoreFolder } from './backup.ts';
import { CommandFailed, outputTo } from './output.ts';
import { stationCommand, type StationsHere } from './station-command.ts';
import { allFaults } from './verify.ts';

interface Common {
  data: string;
  json: boolean;
}

/** Commands that make a backup, prove the newest one, and put one back. */
export function backupCommands(program: Command, here: StationsHere): void {
  const command = (name: string, description: string) => stationCommand(program, here, name, description);

  command('backup', 'seal a copy of the running station into the backup folder').action(
    async ({ data, json }: Common) => {
      const { file, seq, bytes, removed, ownDisk } = await plainly(backUpStation(here.hostOf(data)));
      outputTo(process.stdout, json).done({ file, seq, bytes, removed, ownDisk }, () => [
        `${seq} facts in ${file}`,
        ...(ownDisk ? [] : ['it lies on the same disk as the station; set backupFolder to another one']),
      ]);
    },
  );

  command('restore-drill', 'prove the newest backup in a scratch place: unpack, check the chain, replay')
    .option('--from <dir>', 'backup folder; else the one in the settings', asFolder)
    .action(async ({ data, json, from }: Common & { from?: string }) => {
      const { backup, verdict, ms } = await plainly(drillStation(here.hostOf(data), from));
      outputTo(process.stdout, json).done({ backup, ...verdict, ms }, () =>
        verdict.ok ? [`ok: ${verdict.facts} facts of ${backup} in ${ms} ms`] : [],
      );
      if (!verdict.ok) throw new CommandFailed(`${backup}: ${allFaults(verdict)}`);
    });

  command('restore-backup', 'put a backup into a new, empty folder')
    .requiredOption('--from <file>', 'the backup')
    .requiredOption('--station-key <file>', 'station.key of the station that made it', (file: string) => file)
    .action(async ({ data, json, from, stationKey }: Common & { from: string; stationKey: string }) => {
      const restored = await plainly(restoreFolder(here.hostOf(data).dataDir, from, readFileSync(stationKey)));
      outputTo(process.stdout, json).done(restored, () => [
        `station ${restored.station} as of fact ${restored.seq} is in ${data}`,
        'what it wrote after that is at the district, if it was sent: the administrator there runs "centre-rebirth", then run "catch-up" here before anybody works on it',
      ]);
    });
}

async function plainly<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof BackupUnusable)
      throw new CommandFailed(`the backup is of no use: ${error.message}`, { cause: error });
    throw error;
  }
}
