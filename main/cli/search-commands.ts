import type { Command } from 'commander';
import { readConsultFiles } from '../search/consult-files.ts';
import { openConsultSearch } from '../search/consult-search.ts';
import { openConsultWords } from '../search/consult-words.ts';
import { RESOURCES_DIR } from '../station/resources-dir.ts';
import { outputTo } from './output.ts';
import { readStdin } from './read-stdin.ts';
import { searchLines } from './search.ts';

/** Commands about the consultation library. */
export function searchCommands(program: Command): void {
  program
    .command('search')
    .description('questions on standard input, one a line: the answers of the consultation library, best first')
    .option('--json', 'one JSON document; else one a line', false)
    .action(async ({ json }: { json: boolean }) => {
      const { entries, faults } = readConsultFiles(RESOURCES_DIR);
      const words = openConsultWords(RESOURCES_DIR);
      for (const fault of [...faults, ...words.leftOut]) process.stderr.write(`left out ${fault}\n`);
      const search = openConsultSearch(RESOURCES_DIR, entries, words);
      const lines = searchLines(await readStdin(), search, entries);
      search.close();
      outputTo(process.stdout, json).done(lines, () => lines.map((line) => JSON.stringify(line)));
    });
}
