import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { type Browser, findBrowser, sandboxArgs } from '../../main/host/loopback/find-browser.ts';

/**
 * The browser the tests run in: BEEHIVE_BROWSER, else Playwright's own, else the one that came with npm, else an
 * installed one. The one from npm has no window at all and opens a page in half the time an installed one takes.
 * Throws with what to do, because a journey that is skipped proves nothing.
 */
export async function testBrowser(): Promise<Browser> {
  const own = { name: "Playwright's own", path: chromium.executablePath() };
  const named = (process.env['BEEHIVE_BROWSER'] ?? '') !== '';
  const found =
    named || existsSync(own.path) ? findBrowser({ preferred: [own] }) : ((await fromNpm()) ?? findBrowser());
  if (found !== undefined) return found;
  throw new Error(
    'No browser for the tests. Install Chromium, Chrome or Edge, or run "npx playwright install chromium", or name one in BEEHIVE_BROWSER.',
  );
}

/** The browser a station prints with: an installed one first, as in a station. The one from npm is slow to print. */
export async function printingBrowser(): Promise<Browser> {
  return findBrowser() ?? testBrowser();
}

/** @sparticuz/chromium brings a headless Chromium for Linux on x64 inside the npm package. */
async function fromNpm(): Promise<Browser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  // Without this it leaves out the libraries (NSS and its kin) that a bare machine does not have.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs24.x';
  const { default: packed } = await import('@sparticuz/chromium');
  const path = await packed.executablePath();
  // Not its own arguments: they switch web security off and hang when a context closes.
  return { name: '@sparticuz/chromium', path, args: [...sandboxArgs(), '--no-zygote', '--disable-gpu'] };
}
