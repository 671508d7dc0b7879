import { type Command, Option } from 'commander';
import { mandarinLevel } from '../../shared/domain/dialect.ts';
import { CATEGORIES } from '../../shared/domain/dispute.ts';
import { matchReport, type MatchOptions } from './match.ts';
import { outputTo } from './output.ts';
import { stationCommand, type StationsHere } from './station-command.ts';
import { withCore } from './with-core.ts';

/** The command about who understands whom at a station. */
export function matchingCommands(program: Command, here: StationsHere): void {
  stationCommand(program, here, 'match', 'the mediators who would be offered to someone, and why not the others')
    .requiredOption('--home <code>', 'county of GB/T 2260')
    .option('--dialect <id>', 'instead of the dialects of the county')
    .addOption(new Option('--mandarin <level>').choices(mandarinLevel.options).default('some'))
    .addOption(new Option('--category <code>', 'kind of dispute').choices(CATEGORIES).makeOptionMandatory())
    .option('--respondent-home <code>', 'county of the other party')
    .option('--respondent-dialect <id>', 'instead of the dialects of that county')
    .addOption(
      new Option('--respondent-mandarin <level>', 'how well the other party speaks Putonghua').choices(
        mandarinLevel.options,
      ),
    )
    .action(async (options: MatchOptions & { data: string; json: boolean }) => {
      const report = await withCore(here.hostOf(options.data), (core) => matchReport(core, options));
      outputTo(process.stdout, options.json).done(report, () => [
        ...report.candidates.map(({ name, score, reasons }) => `${score.toFixed(2)}  ${name}  ${reasons.join('；')}`),
        ...report.excluded.map(({ name, reason }) => `  –   ${name}  ${reason}`),
        ...(report.pairs ?? []).map(
          ({ names, score, reasons }) => `${score.toFixed(2)}  ${names.join(' + ')}  ${reasons.join('；')}`,
        ),
        ...(report.interpreters ?? []).map(({ name, reasons }) => `      ${name}  ${reasons.join('；')}`),
      ]);
    });
}
