import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { findBrowser } from './find-browser.ts';

/** The windows of a station in an installed browser. */
export interface OpenedBrowser {
  close(): Promise<void>;
}

/** Against restore bubbles, first-run pages, pinch and swipe, and traffic of the browser's own. */
const QUIET = [
  '--no-first-run', '--no-default-browser-check', '--disable-session-crashed-bubble', '--hide-crash-restore-bubble',
  '--disable-pinch', '--overscroll-history-navigation=0', '--disable-translate', '--disable-features=Translate,MediaRouter',
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--password-store=basic',
  '--autoplay-policy=no-user-gesture-required',
];

const STOP_MS = 3_000;

/**
 * Opens the kiosk full screen, the desk and the board as windows of their own, each with a browser
 * profile of its own under `profileDir`. Undefined when no browser is installed.
 */
export async function openBrowser(
  urls: { readonly kiosk: string; readonly desk: string; readonly board: string },
  profileDir: string,
): Promise<OpenedBrowser | undefined> {
  const browser = findBrowser();
  if (browser === undefined) return undefined;
  const open = (surface: string, ...args: string[]): ChildProcess =>
    spawn(browser.path, [...browser.args, ...QUIET, `--user-data-dir=${join(profileDir, surface)}`, ...args], { stdio: 'ignore' });
  const windows = [open('board', `--app=${urls.board}`), open('desk', `--app=${urls.desk}`), open('kiosk', '--kiosk', urls.kiosk)];
  return {
    async close() {
      await Promise.all(windows.map(stop));
    },
  };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  const forced = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await exited;
  clearTimeout(forced);
}
