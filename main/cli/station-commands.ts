import type { Command } from 'commander';
import { backupCommands } from './backup-commands.ts';
import { bundleCommands } from './bundle-commands.ts';
import { enrolmentCommands } from './enrolment-commands.ts';
import { inspectionCommands } from './inspection-commands.ts';
import { matchingCommands } from './matching-commands.ts';
import { packCommands } from './pack-commands.ts';
import { rebirthCommands } from './rebirth-commands.ts';
import { settingsCommands } from './settings-commands.ts';
import type { StationsHere } from './station-command.ts';
import { syncCommands } from './sync-commands.ts';

/** The commands about the station in a folder, whatever holds its key. */
export function stationCommands(program: Command, here: StationsHere): void {
  for (const register of [
    inspectionCommands,
    settingsCommands,
    syncCommands,
    enrolmentCommands,
    bundleCommands,
    backupCommands,
    rebirthCommands,
    matchingCommands,
    packCommands,
  ])
    register(program, here);
}
