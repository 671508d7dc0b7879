import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { nightSlot } from '../../main/sync/night-slot.ts';
import { startNightly } from '../../main/sync/nightly.ts';
import type { SyncOutcome } from '../../main/sync/outcome.ts';
import { markProgress } from '../../main/sync/progress.ts';
import { retryDelay } from '../../main/sync/retry-delay.ts';
import { asMillis, HOUR, MINUTE, SECOND } from '../../shared/domain/millis.ts';
import { makeLine } from '../make/line.ts';

/** The plan of a running station, with time that the test moves. The sync itself is tested elsewhere. */
beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-23T09:00:00+08:00') });
});
afterEach(() => {
  vi.useRealTimers();
});

const DONE: SyncOutcome = {
  ok: true,
  value: {
    ...{ sent: 0, received: 0, through: 1, parked: 0, notUnderstood: 0 },
    ...{ otherCentreKey: false, centreForgot: false, keysReturned: 0 },
  },
};
const AWAY: SyncOutcome = { ok: false, refusal: 'centre-unreachable', reason: 'the centre cannot be reached' };

/** A station whose runs answer as told, one answer after the other; the last one stays. */
function planned(answers: readonly SyncOutcome[], options: { lastSuccess?: string; centreUrl?: string } = {}) {
  const line = makeLine();
  line.host.settings.set('centreUrl', options.centreUrl ?? 'postgres://centre');
  markProgress(line.core.db, {
    lastSuccessAt: asMillis(Date.parse(options.lastSuccess ?? '2026-11-23T08:00:00+08:00')),
  });
  const runs: string[] = [];
  const heard: number[] = [];
  const nightly = startNightly({
    stationCode: '330304-001',
    db: line.core.db,
    settings: line.host.settings,
    clock: () => asMillis(Date.now()),
    chance: () => 0,
    onChanged: line.core.onChanged,
    ended: () => undefined,
    surprise: () => undefined,
    async hear() {
      heard.push(Date.now());
      return DONE;
    },
    async run() {
      runs.push(new Date(Date.now() + 8 * HOUR).toISOString().slice(0, 19));
      const outcome = answers[Math.min(runs.length, answers.length) - 1] ?? DONE;
      if (outcome.ok)
        markProgress(line.core.db, { lastSuccessAt: asMillis(Date.now()), sentThrough: line.facts().length });
      return outcome;
    },
  });
  return { line, runs, heard, nightly };
}

test('a station runs once each night, at its own second of the window, by the clock of China', async () => {
  const { runs, nightly } = planned([DONE]);
  await vi.advanceTimersByTimeAsync(3 * 24 * HOUR);
  await nightly.stop();
  expect(runs).toHaveLength(3);
  const times = runs.map((run) => run.slice(11));
  expect(new Set(times).size).toBe(1);
  expect(times[0] !== undefined && times[0] >= '01:00:00' && times[0] < '02:30:00').toBe(true);
});

test('nextAt says when, and stopping leaves nothing planned', async () => {
  const { runs, nightly } = planned([DONE]);
  const at = nightly.nextAt();
  await vi.advanceTimersByTimeAsync((at ?? 0) - Date.now() + SECOND);
  expect(runs).toHaveLength(1);
  await nightly.stop();
  expect(nightly.nextAt()).toBeNull();
  await vi.advanceTimersByTimeAsync(48 * HOUR);
  expect(runs).toHaveLength(1);
  expect(vi.getTimerCount()).toBe(0);
});

test.each([
  { name: 'worked last night', lastSuccess: '2026-11-23T02:40:00+08:00', runsSoon: 0 },
  { name: 'was off last night', lastSuccess: '2026-11-22T02:40:00+08:00', runsSoon: 1 },
  { name: 'was off for months', lastSuccess: '2026-03-01T02:40:00+08:00', runsSoon: 1 },
])('a station that $name runs $runsSoon times soon after its start', async ({ lastSuccess, runsSoon }) => {
  const { runs, nightly } = planned([DONE], { lastSuccess });
  await vi.advanceTimersByTimeAsync(10 * MINUTE);
  await nightly.stop();
  expect(runs).toHaveLength(runsSoon);
});

test('after a failure it tries again by itself, later and later, without any new fact, until it works', async () => {
  const { runs, nightly } = planned([AWAY, AWAY, AWAY, AWAY, DONE]);
  await nightly.now();
  await vi.advanceTimersByTimeAsync(10 * MINUTE);
  await nightly.stop();
  const seconds = runs.map((run) => (Date.parse(`${run}Z`) - Date.parse(`${runs[0]}Z`)) / SECOND);
  expect(seconds).toEqual([0, 15, 45, 105, 225]);
});

test('urgent facts go at once, and a handful of them in one run', async () => {
  const { line, runs, nightly } = planned([DONE]);
  line.grow(1);
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(runs).toHaveLength(0);
  for (let n = 0; n < 3; n += 1) {
    line.forge({ urgent: true });
    // A commit of the ledger is what the plan hears.
    line.grow(1);
    await vi.advanceTimersByTimeAsync(300);
  }
  await vi.advanceTimersByTimeAsync(MINUTE);
  await nightly.stop();
  expect(runs).toHaveLength(1);
});

test('an urgent fact that waits while the centre is away goes with the next retry', async () => {
  const { line, runs, nightly } = planned([AWAY, AWAY, DONE]);
  line.forge({ urgent: true });
  line.grow(1);
  await vi.advanceTimersByTimeAsync(5 * MINUTE);
  await nightly.stop();
  expect(runs).toHaveLength(3);
});

test('a surprise in a run does not end the syncing', async () => {
  const surprises: unknown[] = [];
  const line = makeLine();
  markProgress(line.core.db, { lastSuccessAt: asMillis(Date.now()) });
  let runs = 0;
  const nightly = startNightly({
    stationCode: '330304-001',
    db: line.core.db,
    settings: line.host.settings,
    clock: () => asMillis(Date.now()),
    chance: () => 0,
    onChanged: line.core.onChanged,
    ended: () => undefined,
    surprise: (error) => surprises.push(error),
    hear: async () => DONE,
    run: async () => ((runs += 1) === 1 ? Promise.reject(new Error('a defect')) : DONE),
  });
  await nightly.now();
  await vi.advanceTimersByTimeAsync(MINUTE);
  await nightly.stop();
  expect([runs, surprises.length]).toEqual([2, 1]);
});

test('without a centre nothing is tried', async () => {
  const { runs, nightly } = planned([{ ok: false, refusal: 'centre-not-set', reason: 'centre-not-set' }], {
    centreUrl: '',
    lastSuccess: '2026-01-01T00:00:00+08:00',
  });
  await vi.advanceTimersByTimeAsync(HOUR);
  await nightly.stop();
  expect(runs).toHaveLength(0);
});

const secondOfDay = (pattern: string) => {
  const [second, minute, hour] = pattern.split(' ').map(Number) as [number, number, number];
  return hour * 3600 + minute * 60 + second;
};
const code = fc
  .tuple(fc.integer({ min: 110000, max: 659999 }), fc.integer({ min: 1, max: 999 }))
  .map(([place, serial]) => `${place}-${String(serial).padStart(3, '0')}`);

test('every station has its own second inside the window, also across midnight', () => {
  fc.assert(
    fc.property(code, fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 600 }), (station, from, minutes) => {
      const start = `${String(Math.floor(from / 60)).padStart(2, '0')}:${String(from % 60).padStart(2, '0')}`;
      const into = (secondOfDay(nightSlot(station, start, minutes).pattern) - from * 60 + 86_400) % 86_400;
      expect(into).toBeLessThan(minutes * 60);
    }),
  );
});

test('three thousand stations spread evenly: no second of a 90-minute window is asked for by more than eight', () => {
  const perSecond = new Map<number, number>();
  for (let serial = 0; serial < 3_000; serial += 1) {
    const at = secondOfDay(
      nightSlot(`${330304 + Math.floor(serial / 999)}-${String((serial % 999) + 1).padStart(3, '0')}`, '01:00', 90)
        .pattern,
    );
    perSecond.set(at, (perSecond.get(at) ?? 0) + 1);
  }
  expect(Math.max(...perSecond.values())).toBeLessThanOrEqual(8);
});

test('a wait never shrinks below half and never passes the longest', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (failures, chance) => {
      const delay = retryDelay('centre-unreachable', failures, chance) ?? 0;
      expect(delay).toBeGreaterThanOrEqual(7 * SECOND);
      expect(delay).toBeLessThanOrEqual(15 * MINUTE);
    }),
  );
});

test('between the nights it asks what is new every so many minutes, as the setting says it now', async () => {
  const { line, runs, heard, nightly } = planned([DONE]);
  await vi.advanceTimersByTimeAsync(15 * MINUTE);
  expect(heard).toHaveLength(3);
  line.host.settings.set('pullMinutes', 60);
  await vi.advanceTimersByTimeAsync(5 * MINUTE);
  expect(heard).toHaveLength(4);
  await vi.advanceTimersByTimeAsync(59 * MINUTE);
  expect(heard).toHaveLength(4);
  line.host.settings.set('pullMinutes', 0);
  await vi.advanceTimersByTimeAsync(3 * HOUR);
  expect(heard).toHaveLength(4);
  expect(runs).toHaveLength(0);
  line.host.settings.set('pullMinutes', 5);
  await vi.advanceTimersByTimeAsync(6 * MINUTE);
  await nightly.stop();
  expect(heard.length).toBeGreaterThan(4);
});

test('without a centre nothing is asked', async () => {
  const { heard, nightly } = planned([DONE], { centreUrl: '' });
  await vi.advanceTimersByTimeAsync(HOUR);
  await nightly.stop();
  expect(heard).toHaveLength(0);
});

test('another window for the night counts from when it is set, not from the next start', async () => {
  const { line, runs, nightly } = planned([DONE]);
  line.host.settings.set('nightlyFrom', '04:00');
  line.host.settings.set('nightlyMinutes', 1);
  await vi.advanceTimersByTimeAsync(24 * HOUR);
  await nightly.stop();
  expect(runs.map((run) => run.slice(11, 15))).toEqual(['04:0']);
  expect(vi.getTimerCount()).toBe(0);
});
