import { describe, expect, test } from 'vitest';
import type { Journey } from '../../renderer/kiosk/journey-state.ts';
import type { Tap } from '../../renderer/kiosk/taps.ts';
import type { Suggestion } from '../../shared/contract/kiosk/suggestion.ts';
import { play } from './kiosk-taps.ts';

const VISIT = 'visit-1';
const STATEMENT = '老板三个月没给工资';
const CALM: Suggestion = { categories: [], risk: 'low', dangers: [] };
const HIGH: Suggestion = { categories: [], risk: 'high', dangers: ['weapon', 'threat'] };
const about = (...scores: readonly ['11' | '19' | '02', number][]): Suggestion => ({
  ...CALM,
  categories: scores.map(([category, score]) => ({ category, score, because: ['工资'] })),
});
const noticed = (suggestion: Suggestion, text = STATEMENT, visit = VISIT): Tap => ({
  tap: 'noticed',
  visit,
  text,
  suggestion,
});
const START: readonly Tap[] = [{ tap: 'quarrel' }];

/** At the statement, having chosen renting. */
const atStatement = (): Journey => {
  const now = play(START);
  return { ...now, step: 'statement', draft: { ...now.draft, category: '19', statement: STATEMENT } };
};

describe('danger in the words', () => {
  test('is on the screen at once, and is told to the desks', () =>
    expect(play([...START, noticed(HIGH)]).noticed).toMatchObject({ danger: ['weapon', 'threat'], told: 'sending' }));

  test.each<{ what: string; taps: readonly Tap[]; danger: string[] | null }>([
    { what: 'calm words show nothing', taps: [noticed(CALM)], danger: null },
    { what: 'troubling words show nothing', taps: [noticed({ ...HIGH, risk: 'medium' })], danger: null },
    {
      what: 'an answer for the citizen before shows nothing',
      taps: [noticed(HIGH, STATEMENT, 'visit-0')],
      danger: null,
    },
    { what: 'who is safe goes on', taps: [noticed(HIGH), { tap: 'no-danger' }], danger: null },
    {
      what: 'and is not asked again for the same',
      taps: [noticed(HIGH), { tap: 'no-danger' }, noticed(HIGH)],
      danger: null,
    },
    {
      what: 'but is for something new',
      taps: [noticed(HIGH), { tap: 'no-danger' }, noticed({ ...HIGH, dangers: ['suicide'] })],
      danger: ['suicide'],
    },
    {
      what: 'leaving does not hide it',
      taps: [{ tap: 'fill', part: { statement: 'x' } }, { tap: 'home' }, noticed(HIGH)],
      danger: ['weapon', 'threat'],
    },
    { what: 'the next citizen sees nothing of it', taps: [noticed(HIGH), { tap: 'idle-out' }], danger: null },
  ])('$what', ({ taps, danger }) => expect(play([...START, ...taps]).noticed.danger).toEqual(danger));

  test('the screen says whether somebody heard, and lets who was not heard call again', () => {
    const called = play([...START, noticed(HIGH), { tap: 'call-staff' }]);
    expect(called.noticed.call).toBe('sending');
    const unheard = play([{ tap: 'call-answered', visit: VISIT, heard: false }], called);
    expect(unheard.noticed.call).toBe('unheard');
    expect(play([{ tap: 'call-staff' }], unheard).noticed.call).toBe('sending');
    expect(play([{ tap: 'told-staff', visit: VISIT, heard: false }], called).noticed.told).toBe('unheard');
  });
});

describe('the words clearly speak of another kind', () => {
  const clear = about(['11', 0.9]);

  test('asked on the way on; the citizen takes it, and goes on', () => {
    const asked = play([noticed(clear), { tap: 'next' }], atStatement());
    expect(asked).toMatchObject({ step: 'statement', noticed: { offer: '11' } });
    expect(play([{ tap: 'settle-category', category: '11' }], asked)).toMatchObject({
      step: 'claims',
      draft: { category: '11' },
      noticed: { offer: null },
    });
  });
  test('or keeps their own, goes on, and is never asked again', () => {
    const kept = play([noticed(clear), { tap: 'next' }, { tap: 'settle-category', category: null }], atStatement());
    expect(kept).toMatchObject({ step: 'claims', draft: { category: '19' } });
    expect(play([{ tap: 'back' }, noticed(clear), { tap: 'next' }], kept)).toMatchObject({
      step: 'claims',
      noticed: { offer: null },
    });
  });
  test('an answer that comes after "next" asks on the next screen', () =>
    expect(play([{ tap: 'next' }, noticed(clear)], atStatement())).toMatchObject({
      step: 'claims',
      noticed: { offer: '11' },
    }));

  test.each<{ what: string; suggestion: Suggestion; text?: string }>([
    { what: 'the words say what was chosen', suggestion: about(['19', 0.9]) },
    { what: 'the words are not clear', suggestion: about(['11', 0.6]) },
    { what: 'what was chosen is possible too', suggestion: about(['11', 0.76], ['19', 0.2]) },
    { what: 'the words were changed since', suggestion: clear, text: '别的话' },
    { what: 'nothing was found', suggestion: CALM },
  ])('not asked when $what', ({ suggestion, text }) =>
    expect(play([noticed(suggestion, text), { tap: 'next' }], atStatement()).step).toBe('claims'),
  );
});

describe('not sure which kind', () => {
  test('a few words, a kind, and on to the next question; back leads to the kinds', () => {
    const told = play([...START, { tap: 'aside', to: 'describe' }, { tap: 'fill', part: { statement: STATEMENT } }]);
    expect(told.step).toBe('describe');
    expect(play([{ tap: 'back' }], told).step).toBe('category');
    expect(play([{ tap: 'choose', part: { category: '11' } }], told)).toMatchObject({
      step: 'counterpart',
      draft: { category: '11', statement: STATEMENT },
    });
  });
});
