import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ELECTRON_FOLDER } from '../electron-folder.ts';

/** What the command line of the product asks for. */
export interface StartWish {
  readonly dataDir: string;
  /** Where Electron keeps its own files when the station's folder is named: one running product a folder. */
  readonly electronDir: string | undefined;
  /** Asks the running product to end. */
  readonly quit: boolean;
  /** Founds a station before the first start: the demo one, or an empty one under a code. */
  readonly found: { readonly demo: true } | { readonly demo: false; readonly code: string } | undefined;
  /** The words of a command that is run in place of the windows. */
  readonly command: readonly string[] | undefined;
}

const COMMAND = '--command';

/**
 * Reads the arguments. Chromium's own switches stand between ours, so unknown ones are left alone. What follows
 * `--command` belongs to that command; only its folder has to be known before Electron is ready.
 */
export function startWish(args: readonly string[], userData: string): StartWish {
  const at = args.indexOf(COMMAND);
  const command = at < 0 ? undefined : args.slice(at + 1);
  const { values } = parseArgs({
    args: args.slice(0, at < 0 ? undefined : at),
    options: {
      data: { type: 'string' },
      quit: { type: 'boolean' },
      'init-demo': { type: 'boolean' },
      init: { type: 'string' },
    },
    strict: false,
  });
  const { quit, init } = values;
  const data = folderIn(command ?? []) ?? values.data;
  const own = join(userData, 'station');
  const dataDir = typeof data === 'string' && data !== '' ? resolve(data) : own;
  return {
    dataDir,
    // Its own folder by name is its own folder: Windows keeps what opens the key beside Electron's files.
    electronDir: dataDir === own ? undefined : join(dataDir, ELECTRON_FOLDER),
    command,
    quit: quit === true,
    found:
      values['init-demo'] === true
        ? { demo: true }
        : typeof init === 'string'
          ? { demo: false, code: init }
          : undefined,
  };
}

function folderIn(words: readonly string[]): string | undefined {
  const { data } = parseArgs({ args: [...words], options: { data: { type: 'string' } }, strict: false }).values;
  return typeof data === 'string' ? data : undefined;
}

/** Switches that would open the running product to a debugger. */
const DEBUGGERS = ['remote-debugging-port', 'remote-debugging-pipe', 'inspect', 'inspect-brk'];

/** The debugger switch it was started with, if any. Only an installed station refuses them: tests need them. */
export const debuggerSwitch = (has: (name: string) => boolean): string | undefined => DEBUGGERS.find(has);
