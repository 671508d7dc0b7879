import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_DRAFT } from '../../renderer/kiosk/draft.ts';
import type { Journey } from '../../renderer/kiosk/journey-state.ts';
import type { Tap } from '../../renderer/kiosk/taps.ts';
import { anyJourney, anyTap, INTAKE_TAPS, play, TICKET } from './kiosk-taps.ts';

const issuedFor = ({ visit, errands }: Journey): Tap => ({ tap: 'issued', visit, nth: errands, ticket: TICKET });
const refusedFor = ({ visit, errands }: Journey): Tap => ({
  tap: 'refused',
  visit,
  nth: errands,
  refusal: 'unreachable',
});

describe('under 18', () => {
  const atAge = play(INTAKE_TAPS.slice(0, 3));
  const young = (ageBand: 'under-14' | '14-15' | '16-17') => play([{ tap: 'choose', part: { ageBand } }], atAge);

  test('an adult is not asked for a guardian', () =>
    expect(play([{ tap: 'choose', part: { ageBand: 'adult' } }], atAge).step).toBe('respondent'));

  test.each(['under-14', '14-15', '16-17'] as const)('%s is asked for a guardian and for their name', (ageBand) => {
    const here = play([{ tap: 'choose', part: { guardianHere: true } }], young(ageBand));
    expect([young(ageBand).step, here.step]).toEqual(['guardian', 'guardian-name']);
    expect(play([{ tap: 'next' }], here)).toMatchObject({ step: 'guardian-name', missing: true });
    const named = play([{ tap: 'fill', part: { guardianName: '测试乙' } }, { tap: 'next' }], here);
    expect(named.step).toBe('respondent');
  });

  test('alone is no dead end: one touch gives a number, and what was tapped is gone', () => {
    const alone = play([{ tap: 'aside', to: 'ask-staff' }], young('14-15'));
    expect(play([{ tap: 'next' }], alone).step).toBe('ask-staff');
    const asked = play([{ tap: 'number-for-help' }, { tap: 'number-for-help' }], alone);
    expect(asked).toMatchObject({ errand: { kind: 'help' }, errands: 1 });
    expect(play([issuedFor(asked)], asked)).toMatchObject({ step: 'ticket', ticket: TICKET, draft: EMPTY_DRAFT });
    expect(play([refusedFor(asked), { tap: 'dismiss' }], asked)).toMatchObject({ step: 'ask-staff', errand: null });
  });

  test('nobody under 18 gets to the mediators without a guardian’s name', () => {
    fc.assert(
      fc.property(anyJourney, fc.array(anyTap, { maxLength: 5 }), (start, taps) => {
        const now = play(taps, start);
        if (now.errand?.kind !== 'open' || now.draft.ageBand === 'adult') return;
        expect(now.draft).toMatchObject({ guardianHere: true });
        expect(now.draft.guardianName.trim()).not.toBe('');
      }),
    );
  });
});
