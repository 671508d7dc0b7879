import { test as base } from '@playwright/test';

/**
 * A journey whose pages are shut when it ends. A page left open goes on asking a station that is gone, and slows down
 * every journey after it.
 */
export const test = base.extend<{ pagesShut: undefined }>({
  pagesShut: [
    async ({ browser }, use) => {
      await use(undefined);
      for (const context of browser.contexts()) await context.close();
    },
    { auto: true },
  ],
});
