import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** An installed Chromium-family browser, and what it must be started with on this machine. */
export interface FoundBrowser {
  readonly name: string;
  readonly path: string;
  readonly args: readonly string[];
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome', 'msedge'];
const USUAL = [
  '/usr/bin/chromium',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The browser named in BEEHIVE_BROWSER, else the first one installed; undefined when there is none. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): FoundBrowser | undefined {
  const named = env['BEEHIVE_BROWSER'];
  const onPath = (env['PATH'] ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const path = named !== undefined && named !== '' ? named : [...onPath, ...USUAL].find((candidate) => existsSync(candidate));
  if (path === undefined || !existsSync(path)) return undefined;
  return { name: path.split(/[\\/]/).at(-1) ?? path, path, args: sandboxArgs() };
}

/** Chromium refuses to run as root with its sandbox on; nobody else may turn it off. */
export const sandboxArgs = (): readonly string[] => (process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []);
