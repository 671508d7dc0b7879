import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Reads the reports of the last run and says how many tests passed, failed and were skipped. What
 * never got as far as a test (a file that does not load, a report that was not written) counts as failed.
 */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export interface VitestReport {
  readonly success: boolean;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

export interface PlaywrightReport {
  readonly errors: readonly unknown[];
  readonly stats: Readonly<Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>>;
}

const NO_REPORT: Count = { passed: 0, failed: 1, skipped: 0 };

export function countVitest(report: VitestReport | undefined): Count {
  if (report === undefined) return NO_REPORT;
  const states = report.testResults.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status));
  const passed = states.filter((state) => state === 'passed').length;
  const failed = states.filter((state) => state === 'failed').length;
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
  ).length;
  const atLeast = report.success ? 0 : 1;
  return { passed, failed: Math.max(failed + brokenFiles, atLeast), skipped: states.length - passed - failed };
}

export function countPlaywright(report: PlaywrightReport | undefined): Count {
  if (report === undefined) return NO_REPORT;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky + report.errors.length, skipped };
}

export interface Around {
  /** Failed stages that are no tests: types, lint, imports, build. */
  readonly otherFailures: number;
  /** The run did not end well, whatever its reports say: it was cut off, or the pages did not build. */
  readonly runFailed: boolean;
}

/** The last line of a run, and the one before it. */
export function summary(
  counts: readonly Count[],
  { otherFailures, runFailed }: Around,
): { skipped: number; line: string; ok: boolean } {
  const sum = (of: keyof Count) => counts.reduce((total, count) => total + count[of], 0);
  const failed = Math.max(sum('failed'), runFailed ? 1 : 0) + otherFailures;
  const [passed, skipped] = [sum('passed'), sum('skipped')];
  const line = `${passed} passed, ${failed} failed`;
  return { skipped, line, ok: failed === 0 && passed > 0 };
}

function read<Report>(name: string): Report | undefined {
  const path = fileURLToPath(new URL(`../../test-results/${name}`, import.meta.url));
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Report) : undefined;
}

if (import.meta.main) {
  const counts = [
    countVitest(read<VitestReport>('vitest.json')),
    countPlaywright(read<PlaywrightReport>('playwright.json')),
  ];
  const [otherFailures = '0', runFailed = '0'] = process.argv.slice(2);
  const { skipped, line, ok } = summary(counts, { otherFailures: Number(otherFailures), runFailed: runFailed !== '0' });
  process.stdout.write(`${skipped > 0 ? `${skipped} skipped\n` : ''}${line}\n`);
  process.exitCode = ok ? 0 : 1;
}
