import type { Command } from 'commander';
import { loopbackHost } from '../host/loopback/loopback-host.ts';
import { authorityCommands } from './authority-commands.ts';
import { centreBundleCommands } from './centre-bundle-commands.ts';
import { centreCommands } from './centre-commands.ts';
import { centreRebirthCommands } from './centre-rebirth-commands.ts';
import { channelCommands } from './channel-commands.ts';
import { classifyCommands } from './classify-commands.ts';
import { dialectCommands } from './dialect-commands.ts';
import { packIssuerCommands } from './pack-issuer-commands.ts';
import { newProgram } from './program.ts';
import { runningCommands } from './running-commands.ts';
import { searchCommands } from './search-commands.ts';
import { stationCommands } from './station-commands.ts';
import { watchdogCommands } from './watchdog-commands.ts';

/** Every command, for machines with the sources: of stations whose key lies in a file, of the district, of who measures. */
export function plainProgram(): Command {
  const program = newProgram('station');
  runningCommands(program);
  stationCommands(program, { hostOf: loopbackHost });
  for (const register of [
    centreCommands,
    authorityCommands,
    watchdogCommands,
    channelCommands,
    centreBundleCommands,
    centreRebirthCommands,
    packIssuerCommands,
    dialectCommands,
    classifyCommands,
    searchCommands,
  ])
    register(program);
  return program;
}
