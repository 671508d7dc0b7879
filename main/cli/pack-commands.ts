import type { Command } from 'commander';
import { asFolder } from './arguments.ts';
import { outputTo } from './output.ts';
import { inWords, takePackIn } from './pack-in.ts';
import { makePackKey } from './pack-key.ts';
import { listPacksOf, packLine } from './pack-list.ts';
import { makePack, type PackMake } from './pack-make.ts';

interface Common {
  data: string;
  json: boolean;
}

/** Commands about content packs: the first two for whoever issues them, the others at a station. */
export function packCommands(program: Command): void {
  const command = (name: string, description: string) =>
    program.command(name).description(description).option('--json', 'one JSON document', false);

  command('pack-key', 'make a key pair for signing content packs and print the public key')
    .requiredOption('--out <file>', 'new file for the private key')
    .action(({ out, json }: { out: string; json: boolean }) => {
      const key = makePackKey(out);
      outputTo(process.stdout, json).done({ key, file: out }, () => [key]);
    });

  command('pack-make', 'check and sign a content pack')
    .requiredOption('--key <file>', 'private key that "pack-key" made')
    .requiredOption('--pieces <file>', 'JSON file with what the pack says')
    .requiredOption('--out <file>', 'file to write')
    .action(({ json, ...wish }: PackMake & { json: boolean }) => {
      const { pack, key, bytes } = makePack(wish);
      const { packId, version, revoked, pieces } = pack;
      outputTo(process.stdout, json).done({ packId, version, revoked, pieces: pieces.length, key, bytes }, () => [
        `“${pack.title.zh}”, version ${version}, ${revoked ? 'revokes the pack' : `${pieces.length} pieces`}: ${wish.out}`,
      ]);
    });

  command('pack-in', 'take a content pack from a file into a station')
    .requiredOption('--data <dir>', 'folder of the station', asFolder)
    .argument('<file>', 'the pack')
    .action(async (file: string, { data, json }: Common) => {
      const received = await takePackIn(data, file);
      const { packId, version, revoked, pieces } = received.pack;
      outputTo(process.stdout, json).done(
        { packId, version, revoked, pieces: pieces.length, came: received.came },
        () => [inWords(received)],
      );
    });

  command('pack-list', 'content packs of a station, and what becomes of each')
    .requiredOption('--data <dir>', 'folder of the station', asFolder)
    .action(async ({ data, json }: Common) => {
      const packs = await listPacksOf(data);
      outputTo(process.stdout, json).done({ packs }, () => packs.map(packLine));
    });
}
