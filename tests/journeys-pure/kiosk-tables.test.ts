import { describe, expect, test } from 'vitest';
import { COMMON_FIRST, THE_OTHERS } from '../../renderer/kiosk/category-order.ts';
import { dialectChoices, preselected } from '../../renderer/kiosk/dialect-choices.ts';
import { IDLE_TIMES, idleKindOf } from '../../renderer/kiosk/idle-times.ts';
import { EMPTY_DRAFT } from '../../renderer/kiosk/draft.ts';
import { isIntake, progressOf, STEPS } from '../../renderer/kiosk/steps.ts';
import { CATEGORIES } from '../../shared/domain/dispute.ts';
import { MANDARIN, SICHUAN, WENZHOU } from './kiosk-taps.ts';

describe('kinds of quarrel', () => {
  test('each is on exactly one page, the common ones on the first', () => {
    expect([...COMMON_FIRST, ...THE_OTHERS].toSorted()).toEqual([...CATEGORIES].toSorted());
    expect(COMMON_FIRST.length).toBeLessThanOrEqual(8);
    expect(THE_OTHERS.at(-1)).toBe('16');
  });
});

describe('times without a touch', () => {
  test.each(STEPS.filter(isIntake))('%s gives time to think and at least 20 s to answer', (step) => {
    const { quietMs, askingMs, shown } = IDLE_TIMES[idleKindOf(step, false)];
    expect([quietMs >= 120_000, askingMs >= 20_000, shown]).toEqual([true, true, 'overlay']);
  });
  test.each(['ask-number', 'ask-tail', 'standing', 'appointment', 'appointment-told', 'ticket'] as const)(
    '%s asks for at least 20 s',
    (step) => {
      const { quietMs, askingMs, shown } = IDLE_TIMES[idleKindOf(step, false)];
      expect([quietMs >= 60_000, askingMs >= 20_000, shown]).toEqual([true, true, 'overlay']);
    },
  );
  test.each(['ticket', 'number'] as const)('a shown %s counts down at once, and for at least 20 s', (step) => {
    const { quietMs, askingMs, shown } = IDLE_TIMES[idleKindOf(step, true)];
    expect([quietMs, askingMs >= 20_000, shown]).toEqual([0, true, 'inline']);
  });
  test('two things to write down are shown longer than one', () =>
    expect(IDLE_TIMES[idleKindOf('ticket', true, true)].askingMs).toBeGreaterThan(
      IDLE_TIMES[idleKindOf('ticket', true)].askingMs,
    ));
});

describe('progress', () => {
  test.each([
    { step: 'category', at: { step: 1, steps: 13 } },
    { step: 'age', at: { step: 3, steps: 13 } },
    { step: 'place', at: { step: 5, steps: 13 } },
    { step: 'place-list', at: { step: 5, steps: 13 } },
    { step: 'voice', at: { step: 8, steps: 13 } },
    { step: 'wish', at: { step: 9, steps: 13 } },
    { step: 'mediators', at: { step: 13, steps: 13 } },
    { step: 'home', at: undefined },
    { step: 'standing', at: undefined },
  ] as const)('$step', ({ step, at }) => expect(progressOf(step, EMPTY_DRAFT)).toEqual(at));
});

describe('dialects offered', () => {
  const offered = [
    { ...SICHUAN, share: 0.7, minority: false },
    { ...WENZHOU, share: null, minority: true },
  ];
  test('the largest share is chosen beforehand, a minority language never is', () => {
    expect(preselected(offered)).toEqual([SICHUAN]);
    expect(preselected(offered.slice(1))).toEqual([]);
  });
  test('Putonghua and what was chosen from the full list come after, each once', () => {
    expect(dialectChoices(offered, [SICHUAN, MANDARIN], MANDARIN).map(({ id }) => id)).toEqual([
      SICHUAN.id,
      WENZHOU.id,
      MANDARIN.id,
    ]);
    expect(dialectChoices([], [WENZHOU], MANDARIN).map(({ id }) => id)).toEqual([WENZHOU.id, MANDARIN.id]);
  });
});
