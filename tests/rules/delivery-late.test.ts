import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asMillis, DAY, HOUR } from '../../shared/domain/millis.ts';
import { type Delivery, deliveryAlarm } from '../../shared/rules/delivery-late.ts';

const START = 1_800_000_000_000;
const at = (hours: number) => asMillis(START + hours * HOUR);
const BY_STICK: Delivery = {
  ...{ network: false, stick: true, isBarred: false },
  ...{ waitingSince: at(0), lastSuccessAt: null, startedAt: at(0) },
};
const BY_NETWORK: Delivery = { ...BY_STICK, network: true, stick: false };

test.each<[string, Delivery, number, string | undefined]>([
  ['a stick that is due in an hour', BY_STICK, 71, undefined],
  ['three days to the minute', BY_STICK, 72, undefined],
  ['a stick an hour too late', BY_STICK, 73, 'stick-overdue'],
  ['an answer the day before', { ...BY_STICK, lastSuccessAt: at(60) }, 73, undefined],
  ['an answer, and nothing since', { ...BY_STICK, lastSuccessAt: at(60) }, 60 + 73, 'stick-overdue'],
  ['all of it confirmed', { ...BY_STICK, waitingSince: null, lastSuccessAt: at(1) }, 1_000, undefined],
  [
    'shut for a week, and something new since this morning',
    { ...BY_STICK, waitingSince: at(160), lastSuccessAt: at(0) },
    168,
    undefined,
  ],
  ['a night without the network', BY_NETWORK, 36, undefined],
  ['a night and some without the network', BY_NETWORK, 37, 'sync-late'],
  ['days without the network', BY_NETWORK, 73, 'undelivered'],
  ['both ways set up, neither goes', { ...BY_NETWORK, stick: true }, 73, 'undelivered'],
  ['both ways set up, the stick goes', { ...BY_NETWORK, stick: true, lastSuccessAt: at(70) }, 73, undefined],
  ['no network, and started again each day', { ...BY_NETWORK, startedAt: at(72) }, 73, 'undelivered'],
  ['nothing waits, but the network is down', { ...BY_NETWORK, waitingSince: null }, 73, 'sync-late'],
  ['a district that takes nothing from this machine', { ...BY_STICK, isBarred: true }, 1_000, undefined],
  ['no district was ever named', { ...BY_STICK, stick: false }, 1_000, undefined],
])('%s', (_what, delivery, hours, code) => expect(deliveryAlarm(delivery, at(hours), 3)?.code).toBe(code));

const moment = fc.integer({ min: 0, max: 2_000 }).map(at);
const delivery = fc.record<Delivery>({
  ...{ network: fc.boolean(), stick: fc.boolean(), isBarred: fc.boolean() },
  ...{ waitingSince: fc.option(moment), lastSuccessAt: fc.option(moment), startedAt: moment },
});
const days = fc.integer({ min: 1, max: 90 });

test('whoever is told, is told while something waits, with a way to send it, and for longer than the days that are set', () =>
  fc.assert(
    fc.property(delivery, moment, days, (one, now, most) => {
      const told = deliveryAlarm(one, now, most);
      if (told?.code !== 'undelivered' && told?.code !== 'stick-overdue') return;
      expect(one.waitingSince).not.toBeNull();
      expect(told.code).toBe(one.network ? 'undelivered' : 'stick-overdue');
      expect(one.network || one.stick).toBe(true);
      expect(now - told.since).toBeGreaterThan(most * DAY);
      for (const moved of [one.waitingSince, one.lastSuccessAt]) expect(moved ?? 0).toBeLessThanOrEqual(told.since);
    }),
  ));

test('a confirmation ends it at once, and without one it does not end by itself', () =>
  fc.assert(
    fc.property(delivery, moment, days, fc.nat({ max: 5_000 }), (one, now, most, later) => {
      const told = deliveryAlarm(one, now, most);
      expect(deliveryAlarm({ ...one, lastSuccessAt: now }, now, most)).toBeUndefined();
      const then = deliveryAlarm(one, asMillis(now + later * HOUR), most);
      if (told !== undefined) expect(then).toBeDefined();
      if (told !== undefined && told.code !== 'sync-late') expect(then).toEqual(told);
    }),
  ));

test('fewer days never tell later', () =>
  fc.assert(
    fc.property(delivery, moment, days, days, (one, now, a, b) => {
      const some = deliveryAlarm(one, now, Math.max(a, b));
      if (some !== undefined) expect(deliveryAlarm(one, now, Math.min(a, b))).toBeDefined();
    }),
  ));
