import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { refused } from '../../../shared/domain/answer.ts';
import { MINUTE } from '../../../shared/domain/millis.ts';
import type { PaperPress } from '../paper-press.ts';
import { type PrivateFiles, tidyPrivatePages, withPrivatePage } from '../private-page.ts';
import { type Browser, findBrowser } from './find-browser.ts';

/**
 * Prints with an installed browser that nobody sees. One page at a time: a kiosk has little memory. The
 * browser has a profile of its own for each page, and no way to the network.
 */
const QUIET = [
  '--headless',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-breakpad',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--password-store=basic',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-pdf-header-footer',
];
/** A dossier takes seconds; on a machine that is busy elsewhere, longer. */
const LONGEST_MS = 2 * MINUTE;
const OWN_GROUP = process.platform !== 'win32';

export function browserPress(dataDir: string, find: () => Browser | undefined = findBrowser): PaperPress {
  let queue: Promise<unknown> = Promise.resolve();
  return {
    print(html) {
      const job = queue.then(async () => {
        const browser = find();
        if (browser === undefined) return refused('no-press');
        return withPrivatePage(dataDir, html, async (files) => {
          await run(browser, files);
          const bytes = new Uint8Array(readFileSync(files.pdf));
          return bytes.length === 0 ? refused('press-failed') : { ok: true as const, value: bytes };
        });
      });
      queue = job.catch(() => undefined);
      return job;
    },
    tidy: () => tidyPrivatePages(dataDir),
  };
}

/** Ends when the browser has ended; an empty file tells that it failed. */
function run(browser: Browser, { folder, page, pdf }: PrivateFiles): Promise<void> {
  const profile = `--user-data-dir=${join(folder, 'profile')}`;
  const child = spawn(
    browser.path,
    [...browser.args, ...QUIET, profile, `--print-to-pdf=${pdf}`, pathToFileURL(page).href],
    { stdio: 'ignore', detached: OWN_GROUP },
  );
  const stop = () => {
    if (child.pid === undefined) return;
    try {
      if (OWN_GROUP) process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error; // gone already
    }
  };
  return new Promise((resolve) => {
    const forced = setTimeout(stop, LONGEST_MS);
    const ended = () => {
      clearTimeout(forced);
      stop(); // helpers that outlived their parent
      resolve();
    };
    child.once('error', ended);
    child.once('exit', ended);
  });
}
