import type { Command } from 'commander';
import { openDialectAtlas } from '../search/dialect-atlas.ts';
import { RESOURCES_DIR } from '../station/resources-dir.ts';
import { dialectCommand } from './dialect.ts';
import { outputTo } from './output.ts';
import { readStdin } from './read-stdin.ts';
import { similarityCommand, similarityLines } from './similarity.ts';

/** Commands about places and dialects. */
export function dialectCommands(program: Command): void {
  program
    .command('dialect')
    .description('GB/T 2260 codes on standard input, one a line: the dialects of each place')
    .option('--json', 'one JSON document; the default here', true)
    .action(async () => {
      const places = dialectCommand(await readStdin(), openDialectAtlas(RESOURCES_DIR));
      outputTo(process.stdout, true).done(places, () => []);
    });

  program
    .command('similarity')
    .description(
      'pairs of dialects on standard input, speaker and listener with a tab between: how close, how much is understood',
    )
    .option('--json', 'one JSON document', false)
    .action(async ({ json }: { json: boolean }) => {
      const { tree } = openDialectAtlas(RESOURCES_DIR);
      const pairs = similarityCommand(await readStdin(), tree);
      outputTo(process.stdout, json).done(pairs, () => similarityLines(pairs, tree));
    });
}
