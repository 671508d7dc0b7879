import type { Locator, Page } from '@playwright/test';

/** A point of the screen, CSS pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Fingers on the glass, as the touchscreen reports them: the browser makes its own pointer and click events of them. */
export interface Fingers {
  /** These are on the glass now, the ones there before included. */
  down(...at: readonly Spot[]): Promise<void>;
  move(...at: readonly Spot[]): Promise<void>;
  /** All are lifted. */
  up(): Promise<void>;
  /** The screen takes them for something else, a palm for one. */
  cancel(): Promise<void>;
  tap(at: Spot): Promise<void>;
}

/** The page's context needs `hasTouch`. */
export async function fingersOn(page: Page): Promise<Fingers> {
  const devtools = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel', spots: readonly Spot[]) =>
    devtools.send('Input.dispatchTouchEvent', { type, touchPoints: spots.map((spot, id) => ({ ...spot, id })) });
  const down = async (...at: readonly Spot[]) => void (await send('touchStart', at));
  const up = async () => void (await send('touchEnd', []));
  return {
    down,
    up,
    move: async (...at) => void (await send('touchMove', at)),
    cancel: async () => void (await send('touchCancel', [])),
    async tap(at) {
      await down(at);
      await up();
    },
  };
}

export async function middleOf(what: Locator): Promise<Spot> {
  const box = await what.boundingBox();
  if (box === null) throw new Error('it is not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
