import type { Surface } from '../surface-server.ts';

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A display as far as it matters here. */
export interface Display {
  readonly id: number;
  readonly primary: boolean;
  readonly touch: boolean;
  readonly bounds: Bounds;
}

/** How a window lies on its display: locked over all of it, filling it, or with a frame to close it by. */
export type Stance = 'kiosk' | 'full-screen' | 'framed';

/** A window that should be open, and where. The terminal is the name the station knows its connection by. */
export interface Placement {
  readonly surface: Surface;
  readonly terminal: string;
  readonly bounds: Bounds;
  readonly stance: Stance;
}

/**
 * Owns which window lies on which display: the kiosk on the one people touch, the desk on the next from
 * left to right, boards on all others. No further display is left empty for somebody's desktop to show.
 */
export function placeWindows(displays: readonly Display[]): Placement[] {
  const kiosk = kioskDisplay(displays);
  const [desk, ...boards] = fromLeft(displays).filter((display) => display !== kiosk);
  return [
    ...(kiosk === undefined ? [] : [place('kiosk', 1, kiosk, 'kiosk')]),
    ...(desk === undefined ? [] : [place('desk', 1, desk, 'framed')]),
    ...boards.map((display, index) => place('board', index + 1, display, 'full-screen')),
  ];
}

/** A desk or board that has no display of its own and is asked for by shortcut: framed, away from the kiosk where there is a way. */
export function placeOnRequest(surface: 'desk' | 'board', displays: readonly Display[]): Placement | undefined {
  const kiosk = kioskDisplay(displays);
  const display = fromLeft(displays).find((other) => other !== kiosk) ?? kiosk;
  return display === undefined ? undefined : place(surface, 1, display, 'framed');
}

/** The primary display unless only another one can be touched. */
function kioskDisplay(displays: readonly Display[]): Display | undefined {
  const primary = displays.find((display) => display.primary) ?? fromLeft(displays)[0];
  return primary?.touch === true ? primary : (fromLeft(displays).find((display) => display.touch) ?? primary);
}

const fromLeft = (displays: readonly Display[]): Display[] =>
  displays.toSorted(
    (one, other) => one.bounds.x - other.bounds.x || one.bounds.y - other.bounds.y || one.id - other.id,
  );

const place = (surface: Surface, number: number, { bounds }: Display, stance: Stance): Placement => ({
  surface,
  terminal: `${surface}-${number}`,
  bounds,
  stance,
});
