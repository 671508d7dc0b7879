import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { StationHost } from '../host/host.ts';
import { CommandFailed } from './output.ts';
import { plainLine } from './plain-line.ts';
import { newProgram, runProgram } from './program.ts';
import { stationCommands } from './station-commands.ts';

const FOUND = 'a station is founded by starting the product with --init CODE';
const OPEN = 'a station is run by opening the product, without --command';
const DISTRICT = "it is work of the district, not of a station: the district's own command line has it";
const TABLES = 'it is about the tables that ship, not about a station: the command line of the sources has it';

/** What the command line of the sources can and the installed product does not, and why. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  init: FOUND,
  serve: OPEN,
  'centre-init': DISTRICT,
  'centre-ca': DISTRICT,
  'centre-server-cert': DISTRICT,
  'centre-enrol': DISTRICT,
  'centre-revoke': DISTRICT,
  'centre-crl': DISTRICT,
  'centre-certificates': DISTRICT,
  'centre-watchdog': DISTRICT,
  'centre-bundle-keys': DISTRICT,
  'centre-station-keys': DISTRICT,
  'centre-bundle-in': DISTRICT,
  'centre-bundle-out': DISTRICT,
  'centre-rebirth': DISTRICT,
  'centre-rewrap': DISTRICT,
  'channel-demo': DISTRICT,
  'alarm-line': DISTRICT,
  'pack-key': DISTRICT,
  'pack-make': DISTRICT,
  dialect: TABLES,
  similarity: TABLES,
  classify: TABLES,
  search: TABLES,
};

/** The commands of an installed station. Its host was made for one folder: the key ring is asked before a command is read. */
export function productProgram(host: StationHost): Command {
  const program = newProgram('beehive-station --command');
  stationCommands(program, {
    ownFolder: host.dataDir,
    hostOf(dataDir) {
      if (resolve(dataDir) !== host.dataDir)
        throw new CommandFailed(`this was started for ${host.dataDir}; name one folder with --data, once`);
      return host;
    },
  });
  for (const [name, why] of Object.entries(LEFT_OUT)) {
    program
      .command(name, { hidden: true })
      .allowUnknownOption()
      .allowExcessArguments()
      .helpOption(false)
      .action(() => program.error(`"${name}" is no command of an installed station: ${why}`));
  }
  return program;
}

/** Runs one command of the product, and returns its exit code once everything it said has left this process. */
export async function runProductCommand(host: Promise<StationHost>, words: readonly string[]): Promise<number> {
  try {
    await runProgram(productProgram(await host), words);
  } catch (error) {
    process.stderr.write(`${plainLine(error)}\n`);
    process.exitCode = 1;
  }
  // What ends the product does not wait for a pipe.
  for (const stream of [process.stdout, process.stderr]) await new Promise((left) => stream.write('', left));
  return Number(process.exitCode ?? 0);
}
