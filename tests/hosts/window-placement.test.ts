import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Display, placeOnRequest, placeWindows } from '../../main/host/electron/window-placement.ts';

const display = (id: number, x: number, marks: { primary?: boolean; touch?: boolean } = {}): Display => ({
  id,
  primary: marks.primary === true,
  touch: marks.touch === true,
  bounds: { x, y: 0, width: 1080, height: 1920 },
});
const PRIMARY = { primary: true };
const TOUCH = { touch: true };

const summary = (displays: readonly Display[]) =>
  placeWindows(displays).map(({ terminal, stance, bounds }) => `${terminal} ${stance} at ${bounds.x}`);

describe('which window lies where', () => {
  test.each([
    { name: 'no display', displays: [], windows: [] },
    { name: 'one display', displays: [display(1, 0, PRIMARY)], windows: ['kiosk-1 kiosk at 0'] },
    {
      name: 'two displays',
      displays: [display(1, 0, PRIMARY), display(2, 1080)],
      windows: ['kiosk-1 kiosk at 0', 'desk-1 framed at 1080'],
    },
    {
      name: 'only the second display can be touched',
      displays: [display(1, 0, PRIMARY), display(2, 1080, TOUCH)],
      windows: ['kiosk-1 kiosk at 1080', 'desk-1 framed at 0'],
    },
    {
      name: 'both can be touched: the primary one',
      displays: [display(1, 0, TOUCH), display(2, 1080, { ...PRIMARY, ...TOUCH })],
      windows: ['kiosk-1 kiosk at 1080', 'desk-1 framed at 0'],
    },
    {
      name: 'three displays, named out of order',
      displays: [display(3, 2160), display(1, 0, PRIMARY), display(2, 1080)],
      windows: ['kiosk-1 kiosk at 0', 'desk-1 framed at 1080', 'board-1 full-screen at 2160'],
    },
    {
      name: 'a fourth display is a second board',
      displays: [display(1, 0, PRIMARY), display(2, 1080), display(3, 2160), display(4, 3240)],
      windows: [
        'kiosk-1 kiosk at 0',
        'desk-1 framed at 1080',
        'board-1 full-screen at 2160',
        'board-2 full-screen at 3240',
      ],
    },
    {
      name: 'no display is marked primary',
      displays: [display(2, 500), display(1, 0)],
      windows: ['kiosk-1 kiosk at 0', 'desk-1 framed at 500'],
    },
  ])('$name', ({ displays, windows }) => expect(summary(displays)).toEqual(windows));

  const displays = fc
    .uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 6 })
    .chain((ids) =>
      fc.tuple(
        fc.constant(ids),
        fc.nat(ids.length - 1),
        fc.array(fc.boolean(), { minLength: ids.length, maxLength: ids.length }),
        fc.shuffledSubarray(ids, { minLength: ids.length }),
      ),
    )
    .map(([ids, primary, touch, order]) => ({
      made: ids.map((id, at) => ({ ...display(id, at * 1080), primary: at === primary, touch: touch[at] === true })),
      order,
    }));

  test('every display gets exactly one window, whatever order the system names them in', () => {
    fc.assert(
      fc.property(displays, ({ made, order }) => {
        const placed = placeWindows(made);
        expect(placed.map(({ bounds }) => bounds.x).toSorted((a, b) => a - b)).toEqual(
          made.map(({ bounds }) => bounds.x),
        );
        expect(placed.filter(({ surface }) => surface === 'kiosk')).toHaveLength(1);
        expect(placed.filter(({ surface }) => surface === 'desk').length).toBeLessThanOrEqual(1);
        expect(new Set(placed.map(({ terminal }) => terminal)).size).toBe(placed.length);
        expect(placeWindows(made.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id)))).toEqual(placed);
      }),
    );
  });
});

describe('a desk or board that is asked for by shortcut', () => {
  test.each([
    { name: 'lies on the kiosk when there is nothing else', displays: [display(1, 0, PRIMARY)], at: 0 },
    { name: 'keeps off the kiosk when it can', displays: [display(1, 0, PRIMARY), display(2, 1080)], at: 1080 },
  ])('$name', ({ displays, at }) => {
    for (const surface of ['desk', 'board'] as const) {
      const placed = placeOnRequest(surface, displays);
      expect(placed?.bounds.x).toBe(at);
      // Framed, so that whoever opened it can close it.
      expect(placed?.stance).toBe('framed');
    }
  });

  test('there is none without a display', () => expect(placeOnRequest('desk', [])).toBeUndefined());
});
