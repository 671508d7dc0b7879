import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OUTCOMES } from '../../shared/domain/dispute.ts';
import { LEAD_CLOSE_REASONS } from '../../shared/domain/lead.ts';
import { INTAKE_CHANNELS } from '../../shared/domain/intake.ts';
import {
  type Alarm,
  alarmOf,
  type AlarmSources,
  type Ending,
  figuresSettledBeforePolice,
  isSettledBeforePolice,
} from '../../shared/rules/figures-settled-before-police.ts';

const lead = (how: (typeof LEAD_CLOSE_REASONS)[number], alarm: Alarm = 'none'): Ending => ({
  ...{ kind: 'lead', category: '02', how, alarm },
});
const dispute = (how: (typeof OUTCOMES)[number], alarm: Alarm = 'none', cameAgain = false): Ending => ({
  ...{ kind: 'dispute', category: '11', how, alarm, cameAgain },
});

test('of the ways a lead ends, only "settled on the spot" counts', () =>
  expect(LEAD_CLOSE_REASONS.filter((how) => isSettledBeforePolice(lead(how)))).toEqual(['settled-on-spot']));

test('of the outcomes of a dispute, full agreement and making it up count; a part-agreement does not', () =>
  expect(OUTCOMES.filter((how) => isSettledBeforePolice(dispute(how)))).toEqual([
    'AGREED_WRITTEN',
    'AGREED_ORAL',
    'SELF_SETTLED',
  ]));

test('whatever the police were called about before does not count', () => {
  expect(isSettledBeforePolice(lead('settled-on-spot', 'raised'))).toBe(false);
  expect(isSettledBeforePolice(dispute('AGREED_WRITTEN', 'raised'))).toBe(false);
});

test('the sums are by category, in the order of the codes, and leave out what has none', () =>
  expect(
    figuresSettledBeforePolice([
      dispute('AGREED_ORAL'),
      lead('settled-on-spot'),
      lead('settled-on-spot'),
      lead('duplicate'),
      dispute('TO_POLICE'),
      { kind: 'dispute', category: '02', how: 'SELF_SETTLED', alarm: 'unknown', cameAgain: false },
    ]),
  ).toEqual({
    leads: 2,
    disputes: 2,
    unasked: 1,
    byCategory: [
      { category: '02', leads: 2, disputes: 1 },
      { category: '11', leads: 0, disputes: 1 },
    ],
  }));

test('an empty month is nought, not nothing', () =>
  expect(figuresSettledBeforePolice([])).toEqual({ leads: 0, disputes: 0, unasked: 0, byCategory: [] }));

test('what nobody was asked about counts; a quarrel that came again does not: its newest case does', () => {
  expect(isSettledBeforePolice(dispute('AGREED_ORAL', 'unknown'))).toBe(true);
  expect(isSettledBeforePolice(dispute('AGREED_ORAL', 'none', true))).toBe(false);
});

const UNASKED: AlarmSources = { lead: null, intake: null, police: false };
const intake = (priorAlarms: number, channel: (typeof INTAKE_CHANNELS)[number] = 'kiosk') => ({
  ...{ priorAlarms, channel },
});

test.each<[string, AlarmSources, Alarm]>([
  ['nobody was asked', UNASKED, 'unknown'],
  ['the lead says no', { ...UNASKED, lead: false }, 'none'],
  ['the lead says yes', { ...UNASKED, lead: true }, 'raised'],
  ['the desk asked: none', { ...UNASKED, intake: intake(0) }, 'none'],
  ['the desk asked: once', { ...UNASKED, intake: intake(1) }, 'raised'],
  ['the lead knows of none, the desk of two', { lead: false, intake: intake(2), police: false }, 'raised'],
  ['the lead knows of one, the desk of none', { lead: true, intake: intake(0), police: false }, 'raised'],
  ['it came by way of 110 itself', { ...UNASKED, intake: intake(0, '110') }, 'raised'],
  ['the police had it', { ...UNASKED, police: true }, 'raised'],
])('of an earlier alarm: %s', (_, sources, alarm) => expect(alarmOf(sources)).toBe(alarm));

const sources = fc.record({
  lead: fc.option(fc.boolean()),
  intake: fc.option(fc.record({ priorAlarms: fc.nat(3), channel: fc.constantFrom(...INTAKE_CHANNELS) })),
  police: fc.boolean(),
});

test('an alarm that any file of the quarrel knows of is never lost, and none is made up', () =>
  fc.assert(
    fc.property(sources, fc.array(sources, { maxLength: 3 }), (own, before) => {
      const knows = ({ lead: told, intake: asked, police }: AlarmSources) =>
        police || told === true || (asked !== null && (asked.priorAlarms > 0 || asked.channel === '110'));
      const alarm = alarmOf(own, before);
      expect(alarm === 'raised').toBe([own, ...before].some(knows));
      if (alarm === 'unknown') expect([own.lead, own.intake]).toEqual([null, null]);
    }),
  ));
