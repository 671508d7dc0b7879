import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_DRAFT } from '../../renderer/kiosk/draft.ts';
import { journey } from '../../renderer/kiosk/journey.ts';
import { isAsking, type Journey, startVisit } from '../../renderer/kiosk/journey-state.ts';
import type { Tap } from '../../renderer/kiosk/taps.ts';
import { type Step, STEPS } from '../../renderer/kiosk/steps.ts';
import { anyJourney, anyTap, play } from './kiosk-taps.ts';

/** Side ways from which "next" goes on as from their question, so that back does not come to them again. */
const LEADING_ON: readonly Step[] = ['wish', 'voice', 'place-list', 'describe'];
const refusedFor = ({ visit, errands }: Journey): Tap => ({
  tap: 'refused',
  visit,
  nth: errands,
  refusal: 'unreachable',
});

describe('whatever was tapped before', () => {
  test('idle-out leaves exactly what a fresh visit is', () => {
    fc.assert(
      fc.property(anyJourney, (now) => {
        expect(journey(now, { tap: 'idle-out' }, 'fresh')).toEqual(startVisit('fresh'));
      }),
    );
  });

  test('the home screen knows nothing of anybody but the language', () => {
    fc.assert(
      fc.property(anyJourney, (now) => {
        if (now.step === 'home') expect(now).toEqual({ ...startVisit(now.visit), language: now.language });
      }),
    );
  });

  test('at rest the kiosk knows nothing of anybody, not even the language', () => {
    fc.assert(
      fc.property(anyJourney, (now) => {
        if (now.step === 'rest')
          expect(now).toEqual({ ...startVisit(now.visit), language: now.language, step: 'rest' });
        const after = journey(now, { tap: 'rest' }, 'fresh');
        if (after !== now) expect([now.step, after]).toEqual(['home', { ...startVisit('fresh'), step: 'rest' }]);
      }),
    );
  });

  test('back keeps every answer, unless it leads home', () => {
    fc.assert(
      fc.property(anyJourney, (now) => {
        const back = journey(now, { tap: 'back' }, 'fresh');
        if (back.visit === now.visit) expect(back.draft).toEqual(now.draft);
        else expect(now.draft).toEqual(EMPTY_DRAFT);
      }),
    );
  });

  test('going forward and back again changes no answer', () => {
    fc.assert(
      fc.property(anyJourney, (now) => {
        const there = journey(now, { tap: 'next' }, 'fresh');
        fc.pre(there.step !== now.step && !LEADING_ON.includes(now.step));
        const again = journey(there, { tap: 'back' }, 'fresh');
        expect([again.step, again.draft]).toEqual([now.step, now.draft]);
      }),
    );
  });

  test('enough backs lead home from everywhere, once the question about leaving is answered', () => {
    fc.assert(
      fc.property(anyJourney, (now) => {
        const free = isAsking(now) ? journey(now, refusedFor(now), 'fresh') : now;
        const way = Array.from({ length: STEPS.length + 3 }, (): Tap[] => [{ tap: 'back' }, { tap: 'leave' }]).flat();
        expect(play([{ tap: 'stay' }, ...way], free).step).toBe('home');
      }),
    );
  });

  test('nothing is registered without both consents, a phone and a name', () => {
    fc.assert(
      fc.property(anyJourney, fc.array(anyTap, { maxLength: 5 }), (start, taps) => {
        const now = play(taps, start);
        if (now.errand?.kind !== 'open') return;
        expect(now.draft).toMatchObject({ agreesToData: true, agreesToMediation: true });
        expect(now.draft.name.trim()).not.toBe('');
        expect(now.draft.phone).toBe('13800000001');
      }),
    );
  });

  test('another screen begins with nothing half typed', () => {
    fc.assert(
      fc.property(anyJourney, anyTap, (now, tap) => {
        const after = journey(now, tap, 'fresh');
        if (after.step !== now.step) expect(after.composing).toBe(false);
      }),
    );
  });

  test('a screen that shows an answer has one', () => {
    fc.assert(
      fc.property(anyJourney, (now) => {
        if (now.step === 'piece') expect(now.publicity.pieceId).not.toBeNull();
        if (now.step === 'standing') expect(now.standing).not.toBeNull();
        if (now.step === 'number') expect(now.ticket).not.toBeNull();
        if (now.step === 'fire-end') expect(now.fire.check.result).not.toBeNull();
        if (now.step === 'hazard-end') expect(now.fire.hazard.receipt).not.toBeNull();
        if (now.step === 'fire-score') expect(now.fire.learn.score).not.toBeNull();
        if (now.step === 'ticket') expect(now.ticket ?? now.errand).not.toBeNull();
      }),
    );
  });
});
