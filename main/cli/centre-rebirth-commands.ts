import type { Command } from 'commander';
import { asDays, asStationCode } from './arguments.ts';
import { openRebirth } from './open-rebirth.ts';
import { outputTo } from './output.ts';
import { rewrapKeys, type RewrapWish } from './rewrap.ts';

interface Json {
  json: boolean;
}

/** What the district does so that another machine takes a station up (换机). */
export function centreRebirthCommands(program: Command): void {
  const command = (name: string, description: string) =>
    program
      .command(name)
      .description(description)
      .option('--json', 'one JSON document', false)
      .requiredOption('--url <url>', 'postgres://… of an administrator')
      .requiredOption('--station <code>', 'the station', asStationCode);

  command(
    'centre-rebirth',
    'let another machine, or one put back from a backup, take a station up; who goes on without is refused from now on',
  )
    .option('--days <number>', 'for how long', asDays, 7)
    .action(async ({ url, station, days, json }: { url: string; station: string; days: number } & Json) => {
      const epoch = await openRebirth(url, station, days);
      outputTo(process.stdout, json).done({ station, epoch, days }, () => [
        `station ${station} may be taken up again within ${days} days, in epoch ${epoch}: with "restore" on a new machine, with "catch-up" on one put back from a backup; any other is refused`,
      ]);
    });

  command('centre-rewrap', "for the key holder: seal the keys of a station's persons to its new machine")
    .requiredOption('--private-key <file>', 'the district\'s private key, that "centre-init --key-out" made')
    .option('--machine <code>', 'what the new machine shows, compared by voice or on paper')
    .option('--out <file>', 'also into a file, for a machine without a network')
    .action(async ({ json, ...wish }: RewrapWish & Json) => {
      const { returned, gone, missing, unopened } = await rewrapKeys(wish);
      outputTo(process.stdout, json).done({ returned, gone, missing, unopened }, () => [
        `keys of ${returned} persons are sealed to the new machine${wish.out === undefined ? '' : ` and in ${wish.out}`}`,
        ...(missing > 0 ? [`${missing} persons' keys never reached the district: they are lost`] : []),
        ...(unopened > 0 ? [`${unopened} persons' keys are wrapped to another district key`] : []),
      ]);
    });
}
