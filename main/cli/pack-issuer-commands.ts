import type { Command } from 'commander';
import { outputTo } from './output.ts';
import { makePackKey } from './pack-key.ts';
import { makePack, type PackMake } from './pack-make.ts';

/** Commands for whoever issues content packs. */
export function packIssuerCommands(program: Command): void {
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
}
