import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slotLength, SLOTS, slotsOf, type Taken } from '../../shared/rules/appointment-slots.ts';

const MORNING = [{ from: 9 * 60, to: 12 * 60 }];
const one = (...serves: string[]) => ({ serves });
const ask = (counters: readonly { serves: readonly string[] }[], taken: readonly Taken[] = [], minutes = 15) =>
  slotsOf({ serviceId: 'a', minutes, spans: MORNING, counters, taken });
const freeAt = (slots: ReturnType<typeof ask>, from: number) => slots.find((slot) => slot.from === from)?.free;
const booked = (from: number, serviceId = 'a', minutes = 15): Taken => ({ serviceId, from, minutes });

/** Books whatever is asked for, in that order, as long as it is free. */
function bookAll(
  counters: readonly { serves: readonly string[] }[],
  wishes: readonly { serviceId: string; from: number; minutes: number }[],
): Taken[] {
  const taken: Taken[] = [];
  for (const { serviceId, from, minutes } of wishes) {
    const slots = slotsOf({ serviceId, minutes, spans: MORNING, counters, taken });
    if ((slots.find((slot) => slot.from === from)?.free ?? 0) > 0) taken.push({ serviceId, from, minutes });
  }
  return taken;
}

test.each([
  { usual: 1, length: 15 },
  { usual: 15, length: 15 },
  { usual: 16, length: 30 },
  { usual: 45, length: 60 },
  { usual: 200, length: 60 },
])('a visit of $usual min gets a slot of $length', ({ usual, length }) => expect(slotLength(usual)).toBe(length));

describe('what is given out', () => {
  test('slots stand on a grid, within the opening hours and nowhere else', () => {
    const spans = [
      { from: 8 * 60 + 40, to: 9 * 60 + 20 },
      { from: 13 * 60, to: 13 * 60 + 29 },
    ];
    const slots = slotsOf({ serviceId: 'a', minutes: 15, spans, counters: [one('a')], taken: [] });
    expect(slots.map(({ from }) => from)).toEqual([525, 540, 780]);
  });
  test('none on a closed day, none where no counter serves it', () => {
    expect(slotsOf({ serviceId: 'a', minutes: 15, spans: [], counters: [one('a')], taken: [] })).toEqual([]);
    expect(ask([one('b')])).toEqual([]);
  });
  test('one counter gives one at a time and two in an hour; the next hour is not touched', () => {
    expect(freeAt(ask([one('a')]), 540)).toBe(1);
    const slots = ask([one('a')], [booked(540), booked(555)]);
    expect([540, 555, 570, 585, 600].map((from) => freeAt(slots, from))).toEqual([0, 0, 0, 0, 1]);
  });
  test('a visit of an hour is given out once in two', () => {
    const slots = ask([one('a')], [booked(600, 'a', 60)], 60);
    expect(slots.map(({ from, free }) => [from, free])).toEqual([
      [540, 1],
      [600, 0],
      [660, 0],
    ]);
  });
  test('what another service books at the only counter counts; at a counter of its own it does not', () => {
    expect(freeAt(ask([one('a', 'b')], [booked(540, 'b')]), 540)).toBe(0);
    expect(freeAt(ask([one('a'), one('b')], [booked(540, 'b')]), 540)).toBe(1);
    // Served at 1 and 2; what only 2 serves may take that one, what also 3 serves need not.
    expect(freeAt(ask([one('a'), one('a', 'b')], [booked(540, 'b')]), 540)).toBe(1);
    expect(freeAt(ask([one('a'), one('a', 'b'), one('b')], [booked(540, 'b')]), 540)).toBe(2);
  });
});

const SERVICES = ['a', 'b', 'c'] as const;
const anyHall = fc.array(
  fc.subarray([...SERVICES], { minLength: 1 }).map((serves) => ({ serves })),
  {
    minLength: 1,
    maxLength: 4,
  },
);
const anyWishes = fc.array(
  fc.record({
    serviceId: fc.constantFrom(...SERVICES),
    slot: fc.nat({ max: 11 }),
    length: fc.constantFrom(...SLOTS.lengths),
  }),
  { maxLength: 80 },
);

test('however many ask in whatever order, every service keeps half of its counters’ time in every two hours', () => {
  fc.assert(
    fc.property(anyHall, anyWishes, (counters, wishes) => {
      const grid = wishes.map(({ serviceId, slot, length }) => ({
        serviceId,
        from: 540 + Math.floor((slot * 15) / length) * length,
        minutes: length,
      }));
      const taken = bookAll(counters, grid);
      for (const serviceId of SERVICES) {
        const own = counters.filter(({ serves }) => serves.includes(serviceId));
        // What nobody but these counters can serve.
        const theirs = taken.filter((booking) =>
          counters.every((counter) => !counter.serves.includes(booking.serviceId as 'a') || own.includes(counter)),
        );
        for (const window of [480, 600]) {
          const spent = theirs.reduce(
            (sum, { from, minutes }) =>
              sum + Math.max(0, Math.min(from + minutes, window + 120) - Math.max(from, window)),
            0,
          );
          expect(spent).toBeLessThanOrEqual(SLOTS.share * 120 * own.length);
        }
        for (let minute = 540; minute < 720; minute += 15)
          expect(
            theirs.filter(({ from, minutes }) => from <= minute && minute < from + minutes).length,
          ).toBeLessThanOrEqual(own.length);
      }
    }),
  );
});
