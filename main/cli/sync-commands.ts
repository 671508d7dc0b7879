import type { Command } from 'commander';
import { asFolder, asStationCodes } from './arguments.ts';
import { centreInit } from './centre-init.ts';
import { outputTo } from './output.ts';
import { FORGOT } from '../sync/outcome.ts';
import { syncOnce } from './sync.ts';

interface CentreOptions {
  url: string;
  station: readonly string[];
  keyOut?: string;
  json: boolean;
}

/** Commands that speak with the district's database, or make it. */
export function syncCommands(program: Command): void {
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

  program
    .command('sync')
    .description('send what waits to the district and take in what it says')
    .requiredOption('--data <dir>', 'folder of the station', asFolder)
    .option('--url <url>', 'for this run only; else the one in the settings')
    .option('--json', 'one JSON document', false)
    .action(async ({ data, url, json }: { data: string; url?: string; json: boolean }) => {
      const { sent, received, through, parked, centreForgot } = await syncOnce({ data, url });
      outputTo(process.stdout, json).done({ sent, received, through, parked, centreForgot }, () => [
        `${sent} facts sent, ${received} received, the district has everything through ${through}`,
        ...(centreForgot ? [FORGOT] : []),
      ]);
    });
}
