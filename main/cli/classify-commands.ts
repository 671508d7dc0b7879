import { type Command, Option } from 'commander';
import { openClassifyTables, openLawbenchTable } from '../search/classify-tables.ts';
import { RESOURCES_DIR } from '../station/resources-dir.ts';
import { classifyForLawbench, classifyLine, linesOf } from './classify.ts';
import { outputTo } from './output.ts';
import { readStdin } from './read-stdin.ts';

/** Commands about what a matter is. */
export function classifyCommands(program: Command): void {
  program
    .command('classify')
    .description('texts on standard input, one a line: what each is about, how dangerous it is, and by which words')
    .addOption(new Option('--classes <set>', 'whose classes').choices(['station', 'lawbench']).default('station'))
    .option('--json', 'one JSON document', false)
    .action(async ({ classes, json }: { classes: 'station' | 'lawbench'; json: boolean }) => {
      const tables = openClassifyTables(RESOURCES_DIR);
      const lines = linesOf(await readStdin());
      const benchmark = classes === 'lawbench' ? openLawbenchTable(RESOURCES_DIR) : undefined;
      for (const row of new Set([...tables.leftOut, ...(benchmark?.leftOut ?? [])]))
        process.stderr.write(`left out ${row}\n`);
      const answers = lines.map((text) =>
        benchmark ? classifyForLawbench(text, tables, benchmark.table) : classifyLine(text, tables),
      );
      outputTo(process.stdout, json).done(answers, () =>
        answers.map(({ categories: [best], risk, because }) =>
          [best?.code, best?.score.toFixed(2), risk, because.join('、')].join('\t'),
        ),
      );
    });
}
