import { expect, test } from 'vitest';
import { stationDay } from '../../shared/domain/station-day.ts';
import type { RunningLimit } from '../../shared/rules/dispute-limits.ts';
import { dueToday } from '../../shared/rules/due-today.ts';

const day = (text: string) => stationDay.parse(text);
const TODAY = day('2026-12-01');

test.each<{ limit: RunningLimit['limit']; lastDay: string; kind: string | undefined }>([
  { limit: 'instalment', lastDay: '2026-11-30', kind: 'overdue' },
  { limit: 'instalment', lastDay: '2026-12-01', kind: 'today' },
  { limit: 'instalment', lastDay: '2026-12-02', kind: undefined },
  { limit: 'confirmation', lastDay: '2026-12-01', kind: 'today' },
  { limit: 'visit-7', lastDay: '2026-12-01', kind: 'visit' },
  { limit: 'visit-30', lastDay: '2026-11-20', kind: 'visit' },
  { limit: 'visit-30', lastDay: '2026-12-23', kind: undefined },
])('$limit by $lastDay is $kind on 2026-12-01', ({ limit, lastDay, kind }) =>
  expect(dueToday([{ limit, lastDay: day(lastDay), urgency: 'amber' }], TODAY).map((one) => one.kind)).toEqual(
    kind === undefined ? [] : [kind],
  ),
);

test('one visit does for both: the parties are not asked twice', () => {
  const late = (['visit-7', 'visit-30'] as const).map((limit) => ({
    limit,
    lastDay: day('2026-11-20'),
    urgency: 'red' as const,
  }));
  expect(dueToday(late, TODAY).map(({ limit }) => limit)).toEqual(['visit-30']);
});
