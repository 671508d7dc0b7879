import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What the command line of the product asks for. */
export interface StartWish {
  readonly dataDir: string;
  /** Where Electron keeps its own files when the station's folder is named: one running product a folder. */
  readonly electronDir: string | undefined;
  /** Asks the running product to end. */
  readonly quit: boolean;
  /** Founds a station before the first start: the demo one, or an empty one under a code. */
  readonly found: { readonly demo: true } | { readonly demo: false; readonly code: string } | undefined;
}

/** Reads the arguments. Chromium's own switches stand between ours, so unknown ones are left alone. */
export function startWish(args: readonly string[], userData: string): StartWish {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      quit: { type: 'boolean' },
      'init-demo': { type: 'boolean' },
      init: { type: 'string' },
    },
    strict: false,
  });
  const { data, quit, init } = values;
  const named = typeof data === 'string' && data !== '' ? resolve(data) : undefined;
  return {
    dataDir: named ?? join(userData, 'station'),
    electronDir: named === undefined ? undefined : join(named, 'electron'),
    quit: quit === true,
    found:
      values['init-demo'] === true
        ? { demo: true }
        : typeof init === 'string'
          ? { demo: false, code: init }
          : undefined,
  };
}

/** Switches that would open the running product to a debugger. */
const DEBUGGERS = ['remote-debugging-port', 'remote-debugging-pipe', 'inspect', 'inspect-brk'];

/** The debugger switch it was started with, if any. Only an installed station refuses them: tests need them. */
export const debuggerSwitch = (has: (name: string) => boolean): string | undefined => DEBUGGERS.find(has);
