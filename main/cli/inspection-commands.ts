import { writeFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import type { StationDay } from '../../shared/domain/station-day.ts';
import { exportDay } from '../services/export-day.ts';
import { asDay } from './arguments.ts';
import { checkUp } from './doctor.ts';
import { CommandFailed, outputTo } from './output.ts';
import { stationCommand, type StationsHere } from './station-command.ts';
import { rebuildFolder } from './rebuild.ts';
import { allFaults, verifyFolder } from './verify.ts';
import { withCore } from './with-core.ts';

interface Common {
  data: string;
  json: boolean;
}

interface ExportOptions extends Common {
  day: StationDay;
  format: 'csv' | 'xlsx';
  out: string;
  personal: boolean;
}

/** Commands that look into a station's folder. */
export function inspectionCommands(program: Command, here: StationsHere): void {
  const command = (name: string, description: string) => stationCommand(program, here, name, description);

  command('verify', 'check the file, the hash chain and that a replay gives the live tables').action(
    ({ data, json }: Common) => {
      const verdict = verifyFolder(here.hostOf(data));
      outputTo(process.stdout, json).done(verdict, () => (verdict.ok ? [`ok: ${verdict.facts} facts`] : []));
      if (!verdict.ok) throw new CommandFailed(allFaults(verdict));
    },
  );

  command('rebuild', 'drop all tables and read them off the ledger again').action(({ data, json }: Common) => {
    const started = performance.now();
    const facts = rebuildFolder(here.hostOf(data));
    const ms = Math.round(performance.now() - started);
    outputTo(process.stdout, json).done({ facts, ms }, () => [`${facts} facts replayed in ${ms} ms`]);
  });

  command('export', "write a day's log to a file")
    .requiredOption('--day <date>', 'for example 2026-11-23', asDay)
    .addOption(new Option('--format <format>').choices(['csv', 'xlsx']).makeOptionMandatory())
    .requiredOption('--out <file>', 'file to write')
    .option('--personal', 'with names, phones and words; this is recorded', false)
    .action(async ({ data, json, day, format, out, personal }: ExportOptions) => {
      const { bytes, rows } = await withCore(here.hostOf(data), (core) =>
        exportDay(core, 'system', { day, format, personal }),
      );
      writeFileSync(out, bytes, { mode: 0o600 });
      outputTo(process.stdout, json).done({ file: out, rows }, () => [`${rows} rows in ${out}`]);
    });

  command('doctor', 'what is ready on this machine and what is missing').action(async ({ data, json }: Common) => {
    const findings = await checkUp(here.hostOf(data));
    outputTo(process.stdout, json).done({ ok: findings.every(({ ok }) => ok), findings }, () =>
      findings.map(({ ok, what, detail }) => `${ok ? 'ok     ' : 'missing'}  ${what}: ${detail}`),
    );
  });
}
