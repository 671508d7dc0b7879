import type { Command } from 'commander';
import { giveHeadPin } from '../services/head-pin.ts';
import { asStationCode } from './arguments.ts';
import { catchUpStation } from './catch-up.ts';
import { CommandFailed, outputTo } from './output.ts';
import { restoreFromDistrict } from './restore.ts';
import { restoreKeys } from './restore-keys.ts';
import { stationCommand, type StationsHere } from './station-command.ts';
import { withCore } from './with-core.ts';

interface Common {
  data: string;
  json: boolean;
}

/** What another machine does to take a station up (换机). */
export function rebirthCommands(program: Command, here: StationsHere): void {
  const command = (name: string, description: string) => stationCommand(program, here, name, description);

  command('restore', 'take a station up again on a new machine, from what the district has of it')
    .requiredOption('--url <url>', "postgres://… with the station's login")
    .option('--station <code>', 'which station, where the address does not say it', asStationCode)
    .action(async ({ data, json, ...wish }: Common & { url: string; station?: string }) => {
      const { firstSignIn, ...restored } = await restoreFromDistrict({ ...wish, host: here.hostOf(data) });
      // Beside the document, as "init" does: the PIN is shown once and stored nowhere.
      if (firstSignIn !== null)
        process.stderr.write(
          `first sign-in: staff number ${firstSignIn.number}, PIN ${firstSignIn.pin}; change it at the desk, and give the others new ones there\n`,
        );
      outputTo(process.stdout, json).done(restored, () => [
        `station ${restored.station} is in ${data} as of fact ${restored.facts}, and goes on in epoch ${restored.epoch}`,
        `names and words of ${restored.keysAwaited} persons wait for the key holder; this machine is ${restored.machineCode}`,
        ...(restored.told === 'ok' ? [] : [`the district was not told of this machine yet: ${restored.told}`]),
      ]);
    });

  command('catch-up', 'after a backup was put back: take from the district what is missing, and go on behind it')
    .option('--url <url>', "postgres://… with the station's login; else the one in the settings")
    .action(async ({ data, json, url }: Common & { url?: string }) => {
      const caught = await catchUpStation({ host: here.hostOf(data), url });
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

  command('restore-keys', 'take the keys of persons back that the key holder sealed to this machine')
    .option('--url <url>', 'the district; else the one in the settings')
    .option('--from <file>', 'from a file that "centre-rewrap --out" made')
    .action(async ({ data, json, ...wish }: Common & { url?: string; from?: string }) => {
      const taken = await restoreKeys({ ...wish, host: here.hostOf(data) });
      outputTo(process.stdout, json).done(taken, () => [
        `${taken.returned} keys came back, ${taken.awaited} are still to come; this machine is ${taken.machineCode}`,
        ...(taken.gone > 0 ? [`${taken.gone} are gone: nobody has them`] : []),
        ...(taken.refused > 0 ? [`${taken.refused} were refused: not for this machine, or not the right ones`] : []),
      ]);
    });

  command('head-pin', "give the station head a first PIN, on the station's own machine")
    .option('--number <number>', 'which head; else the first')
    .action(async ({ data, number, json }: Common & { number?: string }) => {
      const given = await withCore(here.hostOf(data), (core) => giveHeadPin(core, number));
      if (!given.ok)
        throw new CommandFailed(number === undefined ? 'the station has no head' : `${number} is not a head here`);
      process.stderr.write(
        `first sign-in: staff number ${given.value.number}, PIN ${given.value.pin}; change it at the desk\n`,
      );
      outputTo(process.stdout, json).done({ number: given.value.number }, () => []);
    });
}
