import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * `npm test`: builds the pages and the command line, then all tests, then all journeys. Each part runs even when the one
 * before it failed, so that one run tells everything; the exit code is 0 only when all of them passed.
 */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MODULES = `${ROOT}node_modules/`;

const PARTS = [
  { name: 'pages', program: 'vite/bin/vite.js', args: ['build', '--logLevel', 'warn'] },
  { name: 'station', program: 'vite/bin/vite.js', args: ['build', '--config', 'tests/make/station-bundle.config.ts'] },
  { name: 'tests', program: 'vitest/vitest.mjs', args: ['run'] },
  { name: 'journeys', program: '@playwright/test/cli.js', args: ['test'] },
] as const;

// An old report must never be counted for a run that wrote none.
for (const report of ['vitest.json', 'playwright.json']) rmSync(`${ROOT}test-results/${report}`, { force: true });

const failed = PARTS.filter(({ name, program, args }) => {
  process.stdout.write(`\n== ${name}\n`);
  const { status } = spawnSync(process.execPath, [MODULES + program, ...args], {
    cwd: ROOT,
    // Stations are started hundreds of times: what was compiled once is read, not compiled again.
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: `${ROOT}.cache/compiled`,
      BEEHIVE_TEST_STATION: `${ROOT}.cache/station/station.js`,
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return status !== 0;
});

if (failed.length > 0) {
  process.stdout.write(`\nnot passed: ${failed.map(({ name }) => name).join(', ')}\n`);
  process.exitCode = 1;
}
