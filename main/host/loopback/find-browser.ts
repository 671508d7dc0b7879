import { existsSync, statSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';

/**
 * Owns where a Chromium-family browser is found on this machine. Never starts one and never fetches
 * one. The product and the tests ask here, so that both see the same browser.
 */
export interface Browser {
  /** For people: `chromium`, `Microsoft Edge`. */
  readonly name: string;
  readonly path: string;
  /** What it must be started with on this machine. */
  readonly args: readonly string[];
}

const ON_PATH = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
  'chrome',
  'msedge',
] as const;

type Place = Pick<Browser, 'name' | 'path'>;
type Env = Readonly<Record<string, string | undefined>>;

const USUAL: Partial<Record<NodeJS.Platform, (env: Env) => readonly (readonly [name: string, path: string])[]>> = {
  linux: () => [
    ['chromium', '/snap/bin/chromium'],
    ['Google Chrome', '/opt/google/chrome/chrome'],
    ['Microsoft Edge', '/opt/microsoft/msedge/msedge'],
  ],
  darwin: (env) =>
    ['', env['HOME'] ?? ''].flatMap((home) => [
      ['Google Chrome', `${home}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`] as const,
      ['Chromium', `${home}/Applications/Chromium.app/Contents/MacOS/Chromium`] as const,
      ['Microsoft Edge', `${home}/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`] as const,
    ]),
  win32: (env) =>
    [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LocalAppData']]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        ['Google Chrome', `${folder}\\Google\\Chrome\\Application\\chrome.exe`] as const,
        ['Microsoft Edge', `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`] as const,
        ['Chromium', `${folder}\\Chromium\\Application\\chrome.exe`] as const,
      ]),
};

export interface Search {
  readonly env?: Env;
  readonly platform?: NodeJS.Platform;
  /** Asked after the browser named by hand and before the installed ones: the tests' own browser. */
  readonly preferred?: readonly Place[];
}

/** The browser named by BEEHIVE_BROWSER and no other; without that name an installed one, if there is any. */
export function findBrowser({
  env = process.env,
  platform = process.platform,
  preferred = [],
}: Search = {}): Browser | undefined {
  const named = env['BEEHIVE_BROWSER'] ?? '';
  // A name that leads nowhere is a mistake to hear about, not a reason to take another browser.
  const places =
    named === ''
      ? [...preferred, ...onPath(env, platform), ...usual(env, platform)]
      : [{ name: basename(named), path: named }];
  const found = places.find(({ path }) => isProgram(path));
  return found === undefined ? undefined : { ...found, args: sandboxArgs(platform) };
}

/** Chromium refuses to run as root with its sandbox on; nobody else may turn it off. */
export const sandboxArgs = (platform: NodeJS.Platform = process.platform): readonly string[] =>
  platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];

const onPath = (env: Env, platform: NodeJS.Platform): Place[] => {
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const ending = platform === 'win32' ? '.exe' : '';
  return ON_PATH.flatMap((name) => folders.map((folder) => ({ name, path: join(folder, `${name}${ending}`) })));
};

const usual = (env: Env, platform: NodeJS.Platform): Place[] =>
  (USUAL[platform]?.(env) ?? []).map(([name, path]) => ({ name, path }));

const isProgram = (path: string): boolean => existsSync(path) && statSync(path).isFile();
