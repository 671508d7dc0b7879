import type { Command } from 'commander';
import { giveHeadPin } from '../services/head-pin.ts';
import { asDays, asFolder, asStationCode } from './arguments.ts';
import { catchUpFolder, type CatchUpWish } from './catch-up.ts';
import { openRebirth } from './open-rebirth.ts';
import { CommandFailed, outputTo } from './output.ts';
import { restoreFromDistrict, type RestoreWish } from './restore.ts';
import { restoreKeys, type RestoreKeysWish } from './restore-keys.ts';
import { rewrapKeys, type RewrapWish } from './rewrap.ts';
import { withCore } from './with-core.ts';

interface Json {
  json: boolean;
}

/** Commands by which another machine takes a station up again (换机): two of the district, three of the station. */
export function rebirthCommands(program: Command): void {
  const command = (name: string, description: string) =>
    program.command(name).description(description).option('--json', 'one JSON document', false);
  const ofDistrict = (name: string, description: string) =>
    command(name, description)
      .requiredOption('--url <url>', 'postgres://… of an administrator')
      .requiredOption('--station <code>', 'the station', asStationCode);
  const ofStation = (name: string, description: string) =>
    command(name, description).requiredOption('--data <dir>', 'folder of the station', asFolder);

  ofDistrict(
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

  ofDistrict('centre-rewrap', "for the key holder: seal the keys of a station's persons to its new machine")
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

  ofStation('restore', 'take a station up again on a new machine, from what the district has of it')
    .requiredOption('--url <url>', "postgres://… with the station's login")
    .option('--station <code>', 'which station, where the address does not say it', asStationCode)
    .action(async ({ json, ...wish }: RestoreWish & Json) => {
      const { firstSignIn, ...restored } = await restoreFromDistrict(wish);
      // Beside the document, as "init" does: the PIN is shown once and stored nowhere.
      if (firstSignIn !== null)
        process.stderr.write(
          `first sign-in: staff number ${firstSignIn.number}, PIN ${firstSignIn.pin}; change it at the desk, and give the others new ones there\n`,
        );
      outputTo(process.stdout, json).done(restored, () => [
        `station ${restored.station} is in ${wish.data} as of fact ${restored.facts}, and goes on in epoch ${restored.epoch}`,
        `names and words of ${restored.keysAwaited} persons wait for the key holder; this machine is ${restored.machineCode}`,
        ...(restored.told === 'ok' ? [] : [`the district was not told of this machine yet: ${restored.told}`]),
      ]);
    });

  ofStation('catch-up', 'after a backup was put back: take from the district what is missing, and go on behind it')
    .option('--url <url>', "postgres://… with the station's login; else the one in the settings")
    .action(async ({ json, ...wish }: CatchUpWish & Json) => {
      const caught = await catchUpFolder(wish);
      outputTo(process.stdout, json).done(caught, () => [
        `${caught.taken} facts came back; station ${caught.station} goes on behind fact ${caught.through} in epoch ${caught.epoch}`,
        ...(caught.keysAwaited > 0
          ? [
              `names and words of ${caught.keysAwaited} persons wait for the key holder ("centre-rewrap"); this machine is ${caught.machineCode}`,
            ]
          : []),
        ...(caught.told === 'ok' ? [] : [`the district was not told of it yet: ${caught.told}`]),
      ]);
    });

  ofStation('restore-keys', 'take the keys of persons back that the key holder sealed to this machine')
    .option('--url <url>', 'the district; else the one in the settings')
    .option('--from <file>', 'from a file that "centre-rewrap --out" made')
    .action(async ({ json, ...wish }: RestoreKeysWish & Json) => {
      const taken = await restoreKeys(wish);
      outputTo(process.stdout, json).done(taken, () => [
        `${taken.returned} keys came back, ${taken.awaited} are still to come; this machine is ${taken.machineCode}`,
        ...(taken.gone > 0 ? [`${taken.gone} are gone: nobody has them`] : []),
        ...(taken.refused > 0 ? [`${taken.refused} were refused: not for this machine, or not the right ones`] : []),
      ]);
    });

  ofStation('head-pin', "give the station head a first PIN, on the station's own machine")
    .option('--number <number>', 'which head; else the first')
    .action(async ({ data, number, json }: { data: string; number?: string } & Json) => {
      const given = await withCore(data, (core) => giveHeadPin(core, number));
      if (!given.ok)
        throw new CommandFailed(number === undefined ? 'the station has no head' : `${number} is not a head here`);
      process.stderr.write(
        `first sign-in: staff number ${given.value.number}, PIN ${given.value.pin}; change it at the desk\n`,
      );
      outputTo(process.stdout, json).done({ number: given.value.number }, () => []);
    });
}
