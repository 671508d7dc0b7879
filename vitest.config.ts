import { defineConfig } from 'vitest/config';

/** The tests without a journey. Journeys are played by Playwright, see playwright.config.ts. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/journeys/**'],
    pool: 'forks',
    // Two cores are the smallest machine this runs on; more workers only make each other late.
    maxWorkers: 2,
    testTimeout: 60_000,
    // A real PostgreSQL and a real browser start in hooks.
    hookTimeout: 120_000,
    reporters: ['default', ['json', { outputFile: 'test-results/vitest.json' }]],
  },
});
