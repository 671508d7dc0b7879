import { Command, CommanderError } from 'commander';
import { authorityCommands } from './authority-commands.ts';
import { bundleCommands } from './bundle-commands.ts';
import { centreBundleCommands } from './centre-bundle-commands.ts';
import { channelCommands } from './channel-commands.ts';
import { backupCommands } from './backup-commands.ts';
import { classifyCommands } from './classify-commands.ts';
import { enrolmentCommands } from './enrolment-commands.ts';
import { inspectionCommands } from './inspection-commands.ts';
import { matchingCommands } from './matching-commands.ts';
import { packCommands } from './pack-commands.ts';
import { plainLine } from './plain-line.ts';
import { rebirthCommands } from './rebirth-commands.ts';
import { runningCommands } from './running-commands.ts';
import { searchCommands } from './search-commands.ts';
import { settingsCommands } from './settings-commands.ts';
import { syncCommands } from './sync-commands.ts';
import { watchdogCommands } from './watchdog-commands.ts';

/**
 * The command line of a station: `npm run -s station -- COMMAND`. Exit 0 done, 1 failed with one plain
 * line on stderr, 2 wrong usage. Each group of commands registers itself; this file owns only the exits.
 */
const program = new Command('station')
  .description('蜂巢站点 Beehive Station')
  .exitOverride()
  .configureOutput({
    outputError: (text, write) => write(`${text.trim().replaceAll(/\s*\n\s*/g, ' ')} (--help shows the options)\n`),
  });
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Who reads on has had enough, as `head` does: that is no failure of ours.
  if (error.code === 'EPIPE') return;
  process.stderr.write(`${plainLine(error)}\n`);
  process.exitCode = 1;
});

for (const register of [
  runningCommands,
  inspectionCommands,
  settingsCommands,
  syncCommands,
  enrolmentCommands,
  authorityCommands,
  watchdogCommands,
  channelCommands,
  bundleCommands,
  centreBundleCommands,
  backupCommands,
  rebirthCommands,
  matchingCommands,
  classifyCommands,
  searchCommands,
  packCommands,
])
  register(program);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    process.stderr.write(`${plainLine(error)}\n`);
    process.exitCode = 1;
  }
}
