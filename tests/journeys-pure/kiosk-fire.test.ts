import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FireTold } from '../../renderer/kiosk/fire/fire.ts';
import { journey } from '../../renderer/kiosk/journey.ts';
import type { Journey } from '../../renderer/kiosk/journey-state.ts';
import type { Tap } from '../../renderer/kiosk/taps.ts';
import { anyTap, FIRE_RESULT, play, TICKET } from './kiosk-taps.ts';

const answers = (...told: ('yes' | 'no' | 'unsure')[]): Tap[] => told.map((answer) => ({ tap: 'fire-answer', answer }));
const told = (now: Journey, answer: FireTold): Journey =>
  play([{ tap: 'fire-told', visit: now.visit, nth: now.errands, told: answer }], now);
const BEGUN: readonly Tap[] = [
  { tap: 'fire' },
  { tap: 'fire-check' },
  { tap: 'fire-begin', theme: 'rental', items: ['rental-way', 'rental-kit'] },
];
const RETURN: readonly Tap[] = [
  { tap: 'fire' },
  { tap: 'fire-again' },
  { tap: 'fire-type-code', code: '2590 3048' },
  { tap: 'fire-look-up' },
];
const PLACE: readonly Tap[] = [
  { tap: 'fire' },
  { tap: 'hazard' },
  { tap: 'hazard-kind', kind: 'other' },
  { tap: 'hazard-fill', part: { place: '测试路1号' } },
  { tap: 'hazard-next' },
];
const QUIZ: readonly Tap[] = [
  { tap: 'fire' },
  { tap: 'fire-learn' },
  { tap: 'fire-lesson', theme: 'rental', cards: 2, questions: ['rental-q1', 'rental-q2'] },
  { tap: 'fire-next' },
  { tap: 'fire-next' },
];

describe('checking a place', () => {
  test('asks one thing a screen, and hands all of it in at the end', () => {
    const now = play([...BEGUN, ...answers('no')]);
    expect(now).toMatchObject({ step: 'fire-ask', errand: null, fire: { check: { at: 1 } } });
    const handed = play(answers('unsure'), now);
    expect(handed).toMatchObject({
      errand: { kind: 'fire', ask: { ask: 'check' } },
      fire: { check: { answers: { 'rental-way': 'no', 'rental-kit': 'unsure' } } },
    });
    expect(told(handed, { told: 'checked', result: FIRE_RESULT })).toMatchObject({ step: 'fire-end', errand: null });
  });

  test('the same once more is the same request; another answer is another', () => {
    const handed = play([...BEGUN, ...answers('no', 'no')]);
    const refused = play(
      [{ tap: 'refused', visit: handed.visit, nth: handed.errands, refusal: 'unreachable' }],
      handed,
    );
    const again = play([{ tap: 'again' }], refused);
    expect(again.fire.check.request).toBe(handed.fire.check.request);
    const changed = play([{ tap: 'dismiss' }, ...answers('yes')], refused);
    expect(changed.fire.check.request).not.toBe(handed.fire.check.request);
  });

  test('back goes thing by thing and keeps the answers, then to the places, then to the choice', () => {
    const back: Tap = { tap: 'back' };
    const now = play([...BEGUN, ...answers('no'), back]);
    expect(now).toMatchObject({ step: 'fire-ask', fire: { check: { at: 0, answers: { 'rental-way': 'no' } } } });
    expect(play([back], now).step).toBe('fire-theme');
    expect(play([back, back], now).step).toBe('fire');
    expect(play([back, back, back], now).step).toBe('home');
  });

  test('who comes back is asked what was open, under the same digits', () => {
    const asked = play(RETURN);
    expect(asked).toMatchObject({ errand: { kind: 'fire', ask: { ask: 'come-back' } } });
    const found = told(asked, { told: 'found', result: FIRE_RESULT });
    expect(found).toMatchObject({
      step: 'fire-ask',
      fire: { check: { items: ['rental-kit'], answers: {}, before: { code: FIRE_RESULT.code } } },
    });
  });

  test('who comes back to a place in order is told so at once', () => {
    const found = told(play(RETURN), { told: 'found', result: { ...FIRE_RESULT, open: [] } });
    expect(found).toMatchObject({ step: 'fire-end', fire: { check: { result: { open: [] } } } });
  });

  test('too few digits are asked for, not sent', () =>
    expect(
      play([...RETURN.slice(0, 2), { tap: 'fire-type-code', code: '259' }, { tap: 'fire-look-up' }]),
    ).toMatchObject({ step: 'fire-code', missing: true, errand: null }));

  test('a slip is asked for once', () => {
    const end = told(play([...BEGUN, ...answers('no', 'no')]), { told: 'checked', result: FIRE_RESULT });
    const asked = play([{ tap: 'fire-print' }], end);
    expect(asked.errand).toEqual({
      kind: 'fire',
      ask: { ask: 'print', about: 'fire-check', aboutId: FIRE_RESULT.checkId },
    });
    const printing = told(asked, { told: 'printing', about: 'fire-check', slipId: 'slip-1' });
    expect(play([{ tap: 'fire-print' }], printing)).toBe(printing);
  });
});

describe('reporting a hazard', () => {
  test('needs a place; needs no picture and no name', () => {
    expect(play([...PLACE.slice(0, 3), { tap: 'hazard-next' }])).toMatchObject({ step: 'hazard-place', missing: true });
    const sent = play([...PLACE, { tap: 'hazard-next' }, { tap: 'hazard-send' }]);
    expect(sent).toMatchObject({
      errand: { kind: 'fire', ask: { ask: 'report' } },
      fire: { hazard: { photo: null, phone: '' } },
    });
  });

  test('a phone goes with the report only when somebody agreed to it', () => {
    const at = play([...PLACE, { tap: 'hazard-next' }, { tap: 'hazard-answer' }]);
    const typed = play([{ tap: 'hazard-fill', part: { phone: '13800000001' } }, { tap: 'hazard-next' }], at);
    expect(typed).toMatchObject({ step: 'hazard-phone', missing: true, errand: null });
    // Back, and without a name after all: nothing of the phone is sent.
    const without = play([{ tap: 'back' }, { tap: 'hazard-send' }], typed);
    expect(without.fire.hazard).toMatchObject({ phone: '', agrees: false });
    expect(play([{ tap: 'hazard-fill', part: { agrees: true } }, { tap: 'hazard-next' }], typed).errand).not.toBeNull();
  });

  test('pinyin without a word is chosen first', () =>
    expect(play([...PLACE.slice(0, 4), { tap: 'compose', composing: true }, { tap: 'hazard-next' }])).toMatchObject({
      step: 'hazard-place',
      missing: true,
    }));

  test('after the receipt nothing that was typed is on the machine', () => {
    const sent = play([...PLACE, { tap: 'hazard-next' }, { tap: 'hazard-send' }]);
    const end = told(sent, { told: 'reported', receipt: { hazardId: 'h', number: '2026-0001' } });
    expect(end.step).toBe('hazard-end');
    expect(JSON.stringify(end)).not.toContain('测试路');
  });
});

describe('a lesson', () => {
  test('is read card by card, and its questions are answered one by one', () => {
    const now = play(QUIZ);
    expect(now).toMatchObject({ step: 'fire-quiz', fire: { learn: { at: 0 } } });
    expect(play([{ tap: 'fire-next' }], now)).toMatchObject({ step: 'fire-quiz', missing: true });
    const one: Tap[] = [{ tap: 'fire-choose', choice: 1 }, { tap: 'fire-next' }];
    const done = play([...one, ...one], now);
    expect(done.errand).toEqual({ kind: 'fire', ask: { ask: 'quiz' } });
    expect(told(done, { told: 'scored', score: { questions: 2, right: 1 } }).step).toBe('fire-score');
  });

  test('the first choice counts', () => {
    const now = play([...QUIZ, { tap: 'fire-choose', choice: 1 }, { tap: 'fire-choose', choice: 0 }]);
    expect(now.fire.learn.choices).toEqual({ 'rental-q1': 1 });
  });
});

describe('a person, from where it ends', () => {
  const checkEnd = () => told(play([...BEGUN, ...answers('no', 'no')]), { told: 'checked', result: FIRE_RESULT });
  const hazardEnd = () =>
    told(play([...PLACE, { tap: 'hazard-next' }, { tap: 'hazard-send' }]), {
      told: 'reported',
      receipt: { hazardId: 'h', number: '2026-0001' },
    });
  const quizEnd = () => {
    const one: Tap[] = [{ tap: 'fire-choose', choice: 1 }, { tap: 'fire-next' }];
    return told(play([...QUIZ, ...one, ...one]), { told: 'scored', score: { questions: 2, right: 1 } });
  };
  const ENDS = [
    { end: checkEnd, kept: { of: 'fire-check', code: '2590 3048' } },
    { end: hazardEnd, kept: { of: 'hazard', code: '2026-0001' } },
    { end: quizEnd, kept: undefined },
  ] as const;
  const WAYS: readonly Tap[] = [{ tap: 'take', serviceId: 'fire-safety' }, { tap: 'ask-person' }];

  for (const { end, kept } of ENDS)
    test.each(WAYS)(`$tap gives a number, and what to come back with stands beside it: ${kept?.of}`, (way) => {
      const asked = play([way], end());
      // Until the number is there, nothing is taken from the screen.
      expect(asked).toMatchObject({ step: end().step, fire: end().fire });
      const there = play([{ tap: 'issued', visit: asked.visit, nth: asked.errands, ticket: TICKET }], asked);
      expect(there).toMatchObject({ step: 'ticket', ticket: { number: TICKET.number } });
      expect(there.ticket?.kept).toEqual(kept);
      const cared = play([{ tap: 'need-care', priority: 'elderly' }], there);
      const noted = play([{ tap: 'issued', visit: cared.visit, nth: cared.errands, ticket: TICKET }], cared);
      expect(noted.ticket).toMatchObject({ cared: true, ...(kept && { kept }) });
    });

  test.each(ENDS)('a refusal leaves the screen as it was: $kept.of', ({ end }) => {
    const asked = play([{ tap: 'take', serviceId: 'fire-safety' }], end());
    const refused = play([{ tap: 'refused', visit: asked.visit, nth: asked.errands, refusal: 'line-full' }], asked);
    expect(play([{ tap: 'dismiss' }], refused)).toMatchObject({ step: end().step, fire: end().fire, errand: null });
    expect(play([{ tap: 'again' }], refused).errand).toEqual({ kind: 'take', serviceId: 'fire-safety' });
  });

  test('while the number is on its way, nobody leaves without it', () => {
    const asked = play([{ tap: 'ask-person' }], checkEnd());
    expect(play([{ tap: 'done' }, { tap: 'home' }, { tap: 'back' }], asked)).toBe(asked);
  });
});

test('leaving forgets all of it, wherever it was', () => {
  fc.assert(
    fc.property(fc.constantFrom(BEGUN, RETURN, PLACE, QUIZ), fc.array(anyTap, { maxLength: 8 }), (begin, taps) => {
      const left = journey(play(taps, play(begin)), { tap: 'idle-out' }, 'fresh');
      expect(JSON.stringify(left)).not.toMatch(/测试路|13800000001|rental|25903048/);
    }),
  );
});
