import type { Command } from 'commander';
import { asFolder, asStationCode, asStationCodes } from './arguments.ts';
import { failOnRefused } from './bundle-texts.ts';
import { centreBundleIn, centreBundleOut, districtBundleKeys, enterStationKeys } from './centre-bundle.ts';
import { outputTo } from './output.ts';

interface AtDistrict {
  url: string;
  keys: string;
  json: boolean;
}

/** Commands of the district for the stick between it and stations without a network. */
export function centreBundleCommands(program: Command): void {
  const command = (name: string, description: string) =>
    program.command(name).description(description).option('--json', 'one JSON document', false);
  const atDistrict = (name: string, description: string) =>
    command(name, description)
      .requiredOption('--url <url>', 'postgres://… of an administrator')
      .requiredOption('--keys <file>', 'file that "centre-bundle-keys" made', asFolder);

  command('centre-bundle-keys', 'make the keys of the district for bundles, or show what stations have to be told')
    .requiredOption('--keys <file>', 'file of the private keys; made when it is not there', asFolder)
    .action(({ keys: file, json }: Pick<AtDistrict, 'keys' | 'json'>) => {
      const { keys, fingerprint, made } = districtBundleKeys(file);
      outputTo(process.stdout, json).done({ keys, fingerprint, made }, () => [keys, `fingerprint ${fingerprint}`]);
    });

  command('centre-station-keys', 'enter the keys of a station that never had a network')
    .requiredOption('--url <url>', 'postgres://… of an administrator')
    .requiredOption('--station <code>', 'which station', asStationCode)
    .requiredOption('--station-keys <keys>', 'what "bundle-keys" prints there')
    .action(async (given: { url: string; station: string; stationKeys: string; json: boolean }) => {
      const fingerprint = await enterStationKeys(given.url, given.station, given.stationKeys);
      outputTo(process.stdout, given.json).done({ station: given.station, fingerprint }, () => [
        `station ${given.station} goes by the keys with fingerprint ${fingerprint}`,
      ]);
    });

  atDistrict('centre-bundle-in', 'take in what stations wrote onto a stick')
    .requiredOption('--from <dir>', 'folder of the stick', asFolder)
    .action(async ({ from, json, ...at }: AtDistrict & { from: string }) => {
      const files = await centreBundleIn(at, from);
      outputTo(process.stdout, json).done({ files }, () =>
        files.flatMap(({ file, came, fresh, keys, fingerprint }) => [
          ...(came === 'refused' ? [] : [`${file}: ${came === 'new' ? `${fresh} facts taken in` : 'known already'}`]),
          ...(keys === undefined ? [] : [`${file} states the keys ${keys}, fingerprint ${fingerprint}`]),
        ]),
      );
      failOnRefused(files);
    });

  atDistrict('centre-bundle-out', 'write onto a stick what the district has for stations')
    .option(
      '--station <code>',
      'for this station; may be given several times; without it, for all that ever brought a stick',
      asStationCodes,
      [],
    )
    .requiredOption('--to <dir>', 'folder of the stick', asFolder)
    .action(async ({ to, station, json, ...at }: AtDistrict & { station: readonly string[]; to: string }) => {
      const written = await centreBundleOut(at, station, to);
      outputTo(process.stdout, json).done({ stations: written }, () =>
        written.map((one) => `${one.station}: ${one.facts} facts, and that everything through ${one.through} is here`),
      );
    });
}
