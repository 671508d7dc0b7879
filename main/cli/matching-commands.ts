import { type Command, Option } from 'commander';
import { mandarinLevel } from '../../shared/domain/dialect.ts';
import { CATEGORIES } from '../../shared/domain/dispute.ts';
import { openDialectAtlas } from '../search/dialect-atlas.ts';
import { RESOURCES_DIR } from '../station/resources-dir.ts';
import { asFolder } from './arguments.ts';
import { dialectCommand } from './dialect.ts';
import { matchReport, type MatchOptions } from './match.ts';
import { outputTo } from './output.ts';
import { readStdin } from './read-stdin.ts';
import { similarityCommand, similarityLines } from './similarity.ts';
import { withCore } from './with-core.ts';

/** Commands about places, dialects and who understands whom. */
export function matchingCommands(program: Command): void {
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

  program
    .command('match')
    .description('the mediators who would be offered to someone, and why not the others')
    .requiredOption('--data <dir>', 'folder of the station', asFolder)
    .requiredOption('--home <code>', 'county of GB/T 2260')
    .option('--dialect <id>', 'instead of the dialects of the county')
    .addOption(new Option('--mandarin <level>').choices(mandarinLevel.options).default('some'))
    .addOption(new Option('--category <code>', 'kind of dispute').choices(CATEGORIES).makeOptionMandatory())
    .option('--json', 'one JSON document', false)
    .action(async (options: MatchOptions & { data: string; json: boolean }) => {
      const report = await withCore(options.data, (core) => matchReport(core, options));
      outputTo(process.stdout, options.json).done(report, () => [
        ...report.candidates.map(({ name, score, reasons }) => `${score.toFixed(2)}  ${name}  ${reasons.join('；')}`),
        ...report.excluded.map(({ name, reason }) => `  –   ${name}  ${reason}`),
      ]);
    });
}
