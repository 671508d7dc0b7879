import type { Command } from 'commander';
import { asFolder } from './arguments.ts';

/** A command about the station in a folder: what all of these are given. */
export const stationCommand = (program: Command, name: string, description: string): Command =>
  program
    .command(name)
    .description(description)
    .requiredOption('--data <dir>', 'folder of the station', asFolder)
    .option('--json', 'one JSON document', false);
