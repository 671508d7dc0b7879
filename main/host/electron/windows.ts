import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import type { Surface } from '../surface-server.ts';
import type { WindowName } from './lend-ports.ts';
import { windowOptions } from './window-options.ts';
import { type Display, type Placement, placeOnRequest, placeWindows } from './window-placement.ts';

export interface WindowsParts {
  readonly displays: () => readonly Display[];
  readonly create: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly preload: string;
  /** Guards a new window and loads its page. */
  readonly prepare: (window: BrowserWindow, placement: Placement) => void;
  /** Whether windows may close; the kiosk may only then. */
  readonly ending: () => boolean;
}

/** Owns which windows are open. The displays say which; a shortcut adds the ones that have no display. */
export function stationWindows({ displays, create, preload, prepare, ending }: WindowsParts) {
  const open = new Map<
    string,
    { readonly window: BrowserWindow; readonly placement: Placement; readonly requested: boolean }
  >();

  const add = (placement: Placement, requested: boolean): BrowserWindow => {
    const window = create(windowOptions(placement, preload));
    open.set(placement.terminal, { window, placement, requested });
    window.on('close', (event) => {
      // Alt+F4 on the kiosk would show the desktop.
      if (placement.stance !== 'framed' && !ending()) event.preventDefault();
    });
    window.on('closed', () => {
      // One made anew under the same name is not the one that closed.
      if (open.get(placement.terminal)?.window === window) open.delete(placement.terminal);
    });
    prepare(window, placement);
    if (placement.stance === 'framed' && !requested) window.maximize();
    return window;
  };

  /** Makes the open windows those the displays ask for. */
  const arrange = () => {
    const wanted = placeWindows(displays());
    // Without a display (asleep, cable pulled) windows stay as they are until one is back.
    if (wanted.length === 0) return;
    for (const [terminal, { window, placement, requested }] of [...open]) {
      const now = wanted.find((other) => other.terminal === terminal);
      if (now !== undefined && same(now, placement)) continue;
      if (now === undefined && requested) continue;
      if (now?.stance === 'framed' && placement.stance === 'framed') {
        open.set(terminal, { window, placement: now, requested });
        window.setBounds(now.bounds);
        continue;
      }
      // Full-screen windows cannot be moved reliably, so a misplaced one is made anew.
      open.delete(terminal);
      window.destroy();
    }
    for (const placement of wanted) if (!open.has(placement.terminal)) add(placement, false);
  };

  /** Brings a surface's window to the front, opening it where it has no display of its own. */
  const show = (surface: Surface) => {
    const found = [...open.values()].find(({ placement }) => placement.surface === surface)?.window;
    const placement = found === undefined && surface !== 'kiosk' ? placeOnRequest(surface, displays()) : undefined;
    const window = found ?? (placement === undefined ? undefined : add(placement, true));
    if (window?.isMinimized() === true) window.restore();
    window?.show();
    window?.focus();
  };

  const windowOf = (contentsId: number): WindowName | undefined =>
    [...open.values()].find(({ window }) => !window.isDestroyed() && window.webContents.id === contentsId)?.placement;

  return { arrange, show, windowOf };
}

const same = (one: Placement, other: Placement): boolean =>
  one.stance === other.stance &&
  one.bounds.x === other.bounds.x &&
  one.bounds.y === other.bounds.y &&
  one.bounds.width === other.bounds.width &&
  one.bounds.height === other.bounds.height;
