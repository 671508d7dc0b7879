import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asMillis, DAY, HOUR, MINUTE, SECOND } from '../../shared/domain/millis.ts';
import { dayOf, startOf, stationDay } from '../../shared/domain/station-day.ts';
import type { Seat, Visit } from '../../shared/domain/visit.ts';
import { expectedWait } from '../../shared/rules/expected-wait.ts';
import { learnPastDays, learnToday, type RecordedDay } from '../../shared/rules/learn-wait-habits.ts';
import { anybodyFor } from '../../shared/rules/queue-order.ts';
import type { CounterNow, LineState, Waiter } from '../../shared/rules/possible-waits.ts';

const MONDAY = stationDay.parse('2026-11-23');
const at = (time: number, day = MONDAY) => asMillis(startOf(day) + time);
const TEN = at(10 * HOUR);
const SERVICES = ['advice', 'permits'];
const outline = (counters: readonly CounterNow[] = []) => ({
  usualMinutes: new Map(SERVICES.map((serviceId) => [serviceId, 8])),
  counters,
});

const waiter = (serviceId = 'advice', onlyFor: readonly string[] | null = null): Waiter => ({
  ...anybodyFor(serviceId, TEN),
  onlyFor,
});
const inFirstRank = (serves: readonly string[]) => serves.map((serviceId) => ({ serviceId, rank: 1 }));
const counter = (name: string, changes: Partial<CounterNow> = {}): CounterNow => ({
  counterId: name,
  staffId: `staff-${name}`,
  serves: SERVICES,
  ranked: inFirstRank(changes.serves ?? SERVICES),
  leftAt: null,
  busy: null,
  ...changes,
});
const busySince = (minutes: number, serviceId = 'advice') => ({ serviceId, since: asMillis(TEN - minutes * MINUTE) });

/** A day on which every visit took `minutes`, one after the other, at one counter that was open 8–17. */
function steadyDay(
  daysAgo: number,
  minutes: (hour: number) => number,
  seats: readonly [number, number][] = [[8, 17]],
): RecordedDay {
  const day = dayOf(asMillis(startOf(MONDAY) - daysAgo * DAY));
  const visits: Visit[] = [];
  for (let start = 8 * HOUR; start < 17 * HOUR; ) {
    const took = minutes(Math.floor(start / HOUR)) * MINUTE;
    visits.push({
      serviceId: 'advice',
      issuedAt: at(8 * HOUR + visits.length, day),
      calledAt: at(start, day),
      endedAt: at(start + took, day),
      counterId: '1',
      noShow: false,
    });
    start += took + 30 * SECOND;
  }
  return {
    day,
    visits,
    seats: seats.map(([from, to]): Seat => ({ counterId: '1', from: at(from * HOUR, day), to: at(to * HOUR, day) })),
  };
}

const habitsAfter = (days: readonly RecordedDay[]) => learnToday(learnPastDays(days, outline()), [], outline());
const UNKNOWN = habitsAfter([]);
const told = (line: Partial<LineState>, habits = UNKNOWN) => {
  const wait = expectedWait(
    { now: TEN, self: waiter(), ahead: [], behind: [], counters: [counter('1')], ...line },
    habits,
  );
  if (wait === null) throw new Error('somebody sits at a counter');
  return wait;
};
const crowd = (people: number) => Array.from({ length: people }, () => waiter());
const middle = ({ low, high }: { low: number; high: number }) => (low + high) / 2;

describe('whatever the line', () => {
  const someLine = fc.record({
    now: fc.integer({ min: 8 * 60, max: 18 * 60 }).map((minute) => at(minute * MINUTE)),
    self: fc.constantFrom(...SERVICES).map((serviceId) => waiter(serviceId)),
    ahead: fc.array(
      fc.constantFrom(...SERVICES).map((serviceId) => waiter(serviceId)),
      { maxLength: 25 },
    ),
    behind: fc.constant([]),
    counters: fc
      .array(fc.option(fc.record({ lasts: fc.nat(90), serviceId: fc.constantFrom(...SERVICES) })), {
        minLength: 1,
        maxLength: 5,
      })
      .map((all) =>
        all.map((one, place) => counter(String(place + 1), { busy: one && busySince(one.lasts, one.serviceId) })),
      ),
  });
  const someHabits = fc.constantFrom(
    UNKNOWN,
    habitsAfter([steadyDay(2, () => 12), steadyDay(1, (hour) => (hour < 11 ? 20 : 5))]),
    habitsAfter(
      [3, 2, 1].map((ago) =>
        steadyDay(ago, () => 7, [
          [8, 11.5],
          [12.5, 17],
        ]),
      ),
    ),
  );
  const always = (check: (line: LineState, habits: typeof UNKNOWN) => void) =>
    fc.assert(fc.property(someLine, someHabits, check), { numRuns: 60 });

  test('a wait is never negative, and its low end never above its high end', () =>
    always((line, habits) => {
      const { low, high } = told(line, habits);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeGreaterThanOrEqual(low);
    }));

  test('one more person ahead never shortens it', () =>
    always((line, habits) => {
      const [now, later] = [told(line, habits), told({ ...line, ahead: [...line.ahead, waiter()] }, habits)];
      expect(later.low).toBeGreaterThanOrEqual(now.low);
      expect(later.high).toBeGreaterThanOrEqual(now.high);
    }));

  test('one more open counter that serves the same never lengthens it', () =>
    always((line, habits) => {
      const [now, more] = [told(line, habits), told({ ...line, counters: [...line.counters, counter('9')] }, habits)];
      expect(more.low).toBeLessThanOrEqual(now.low);
      expect(more.high).toBeLessThanOrEqual(now.high);
    }));

  test('the same line is told the same wait', () =>
    always((line, habits) => void expect(told(line, habits)).toEqual(told(line, habits))));
});

describe('who is really ahead', () => {
  test('nobody ahead and a free counter: about now', () => expect(told({})).toEqual({ low: 0, high: 1 }));

  test('nobody ahead, but somebody at the only counter: until they are done', () => {
    const { low, high } = told({ counters: [counter('1', { busy: busySince(1) })] });
    expect(high).toBeGreaterThan(5);
    expect(low).toBeGreaterThan(0);
  });

  test('who has been at the counter for long is done sooner than who has just come', () =>
    expect(told({ counters: [counter('1', { busy: busySince(8) })] }).high).toBeLessThan(
      told({ counters: [counter('1', { busy: busySince(0) })] }).high + 8,
    ));

  test('people of another service count when they share the counter, and not when they have their own', () => {
    const others = Array.from({ length: 5 }, () => waiter('permits'));
    expect(told({ ahead: others }).low).toBeGreaterThan(15);
    const apart = [counter('1', { serves: ['advice'] }), counter('2', { serves: ['permits'] })];
    expect(told({ ahead: others, counters: apart })).toEqual({ low: 0, high: 1 });
  });

  test('people for another mediator are not ahead', () =>
    expect(
      told({
        self: waiter('advice', ['staff-1']),
        ahead: [waiter('advice', ['staff-2']), waiter('advice', ['staff-2'])],
        counters: [counter('1'), counter('2')],
      }),
    ).toEqual({ low: 0, high: 1 }));

  test('while no counter that may call one is open, nobody can say', () => {
    const line = { now: TEN, self: waiter(), ahead: crowd(2), behind: [] };
    expect(expectedWait({ ...line, counters: [counter('1', { staffId: null })] }, UNKNOWN)).toBeNull();
    expect(expectedWait({ ...line, counters: [counter('1', { serves: ['permits'] })] }, UNKNOWN)).toBeNull();
    expect(expectedWait({ ...line, counters: [] }, UNKNOWN)).toBeNull();
  });
});

describe('which service a counter takes first', () => {
  const ranked = (name: string, advice: number, permits: number) =>
    counter(name, {
      ranked: [
        { serviceId: 'advice', rank: advice },
        { serviceId: 'permits', rank: permits },
      ],
    });
  const came = (minutesAgo: number, serviceId: string): Waiter => ({
    ...waiter(serviceId),
    lineAt: asMillis(TEN - minutesAgo * MINUTE),
  });
  const someLine = fc
    .array(fc.record({ ago: fc.nat(40), serviceId: fc.constantFrom(...SERVICES) }), { maxLength: 12 })
    .map((all) => all.map(({ ago, serviceId }) => came(ago, serviceId)));
  const someLater = someLine.map((all) =>
    all.map((one) => ({ ...one, lineAt: asMillis(TEN + (TEN - one.lineAt) / 2) })),
  );
  const someRank = fc.integer({ min: 1, max: 3 });

  test('those it takes first are before one, though they came a little later', () => {
    const line = { self: came(5, 'permits'), behind: Array.from({ length: 4 }, () => came(2, 'advice')) };
    expect(told({ ...line, counters: [ranked('1', 2, 1)] })).toEqual({ low: 0, high: 1 });
    expect(told({ ...line, counters: [ranked('1', 1, 2)] }).low).toBeGreaterThan(10);
  });

  test('a counter for which one is only second choice, with a line of its own, helps less', () => {
    const ahead = SERVICES.flatMap((serviceId) => Array.from({ length: 4 }, () => came(3, serviceId)));
    const mine = counter('1', { serves: ['advice'] });
    const [asFirst, asSecond] = [1, 2].map((rank) => told({ ahead, counters: [mine, ranked('2', rank, 1)] }));
    expect(asSecond?.high).toBeGreaterThan(asFirst?.high ?? Number.POSITIVE_INFINITY);
  });

  test('whoever was sent on by name comes in their turn, whatever the rank', () => {
    const line = { self: { ...came(5, 'permits'), namedCounter: '1' }, behind: [came(2, 'advice'), came(2, 'advice')] };
    expect(told({ ...line, counters: [ranked('1', 1, 3)] })).toEqual({ low: 0, high: 1 });
  });

  test('the same rank for everything is no rank', () =>
    fc.assert(
      fc.property(someLine, someLater, someRank, (ahead, behind, rank) => {
        const line = { ahead, behind };
        const alike = told({ ...line, counters: [ranked('1', rank, rank), ranked('2', rank, rank)] });
        expect(alike).toEqual(told({ ahead, counters: [counter('1'), counter('2')] }));
      }),
      { numRuns: 40 },
    ));

  test('at one counter, a better rank for one’s service never lengthens it', () =>
    fc.assert(
      fc.property(someLine, someLater, someRank, fc.integer({ min: 1, max: 2 }), (ahead, behind, others, rank) => {
        const [better, worse] = [rank, rank + 1].map((mine) =>
          told({ ahead, behind, counters: [ranked('1', mine, others)] }),
        );
        expect(better?.low).toBeLessThanOrEqual(worse?.low ?? 0);
        expect(better?.high).toBeLessThanOrEqual(worse?.high ?? 0);
      }),
      { numRuns: 40 },
    ));

  test('whoever comes more than the largest lag later never lengthens it, at whatever rank', () =>
    fc.assert(
      fc.property(someLine, someLine, someRank, someRank, (ahead, others, advice, permits) => {
        const later = others.map((one) => ({ ...one, lineAt: asMillis(one.lineAt + 61 * MINUTE) }));
        const counters = [ranked('1', advice, permits), ranked('2', permits, advice)];
        expect(told({ ahead, behind: later, counters })).toEqual(told({ ahead, counters }));
      }),
      { numRuns: 40 },
    ));
});

describe('what this station really did', () => {
  test('before anything is known, the service’s usual minutes count', () => {
    const { low, high } = told({ ahead: crowd(3) });
    expect(low).toBeLessThan(24);
    expect(high).toBeGreaterThan(24);
  });

  test('visits that take twice as long as usual double the wait', () => {
    const slow = habitsAfter([3, 2, 1].map((ago) => steadyDay(ago, () => 16)));
    expect(middle(told({ ahead: crowd(3) }, slow)) / middle(told({ ahead: crowd(3) }))).toBeGreaterThan(1.6);
  });

  test('a slow morning says nothing of the afternoon', () => {
    const habits = habitsAfter([3, 2, 1].map((ago) => steadyDay(ago, (hour) => (hour < 12 ? 18 : 6))));
    const at15 = told({ now: at(15 * HOUR), ahead: crowd(3) }, habits);
    expect(middle(at15)).toBeLessThan(middle(told({ ahead: crowd(3) }, habits)) / 1.8);
  });

  test('who would be called after the counter goes to lunch waits until it is back', () => {
    const lunch = habitsAfter(
      [3, 2, 1].map((ago) =>
        steadyDay(ago, () => 8, [
          [8, 11.5],
          [12.5, 17],
        ]),
      ),
    );
    const none = habitsAfter([3, 2, 1].map((ago) => steadyDay(ago, () => 8)));
    const late = { now: at(11.25 * HOUR), ahead: crowd(4) };
    expect(told(late, lunch).low).toBeGreaterThan(told(late, none).low + 40);
  });

  test('a counter that is only at lunch comes back, one that nobody opened today does not', () => {
    const days = [3, 2, 1].map((ago) => {
      const day = steadyDay(ago, () => 8);
      const second = (
        [
          [8, 11],
          [12, 17],
        ] as const
      ).map(([from, to]): Seat => ({ counterId: '2', from: at(from * HOUR, day.day), to: at(to * HOUR, day.day) }));
      return { ...day, seats: [...day.seats, ...second] };
    });
    const habits = habitsAfter(days);
    const without = (leftAt: number | null) =>
      told(
        {
          now: at(11.5 * HOUR),
          ahead: crowd(8),
          counters: [
            counter('1', { busy: { serviceId: 'advice', since: at(11.4 * HOUR) } }),
            counter('2', { staffId: null, leftAt: leftAt === null ? null : at(leftAt) }),
          ],
        },
        habits,
      );
    expect(without(11 * HOUR).high).toBeLessThan(without(null).high);
  });
});
