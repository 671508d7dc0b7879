import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Surface } from '../surface-server.ts';
import { type Browser, findBrowser } from './find-browser.ts';

/**
 * Owns the windows of a station in an installed browser: one process and one profile per surface, so that
 * each can be ended by itself and none sees another's cookies. Incognito: nothing a citizen does is
 * written to the disk by the browser.
 */
export interface OpenedBrowser {
  /** Ends every window; nothing of the browser is left running. */
  close(): Promise<void>;
}

export interface WindowWish {
  /** The kiosk full screen, without a way out but the keyboard's; otherwise a window like the others. */
  readonly fullScreen?: boolean;
  readonly browser?: Browser | undefined;
}

/** Against restore bubbles, first-run pages, pinch and swipe, dialogs, and traffic of the browser's own. */
const QUIET = [
  '--incognito',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-session-crashed-bubble',
  '--hide-crash-restore-bubble',
  '--noerrdialogs',
  '--disable-pinch',
  '--overscroll-history-navigation=0',
  '--disable-features=Translate,MediaRouter,OptimizationHints,AutofillServerCommunication',
  '--disable-extensions',
  '--disable-notifications',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-breakpad',
  '--disable-sync',
  '--password-store=basic',
  // The board speaks and chimes without being touched first.
  '--autoplay-policy=no-user-gesture-required',
  // Chromium on Linux offers no voice without it.
  '--enable-speech-dispatcher',
];

/**
 * A citizen at a kiosk cannot answer the browser's own question. The kiosk's profile opens that one page, and the
 * page's headers let it have both.
 */
const KIOSK_HEARS_AND_SEES = '--auto-accept-camera-and-microphone-capture';

const STOP_MS = 3_000;

/** Undefined when no browser is installed. */
export async function openBrowser(
  urls: Readonly<Record<Surface, string>>,
  profileDir: string,
  { fullScreen = true, browser = findBrowser() }: WindowWish = {},
): Promise<OpenedBrowser | undefined> {
  if (browser === undefined) return undefined;
  const open = (surface: Surface, ...args: string[]): ChildProcess => {
    const profile = `--user-data-dir=${join(profileDir, surface)}`;
    // A group of its own: some browsers are a script around the program, and Ctrl-C must end both once.
    const child = spawn(browser.path, [...browser.args, ...QUIET, profile, ...args], {
      stdio: 'ignore',
      detached: OWN_GROUP,
    });
    // A browser that does not start leaves a station that still answers on its addresses.
    child.on('error', () => {});
    return child;
  };
  // The kiosk last, so that it lies on top where there is one display.
  const windows = [
    open('board', `--app=${urls.board}`),
    open('desk', `--app=${urls.desk}`),
    fullScreen
      ? open('kiosk', KIOSK_HEARS_AND_SEES, '--kiosk', urls.kiosk)
      : open('kiosk', KIOSK_HEARS_AND_SEES, `--app=${urls.kiosk}`),
  ];
  return {
    async close() {
      await Promise.all(windows.map(stop));
    },
  };
}

/** Windows has no groups; there the browser's helpers end with it. */
const OWN_GROUP = process.platform !== 'win32';

async function stop(child: ChildProcess): Promise<void> {
  if (child.pid === undefined) return;
  if (child.exitCode !== null || child.signalCode !== null) return signalTo(child, 'SIGKILL');
  const exited = once(child, 'exit');
  signalTo(child, 'SIGTERM');
  const forced = setTimeout(() => signalTo(child, 'SIGKILL'), STOP_MS);
  await exited;
  clearTimeout(forced);
  signalTo(child, 'SIGKILL'); // helpers that outlived their parent
}

function signalTo(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (OWN_GROUP) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error; // all gone already
  }
}
