import { expect, test } from 'vitest';
import { stationDay } from '../../shared/domain/station-day.ts';
import { dayRuns } from '../../shared/rules/day-runs.ts';

test.each([
  { days: [], runs: '' },
  { days: ['2026-10-01'], runs: '2026-10-01..2026-10-01' },
  {
    days: ['2026-09-30', '2026-10-01', '2026-10-03'],
    runs: '2026-09-30..2026-10-01 2026-10-03..2026-10-03',
  },
])('$days are said as $runs', ({ days, runs }) =>
  expect(
    dayRuns(days.map((day) => stationDay.parse(day)))
      .map(({ from, to }) => `${from}..${to}`)
      .join(' '),
  ).toBe(runs),
);
