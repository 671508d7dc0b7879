import type { Command } from 'commander';
import { asStationCode } from './arguments.ts';
import { enrolInstall, enrolRequest } from './enrol-station.ts';
import { outputTo } from './output.ts';
import { stationCommand, type StationsHere } from './station-command.ts';

/** Commands with which a station gets, and renews, the certificate it logs in at the district with. */
export function enrolmentCommands(program: Command, here: StationsHere): void {
  const command = (name: string, description: string) =>
    stationCommand(program, here, name, description).option(
      '--station <code>',
      'the station that is about to be taken up again in an empty folder',
      asStationCode,
    );

  command('enrol-request', 'ask the district for a certificate: writes the file to bring there')
    .requiredOption('--out <file>', 'file to write')
    .option('--renew', 'ask for the next one before the present one ends', false)
    .action(
      async ({
        data,
        json,
        ...wish
      }: {
        data: string;
        out: string;
        renew: boolean;
        station?: string;
        json: boolean;
      }) => {
        const { station, digits } = await enrolRequest({ ...wish, host: here.hostOf(data) });
        outputTo(process.stdout, json).done({ station, digits, file: wish.out }, () => [
          `bring ${wish.out} to the district; when they call, read these digits out: ${digits}`,
        ]);
      },
    );

  command('enrol-install', 'set the certificate that the district answered with')
    .argument('<file>', 'the answer')
    .option('--digits <digits>', "digits of the district's authority, as the district reads them out")
    .action(
      async (
        file: string,
        { data, json, ...wish }: { data: string; digits?: string; station?: string; json: boolean },
      ) => {
        const { came, endsAt, login } = await enrolInstall({ ...wish, host: here.hostOf(data), file });
        const until = new Date(endsAt).toISOString();
        outputTo(process.stdout, json).done({ came, login, until }, () => [
          `the certificate of ${login} ${came === 'repeat' ? 'was set already' : 'is set'}; it runs until ${until.slice(0, 10)}`,
        ]);
      },
    );
}
