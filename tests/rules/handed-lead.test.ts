import { expect, test } from 'vitest';
import { type HandedStep, mayStep } from '../../shared/rules/handed-lead.ts';

/** What may follow in a quarrel that 110 handed over. */
const STEPS: readonly HandedStep[] = ['accept', 'arrive', 'return', 'end'];
const may = (state: string, handed: { acceptedAt: number | null; arrivedAt: number | null } | null) =>
  STEPS.filter((step) => mayStep({ state, handed }, step)).join(' ');

test.each([
  { what: 'nobody took it', handed: { acceptedAt: null, arrivedAt: null }, follows: 'accept return' },
  { what: 'somebody took it', handed: { acceptedAt: 1, arrivedAt: null }, follows: 'arrive return end' },
  { what: 'somebody is there', handed: { acceptedAt: 1, arrivedAt: 2 }, follows: 'return end' },
  { what: 'it was written down here', handed: null, follows: 'end' },
])('$what: $follows', ({ handed, follows }) => expect(may('open', handed)).toBe(follows));

test.each(['registered', 'closed', 'returned'])('%s, nothing follows', (state) => {
  expect(may(state, null)).toBe('');
  expect(may(state, { acceptedAt: 1, arrivedAt: null })).toBe('');
});
