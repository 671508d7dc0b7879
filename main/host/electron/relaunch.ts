import type { WebContents } from 'electron';
import { type Millis, SECOND, MINUTE } from '../../../shared/domain/millis.ts';

const FIRST = SECOND;
const LONGEST = 30 * SECOND;
const CALM = 5 * MINUTE;

/** How often a window fell over in a row, and when last. */
export interface Falls {
  readonly count: number;
  readonly last: number;
}
export const NO_FALLS: Falls = { count: 0, last: Number.NEGATIVE_INFINITY };

/** One more fall: the wait before the page is loaded again doubles, up to half a minute; after a calm while it starts anew. */
export function fell(before: Falls, now: Millis): { readonly falls: Falls; readonly wait: number } {
  const count = now - before.last > CALM ? 1 : before.count + 1;
  return { falls: { count, last: now }, wait: Math.min(LONGEST, FIRST * 2 ** (count - 1)) };
}

export interface RelaunchParts {
  readonly address: string;
  readonly now: () => Millis;
  readonly note: (event: string, counts: Readonly<Record<string, number | string>>) => void;
}

/** An aborted load: our own next load replaced it. */
const ABORTED = -3;

/** Brings a crashed, hanging or unloadable page back. There is no shell behind the kiosk that somebody could fall into. */
export function relaunch(contents: WebContents, { address, now, note }: RelaunchParts): void {
  let falls = NO_FALLS;
  let timer: NodeJS.Timeout | undefined;
  const loadAgain = (reason: string) => {
    if (timer !== undefined) return;
    const next = fell(falls, now());
    falls = next.falls;
    note('window fell', { reason, count: falls.count });
    timer = setTimeout(() => {
      timer = undefined;
      // A load that fails says so through did-fail-load.
      if (!contents.isDestroyed()) contents.loadURL(address).catch(() => undefined);
    }, next.wait);
  };
  contents.on('render-process-gone', (_event, { reason }) => loadAgain(reason));
  // Its end arrives as render-process-gone.
  contents.on('unresponsive', () => contents.forcefullyCrashRenderer());
  contents.on('did-fail-load', (_event, code, _text, _url, isMainFrame) => {
    if (isMainFrame && code !== ABORTED) loadAgain(`load ${code}`);
  });
  contents.once('destroyed', () => clearTimeout(timer));
}
