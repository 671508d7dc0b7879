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
  forTheCourt: true,
  askedCourtOn: null,
  instalments: [],
  performedNow: false,
  lastVisitOn: null,
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
  const open = one({ stage: 'performing', effectiveOn: MONDAY, performedNow: true });
  expect(urgencyOf(runningLimits(open, day('2026-12-20'), calendar))).toBe('amber');
  expect(runningLimits(open, day('2026-12-24'), calendar)).toEqual([]);
});

test('nobody is reminded of a court that has confirmed, or that has nothing to confirm', () =>
  expect(
    runningLimits(
      one({ stage: 'performing', effectiveOn: MONDAY, performedNow: true, forTheCourt: false }),
      MONDAY,
      calendar,
    ),
  ).toEqual([]));

test('what ends first stands first; an ended case has no limits', () => {
  const two = one({
    stage: 'performing',
    effectiveOn: MONDAY,
    performedNow: true,
    instalments: [{ dueOn: day('2026-11-30'), paidOn: null }],
  });
  expect(runningLimits(two, MONDAY, calendar).map(({ limit }) => limit)).toEqual(['instalment', 'confirmation']);
  expect(runningLimits(one({ stage: 'closed' }), MONDAY, calendar)).toEqual([]);
});

const promised = { stage: 'performing', effectiveOn: MONDAY } as const;
const visits = (given: Partial<TimedCase>, today: string) =>
  runningLimits(one({ ...promised, ...given }), day(today), calendar)
    .filter(({ limit }) => limit.startsWith('visit'))
    .map(({ limit, lastDay, urgency }) => `${limit} ${lastDay} ${urgency}`);

test.each([
  { name: 'nobody asked yet', given: {}, today: '2026-11-24', runs: ['7 2026-11-30 green', '30 2026-12-23 green'] },
  { name: 'on the day', given: {}, today: '2026-11-30', runs: ['7 2026-11-30 amber', '30 2026-12-23 green'] },
  { name: 'a day late', given: {}, today: '2026-12-01', runs: ['7 2026-11-30 red', '30 2026-12-23 green'] },
  {
    name: 'asked too early does not count',
    given: { lastVisitOn: day('2026-11-29') },
    today: '2026-12-01',
    runs: ['7 2026-11-30 red', '30 2026-12-23 green'],
  },
  {
    name: 'asked on the day',
    given: { lastVisitOn: day('2026-11-30') },
    today: '2026-12-01',
    runs: ['30 2026-12-23 green'],
  },
  { name: 'asked after a month', given: { lastVisitOn: day('2026-12-23') }, today: '2026-12-24', runs: [] },
  {
    name: 'a day without work moves to the next one with',
    given: { effectiveOn: day('2026-11-28') },
    today: '2026-11-30',
    runs: ['7 2026-12-07 green', '30 2026-12-28 green'],
  },
  { name: 'done before everybody’s eyes', given: { performedNow: true }, today: '2026-12-24', runs: [] },
  { name: 'over', given: { stage: 'closed' as const }, today: '2026-12-24', runs: [] },
])('follow-up visits after 7 and 30 days: $name', ({ given, today, runs }) =>
  expect(visits(given, today)).toEqual(runs.map((text) => `visit-${text}`)),
);
