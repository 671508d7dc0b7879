import { expect, test } from 'vitest';
import { OUTCOMES } from '../../shared/domain/dispute.ts';
import { LEAD_CLOSE_REASONS } from '../../shared/domain/lead.ts';
import {
  type Ending,
  figuresSettledBeforePolice,
  isSettledBeforePolice,
} from '../../shared/rules/figures-settled-before-police.ts';

const lead = (how: (typeof LEAD_CLOSE_REASONS)[number], alarmed = false): Ending => ({
  ...{ kind: 'lead', category: '02', how, alarmed },
});
const dispute = (how: (typeof OUTCOMES)[number], alarmed = false): Ending => ({
  ...{ kind: 'dispute', category: '11', how, alarmed },
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
  expect(isSettledBeforePolice(lead('settled-on-spot', true))).toBe(false);
  expect(isSettledBeforePolice(dispute('AGREED_WRITTEN', true))).toBe(false);
});

test('the sums are by category, in the order of the codes, and leave out what has none', () =>
  expect(
    figuresSettledBeforePolice([
      dispute('AGREED_ORAL'),
      lead('settled-on-spot'),
      lead('settled-on-spot'),
      lead('duplicate'),
      dispute('TO_POLICE'),
      { kind: 'dispute', category: '02', how: 'SELF_SETTLED', alarmed: false },
    ]),
  ).toEqual({
    leads: 2,
    disputes: 2,
    byCategory: [
      { category: '02', leads: 2, disputes: 1 },
      { category: '11', leads: 0, disputes: 1 },
    ],
  }));

test('an empty month is nought, not nothing', () =>
  expect(figuresSettledBeforePolice([])).toEqual({ leads: 0, disputes: 0, byCategory: [] }));
