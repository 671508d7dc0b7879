import { defineConfig } from 'vitest/config';

/** The tests without a journey. Journeys are played by Playwright, see playwright.config.ts. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/journeys/**'],
    pool: 'forks',
    // A fresh process for each file took a quarter of the time; no test may lean on what another left behind.
    isolate: false,
    // Two cores are the smallest machine this runs on. A third worker uses the time in which the others wait for a
    // process they started; more only make each other late.
    maxWorkers: 3,
    testTimeout: 60_000,
    // A real PostgreSQL and a real browser start in hooks.
    hookTimeout: 120_000,
    reporters: ['default', ['json', { outputFile: 'test-results/vitest.json' }]],
  },
});
