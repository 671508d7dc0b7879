import type { Command } from 'commander';
import { asStationCodes } from './arguments.ts';
import { centreInit } from './centre-init.ts';
import { outputTo } from './output.ts';

interface CentreOptions {
  url: string;
  station: readonly string[];
  keyOut?: string;
  json: boolean;
}

/** The command that makes the district's database. */
export function centreCommands(program: Command): void {
  program
    .command('centre-init')
    .description("install or migrate the district's database and enrol stations; safe to repeat")
    .requiredOption('--url <url>', 'postgres://… of an administrator')
    .option('--station <code>', 'enrol this station; may be given several times', asStationCodes, [])
    .option('--key-out <file>', "make the key holder's key pair; the private key goes to this file")
    .option('--json', 'one JSON document', false)
    .action(async ({ url, station, keyOut, json }: CentreOptions) => {
      const installed = await centreInit({ url, stations: station, keyOut });
      outputTo(process.stdout, json).done(installed, () => [
        `the centre is ready${station.length > 0 ? ` for ${station.join(', ')}` : ''}`,
      ]);
    });
}
