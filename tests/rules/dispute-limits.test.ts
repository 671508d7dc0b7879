import { expect, test } from 'vitest';
import { openWorkCalendar } from '../../main/search/work-calendar.ts';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';
import { stationDay } from '../../shared/domain/station-day.ts';
import { runningLimits, type TimedCase, urgencyOf } from '../../shared/rules/dispute-limits.ts';

const calendar = openWorkCalendar(RESOURCES_DIR);
const day = (text: string) => stationDay.parse(text);
const MONDAY = day('2026-11-23');

const one = (given: Partial<TimedCase>): TimedCase => ({
  stage: 'registered',
  category: '02',
  stageSince: MONDAY,
  acceptedOn: null,
  extendedUntil: null,
  effectiveOn: null,
  askedCourtOn: null,
  instalments: [],
  ...given,
});

const mediating = { stage: 'mediating', acceptedOn: MONDAY } as const;

test.each<[string, Partial<TimedCase>, string, string]>([
  ['triage within one working day', {}, 'triage', '2026-11-24'],
  ['the other side is asked within three', { stage: 'triaged' }, 'answer', '2026-11-26'],
  ['acceptance within three', { stage: 'soothing' }, 'acceptance', '2026-11-26'],
  ['a quarrel of neighbours in 30 days', mediating, 'mediation', '2026-12-23'],
  ['pay in 15', { ...mediating, category: '11' }, 'mediation', '2026-12-08'],
  ['an injury at work in 15', { ...mediating, category: '20' }, 'mediation', '2026-12-08'],
  ['both signed for longer', { ...mediating, extendedUntil: day('2027-02-01') }, 'mediation', '2027-02-01'],
  ['a panel does not stop the clock', { ...mediating, stage: 'joint' }, 'mediation', '2026-12-23'],
  ['the court can be asked for 30 days', { stage: 'performing', effectiveOn: MONDAY }, 'confirmation', '2026-12-23'],
  ['the court takes 30', { stage: 'confirming', askedCourtOn: MONDAY }, 'court', '2026-12-23'],
  [
    'the first open instalment',
    {
      stage: 'performing',
      instalments: [
        { dueOn: day('2026-12-01'), paidOn: MONDAY },
        { dueOn: day('2027-01-01'), paidOn: null },
      ],
    },
    'instalment',
    '2027-01-01',
  ],
])('%s', (_, given, limit, lastDay) =>
  expect(runningLimits(one(given), MONDAY, calendar)).toContainEqual(expect.objectContaining({ limit, lastDay })),
);

test.each([
  { today: '2026-12-17', urgency: 'green' },
  { today: '2026-12-18', urgency: 'amber' },
  { today: '2026-12-23', urgency: 'amber' },
  { today: '2026-12-24', urgency: 'red' },
])('mediation that ends on 2026-12-23 is $urgency on $today', ({ today, urgency }) =>
  expect(urgencyOf(runningLimits(one(mediating), day(today), calendar))).toBe(urgency),
);

test('the door of the court closes without anybody having failed', () => {
  const open = one({ stage: 'performing', effectiveOn: MONDAY });
  expect(urgencyOf(runningLimits(open, day('2026-12-20'), calendar))).toBe('amber');
  expect(runningLimits(open, day('2026-12-24'), calendar)).toEqual([]);
});

test('what ends first stands first; an ended case has no limits', () => {
  const two = one({
    stage: 'performing',
    effectiveOn: MONDAY,
    instalments: [{ dueOn: day('2026-11-30'), paidOn: null }],
  });
  expect(runningLimits(two, MONDAY, calendar).map(({ limit }) => limit)).toEqual(['instalment', 'confirmation']);
  expect(runningLimits(one({ stage: 'closed' }), MONDAY, calendar)).toEqual([]);
});
