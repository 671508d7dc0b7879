import type { Command } from 'commander';
import { outputTo } from './output.ts';
import { asFolder, asPort, asStationCode } from './arguments.ts';
import { initStation } from './init.ts';
import { serveStation } from './serve.ts';

/** Commands that make and run a station. */
export function runningCommands(program: Command): void {
  program
    .command('init')
    .description('create a station in a folder')
    .requiredOption('--data <dir>', 'folder of the station', asFolder)
    .option('--demo', 'with the believable demo district', false)
    .option('--code <code>', 'station code: county code and serial', asStationCode, '330304-001')
    .option('--json', 'one JSON document', false)
    .action(async (options: { data: string; demo: boolean; code: string; json: boolean }) => {
      const { station, firstSignIn } = await initStation(options);
      // Beside the document, so that the shape stays: the PIN is shown once and stored nowhere.
      if (firstSignIn !== null)
        process.stderr.write(
          `first sign-in: staff number ${firstSignIn.number}, PIN ${firstSignIn.pin}; change it at the desk\n`,
        );
      outputTo(process.stdout, options.json).done({ station }, () => [
        `station ${station} is ready in ${options.data}`,
      ]);
    });

  program
    .command('serve')
    .description('run the station on this machine, for browsers on it')
    .requiredOption('--data <dir>', 'folder of the station', asFolder)
    .option('--port <number>', 'port on 127.0.0.1, 0 for any', asPort, 0)
    .option('--no-open', 'do not open a browser')
    .option('--json', 'the ready line is JSON in any case', false)
    .action(async (options: { data: string; port: number; open: boolean }) => {
      await serveStation({
        data: options.data,
        port: options.port,
        open: options.open,
        announce: (urls) => process.stdout.write(`${JSON.stringify({ ready: true, ...urls })}\n`),
      });
    });
}
