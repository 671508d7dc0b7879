import type { Command } from 'commander';
import type { StationHost } from '../host/host.ts';
import { asFolder } from './arguments.ts';

/** What a command line knows of stations: whoever builds one picks the host of their folders. */
export interface StationsHere {
  /** Throws `CommandFailed` where it does not reach the folder. */
  hostOf(dataDir: string): StationHost;
  /** The folder that is meant where none is named; without it, one must be. */
  readonly ownFolder?: string | undefined;
}

/** A command about the station in a folder: what all of these are given. */
export const stationCommand = (
  program: Command,
  { ownFolder }: StationsHere,
  name: string,
  description: string,
): Command =>
  program
    .command(name)
    .description(description)
    .requiredOption('--data <dir>', 'folder of the station', asFolder, ownFolder)
    .option('--json', 'one JSON document', false);
