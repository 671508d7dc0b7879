import type { Command } from 'commander';
import { FORGOT } from '../sync/outcome.ts';
import { outputTo } from './output.ts';
import { stationCommand, type StationsHere } from './station-command.ts';
import { syncOnce } from './sync.ts';

/** The command by which a station speaks with the district's database. */
export function syncCommands(program: Command, here: StationsHere): void {
  stationCommand(program, here, 'sync', 'send what waits to the district and take in what it says')
    .option('--url <url>', 'for this run only; else the one in the settings')
    .action(async ({ data, url, json }: { data: string; url?: string; json: boolean }) => {
      const { sent, received, through, parked, centreForgot } = await syncOnce({ host: here.hostOf(data), url });
      outputTo(process.stdout, json).done({ sent, received, through, parked, centreForgot }, () => [
        `${sent} facts sent, ${received} received, the district has everything through ${through}`,
        ...(centreForgot ? [FORGOT] : []),
      ]);
    });
}
