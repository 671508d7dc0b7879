import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rebuild } from '../../main/ledger/rebuild.ts';
import { checkReplay } from '../../main/ledger/verify.ts';
import { runCaseClock } from '../../main/services/case-clock.ts';
import { recordPassedLimits } from '../../main/services/record-passed-limits.ts';
import { stationDay } from '../../shared/domain/station-day.ts';
import { HOUR } from '../../shared/domain/millis.ts';
import { makeCase, type TestCase } from '../make/case.ts';

const onRecord = ({ core }: TestCase): string[] =>
  (
    core.db
      .prepare(`SELECT data FROM ledger WHERE type = 'dispute.limit-passed.v1' ORDER BY seq`)
      .pluck()
      .all() as string[]
  ).map((data) => {
    const { limit, lastDay } = JSON.parse(data) as { limit: string; lastDay: string };
    return `${limit} ${lastDay}`;
  });

test('a limit that went by is put on record once, by the station', async () => {
  const made = await makeCase('registered');
  made.station.clock.set('2026-11-24T23:59:00+08:00');
  expect(recordPassedLimits(made.core)).toBe(0);
  made.station.clock.set('2026-11-25T00:01:00+08:00');
  expect(recordPassedLimits(made.core)).toBe(1);
  expect(recordPassedLimits(made.core)).toBe(0);
  expect(onRecord(made)).toEqual(['triage 2026-11-24']);
});

test('who acts a day late is late, even when the station slept until then', async () => {
  const made = await makeCase('registered');
  made.station.clock.set('2026-11-25T09:00:00+08:00');
  expect(made.move('triage')).toMatchObject({ ok: true });
  expect(onRecord(made)).toEqual(['triage 2026-11-24']);
});

test('a longer limit can pass again', async () => {
  const made = await makeCase('mediating');
  made.station.clock.set('2026-12-09T09:00:00+08:00');
  runCaseClock(made.core);
  made.move('extend', { until: stationDay.parse('2026-12-20') });
  made.station.clock.set('2026-12-21T09:00:00+08:00');
  runCaseClock(made.core);
  expect(onRecord(made)).toEqual(['mediation 2026-12-08', 'mediation 2026-12-20']);
});

test('the door of the court closes without anybody being late', async () => {
  const made = await makeCase('performing');
  made.station.clock.set('2027-03-01T09:00:00+08:00');
  runCaseClock(made.core);
  expect(onRecord(made).filter((text) => text.startsWith('confirmation'))).toEqual([]);
});

test('however often and whenever the clock runs, each limit is on record once and a replay agrees', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat({ max: 20 * 24 }), { minLength: 2, maxLength: 12 }),
      fc.constantFrom('registered' as const, 'mediating' as const, 'performing' as const),
      async (waits, at) => {
        const made = await makeCase(at);
        for (const hours of waits) {
          made.station.clock.pass(hours * HOUR);
          runCaseClock(made.core);
        }
        const seen = onRecord(made);
        expect(new Set(seen).size).toBe(seen.length);
        expect(made.core.db.prepare('SELECT count(*) FROM passed_limit').pluck().get()).toBe(seen.length);
        expect(checkReplay(made.core.db)).toBe('equal');
        rebuild(made.core.db);
        runCaseClock(made.core);
        expect(onRecord(made)).toEqual(seen);
      },
    ),
    { numRuns: 12 },
  );
});
