import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOTHING_DECLARED } from '../../renderer/kiosk/declare.ts';
import { halfVisitOf, isHalfFilled, snapshotOf } from '../../renderer/kiosk/draft-form.ts';
import { journey } from '../../renderer/kiosk/journey.ts';
import { startVisit } from '../../renderer/kiosk/journey-state.ts';
import type { HalfVisit, Tap } from '../../renderer/kiosk/taps.ts';
import { draftSnapshot } from '../../shared/contract/kiosk/drafts.ts';
import { DECLARATION_KINDS } from '../../shared/domain/declaration.ts';
import { anyJourney, FILED, FULL_DRAFT, play } from './kiosk-taps.ts';

const typed = { declarerName: '测试房东', declarerPhone: '13800000002', address: '测试路 2 号', name: '测试乙' };
const declare = { ...NOTHING_DECLARED, kind: 'tenant', asking: 'idNumber', typed } as const;
const INTAKE = { visit: 'visit-7', language: 'en', step: 'statement', draft: FULL_DRAFT, quietFor: 90_000 } as const;
const DECLARATION = { visit: 'visit-8', language: 'en', step: 'declare-ask', declare, quietFor: 90_000 } as const;

describe.each<{ what: string; half: HalfVisit; other: HalfVisit }>([
  { what: 'an intake', half: INTAKE, other: { ...INTAKE, step: 'standing' } },
  { what: 'a declaration', half: DECLARATION, other: { ...DECLARATION, step: 'declare-end' } },
])('$what, taken up again after a restart', ({ half, other }) => {
  test('goes on under the same id, where it stood', () =>
    expect(play([{ tap: 'restored', half }])).toEqual({ ...startVisit(half.visit), ...half }));

  test('never over somebody who has begun since', () => {
    for (const begun of [play([{ tap: 'quarrel' }]), play([{ tap: 'declare' }])])
      expect(play([{ tap: 'restored', half }], begun)).toEqual(begun);
  });

  test('never onto a screen that shows an answer', () =>
    expect(play([{ tap: 'restored', half: other }])).toEqual(startVisit('visit-1')));
});

describe('a declaration', () => {
  test('never goes on at a question its kind does not ask', () => {
    const half = { ...DECLARATION, declare: { ...declare, asking: 'guardianName' } } as const;
    expect(play([{ tap: 'restored', half }])).toEqual(startVisit('visit-1'));
  });

  test('an intake never goes on with the words of one, nor the other way round', () => {
    const crossed = [
      { ...DECLARATION, step: 'statement' },
      { ...INTAKE, step: 'declare-ask' },
    ] as const;
    for (const half of crossed) expect(play([{ tap: 'restored', half }])).toEqual(startVisit('visit-1'));
  });

  test('is kept from the first answer on, and no longer once it was handed in', () => {
    const asked = play([{ tap: 'declare' }, { tap: 'declare-kind', kind: 'resident' }]);
    expect(isHalfFilled(asked)).toBe(false);
    expect(isHalfFilled(play([{ tap: 'declare-type', text: '测' }], asked))).toBe(true);
    const review = { ...play([]), step: 'declare-review', declare: { ...declare, agrees: true } } as const;
    expect(isHalfFilled(review)).toBe(true);
    const sent = journey(review, { tap: 'declare-next' }, 'next');
    const end = journey(sent, { tap: 'declare-filed', answer: FILED, visit: sent.visit, nth: sent.errands }, 'next');
    expect([end.step, isHalfFilled(end)]).toEqual(['declare-end', false]);
  });

  test('the one that follows begins with the whole idle time', () => {
    const end = { ...play([]), ...DECLARATION, step: 'declare-end' } as const;
    expect(journey(end, { tap: 'declare-another' }, 'next')).toMatchObject({ visit: 'next', quietFor: 0 });
  });
});

/** Somebody who has answered so many questions of a declaration, and then tapped about. */
const anyDeclaration = fc
  .record({
    kind: fc.constantFrom(...DECLARATION_KINDS),
    answers: fc.nat(10),
    child: fc.boolean(),
    taps: fc.array(
      fc.constantFrom<Tap>({ tap: 'back' }, { tap: 'declare-agree', agrees: true }, { tap: 'declare-next' }),
    ),
  })
  .map(({ kind, answers, child, taps }) => {
    let now = play([{ tap: 'declare' }, { tap: 'declare-kind', kind }]);
    for (let nth = 0; nth < answers; nth += 1) {
      now = play([{ tap: 'declare-type', text: `答${nth}` }, { tap: 'declare-next' }], now);
      const answer = { problem: null, child };
      now = play([{ tap: 'declare-checked', answer, visit: now.visit, nth: now.errands }], now);
    }
    return play(taps, now);
  });

test('whatever is half filled comes back as it was, through the form in which the station keeps it', () => {
  let [intakes, declarations] = [0, 0];
  fc.assert(
    fc.property(fc.oneof(anyJourney, anyDeclaration), (now) => {
      if (!isHalfFilled(now)) return;
      const visit = '00000000-0000-4000-8000-000000000001';
      const kept = draftSnapshot.parse(JSON.parse(JSON.stringify(snapshotOf({ ...now, visit }))));
      const half = halfVisitOf(kept, now.draft.voice, 1_000);
      if (half === undefined) throw new Error(`lost at ${now.step}`);
      const back = play([{ tap: 'restored', half }]);
      expect(back).toMatchObject({ visit, language: now.language, step: now.step, quietFor: 1_000 });
      if ('form' in kept) {
        intakes += 1;
        expect(back.draft).toEqual(now.draft);
      } else {
        declarations += 1;
        expect(back.declare).toEqual({ ...now.declare, problem: null, receipt: null });
      }
    }),
    { numRuns: 2_000 },
  );
  expect(Math.min(intakes, declarations)).toBeGreaterThan(0);
});
