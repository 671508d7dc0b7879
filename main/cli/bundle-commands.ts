import type { Command } from 'commander';
import { asFolder } from './arguments.ts';
import { bundleIn, bundleOut, stationBundleKeys } from './bundle.ts';
import { failOnRefused } from './bundle-texts.ts';
import { outputTo } from './output.ts';
import { stationCommand, type StationsHere } from './station-command.ts';

interface AtStation {
  data: string;
  json: boolean;
}

/** Commands of a station for the stick between it and the district. */
export function bundleCommands(program: Command, here: StationsHere): void {
  const command = (name: string, description: string) => stationCommand(program, here, name, description);

  command('bundle-keys', 'show the keys the district has to know before it takes the bundles of this station').action(
    async ({ data, json }: AtStation) => {
      const { keys, fingerprint } = await stationBundleKeys(here.hostOf(data));
      outputTo(process.stdout, json).done({ keys, fingerprint }, () => [keys, `fingerprint ${fingerprint}`]);
    },
  );

  command('bundle-out', 'write what the district does not have yet onto a stick')
    .requiredOption('--to <dir>', 'folder of the stick', asFolder)
    .action(async ({ data, json, to }: AtStation & { to: string }) => {
      const written = await bundleOut(here.hostOf(data), to);
      const { files, kept, removed, after, through, bytes } = written;
      outputTo(process.stdout, json).done({ files, kept, removed, after, through, bytes }, () => [
        through > after
          ? `facts ${after + 1} to ${through} are on the stick`
          : 'nothing waits; the stick asks how it stands',
        `${files.length} files written, ${kept} were there, ${removed} removed that the district has`,
      ]);
    });

  command('bundle-in', 'take in what the district wrote onto a stick')
    .requiredOption('--from <dir>', 'folder of the stick', asFolder)
    .action(async ({ data, json, from }: AtStation & { from: string }) => {
      const { files, received, confirmed } = await bundleIn(here.hostOf(data), from);
      outputTo(process.stdout, json).done({ files, received, confirmed }, () => [
        `${received} facts received${confirmed === null ? '' : `, the district has everything through ${confirmed}`}`,
      ]);
      failOnRefused(files);
    });
}
