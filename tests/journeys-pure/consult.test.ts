import { describe, expect, test } from 'vitest';
import type { WorkedOut } from '../../shared/contract/kiosk/calculators.ts';
import { inputOf, typeInto } from '../../renderer/kiosk/calculate.ts';
import { NOTHING_ASKED } from '../../renderer/kiosk/consult.ts';
import { journey } from '../../renderer/kiosk/journey.ts';
import { type Journey, startVisit } from '../../renderer/kiosk/journey-state.ts';
import type { Tap } from '../../renderer/kiosk/taps.ts';
import { play, TICKET } from './kiosk-taps.ts';

const BEGIN: Tap = { tap: 'consult' };
const open = (id: string): Tap => ({ tap: 'consult-open', id });
const asked = play([BEGIN, { tap: 'consult-type', words: '老板不发工资' }]);
const reading = play([open('one'), open('two')], asked);
const WORKED: WorkedOut = { steps: [], result: { code: 'calc-day' }, cautions: [], law: [], pages: [] };
const back: Tap = { tap: 'back' };

describe('reading', () => {
  test('back leads from answer to answer, then to the words, then home with nothing left', () => {
    const once = play([back], reading);
    expect(once).toMatchObject({ step: 'consult-answer', consult: { trail: ['one'] } });
    const twice = play([back], once);
    expect(twice).toMatchObject({ step: 'consult', consult: { words: '老板不发工资', trail: [] } });
    expect(play([back], twice)).toMatchObject({ step: 'home', consult: NOTHING_ASKED });
  });

  test('the size of the text is kept from answer to answer, and not for the next visit', () => {
    const large = play([{ tap: 'consult-size', size: 'largest' }, back, back, open('three')], reading);
    expect(large.consult.size).toBe('largest');
    expect(play([{ tap: 'idle-out' }, BEGIN, open('one')], large).consult.size).toBe('normal');
  });

  test('whether it helped is said once for each answer', () => {
    const rated = play(
      [
        { tap: 'consult-rate', helpful: true },
        { tap: 'consult-rate', helpful: false },
      ],
      reading,
    );
    expect(rated.consult.rated).toEqual({ two: true });
  });

  test.each<Tap>([{ tap: 'home' }, { tap: 'done' }, { tap: 'idle-out' }])('after $tap nothing of it is left', (tap) => {
    const after = journey(reading, tap, 'visit-2');
    expect(after).toEqual({ ...startVisit('visit-2'), language: after.language });
  });
});

describe('asking a person', () => {
  const person: Tap = { tap: 'ask-person' };
  const errandOf = (now: Journey) => play([person], now).errand;

  test('the answer that is open goes along, else the words, else the calculator', () => {
    expect(errandOf(reading)).toMatchObject({ kind: 'ask-person', entryId: 'two', calculator: null });
    expect(errandOf(asked)).toMatchObject({ entryId: null, words: '老板不发工资' });
    const calculating = play([BEGIN, { tap: 'calculators' }, { tap: 'calculator', calculator: 'injury' }]);
    expect(errandOf(calculating)).toMatchObject({ entryId: null, calculator: 'injury', words: '' });
  });

  test('ten taps ask once, and with the number the words are gone', () => {
    const sent = play(Array<Tap>(10).fill(person), asked);
    expect(sent).toMatchObject({ step: 'ticket', errands: 1 });
    const given = play([{ tap: 'issued', visit: sent.visit, nth: 1, ticket: TICKET }], sent);
    expect(given).toMatchObject({ step: 'ticket', ticket: TICKET, consult: NOTHING_ASKED });
  });

  test('nowhere but on a consultation screen', () => expect(play([person])).toEqual(startVisit('visit-1')));
});

describe('calculators', () => {
  const begin = (calculator: 'severance' | 'overtime' | 'arbitration' | 'injury' | 'deposit') =>
    play([BEGIN, { tap: 'calculators' }, { tap: 'calculator', calculator }]);
  const type = (typed: string): readonly Tap[] => [{ tap: 'calc-type', typed }, { tap: 'calc-next' }];

  test('a day that is none goes no further, and a last day before the first neither', () => {
    expect(play(type('20230230'), begin('severance'))).toMatchObject({
      missing: true,
      consult: { calculate: { asking: 0 } },
    });
    const second = play(type('20230301'), begin('severance'));
    expect(play(type('20230228'), second)).toMatchObject({ missing: true, consult: { calculate: { asking: 1 } } });
  });

  test('the last answer asks the station, its answer is shown, and back leads to the last question', () => {
    const sent = play([...type('20230301'), ...type('20250930'), ...type('4000')], begin('severance'));
    expect(sent.errand).toEqual({
      kind: 'work-out',
      input: { calculator: 'severance', joined: '2023-03-01', left: '2025-09-30', monthly: 400_000 },
    });
    const shown = play([{ tap: 'worked-out', visit: sent.visit, nth: sent.errands, worked: WORKED }], sent);
    expect(shown).toMatchObject({ step: 'calculated', errand: null });
    expect(play([back], shown)).toMatchObject({
      step: 'calculate',
      consult: { calculate: { asking: 2, worked: null } },
    });
  });

  test('whoever still works there is asked no day', () => {
    const sent = play(
      [
        { tap: 'calc-choose', choice: 'wages' },
        { tap: 'calc-choose', choice: 'still' },
      ],
      begin('arbitration'),
    );
    expect(sent.errand).toMatchObject({ input: { about: 'wages', since: null } });
    const other = play([{ tap: 'calc-choose', choice: 'other' }], begin('arbitration'));
    expect(other).toMatchObject({ errand: null, consult: { calculate: { asking: 1 } } });
  });

  test('overtime without an hour is no overtime', () => {
    const last = play([...type('20'), ...type(''), ...type('')], begin('overtime'));
    expect(play(type('0'), last)).toMatchObject({ missing: true, errand: null });
    expect(inputOf(play(type('1.5'), last).consult.calculate)).toMatchObject({ holiday: 1.5, hourly: 2_000 });
  });

  test('a deposit may have nothing taken off, and asks for a day only when one was written', () => {
    const sums = play([...type('2000'), ...type(''), ...type('50.5')], begin('deposit'));
    const sent = play([{ tap: 'calc-choose', choice: 'no' }], sums);
    const input = { calculator: 'deposit', paid: 200_000, agreed: 0, other: 5_050, back: null };
    expect(sent.errand).toEqual({ kind: 'work-out', input });
    const asks = play([{ tap: 'calc-choose', choice: 'yes' }], sums);
    expect(asks).toMatchObject({ errand: null, consult: { calculate: { asking: 4 } } });
    expect(play(type('20270301'), asks).errand).toEqual({ kind: 'work-out', input: { ...input, back: '2027-03-01' } });
    expect(play(type(''), begin('deposit'))).toMatchObject({ missing: true, consult: { calculate: { asking: 0 } } });
  });

  test('from an answer to its calculator and back, never to a result that is given up', () => {
    const calculator: Tap = { tap: 'calculator', calculator: 'overtime' };
    const there = play([calculator], reading);
    expect(there).toMatchObject({ step: 'calculate', consult: { calculate: { calculator: 'overtime' } } });
    expect(play([back], there)).toMatchObject({ step: 'consult-answer', consult: { trail: ['one', 'two'] } });
    const last = play([...type('20'), ...type('1'), ...type('')], begin('overtime'));
    const sent = play(type(''), last);
    const shown = play([{ tap: 'worked-out', visit: sent.visit, nth: sent.errands, worked: WORKED }], sent);
    const again = play([open('one'), calculator, back], shown);
    expect(again).toMatchObject({ step: 'consult-answer', consult: { calculate: { worked: null } } });
    expect(play([back], again).step).toBe('calculators');
  });

  test.each([
    ['day', '2023-03-01x', '20230301'],
    ['day', '202303011', '20230301'],
    ['money', '12.345', '12.34'],
    ['money', '.5', '0.5'],
    ['money', '1.2.3', '1.23'],
    ['hours', '7.55', '7.5'],
  ] as const)('%s %s is taken as %s', (kind, typed, taken) =>
    expect(typeInto({ name: 'any', kind }, typed)).toBe(taken),
  );
});

test('a call for help is answered in the visit that made it', () => {
  const called = play([{ tap: 'consult-call' }], asked);
  expect(called.consult.call).toBe('sending');
  const heard = (visit: string) => play([{ tap: 'consult-call-answered', visit, heard: true }], called).consult.call;
  expect([heard(called.visit), heard('another')]).toEqual(['heard', 'sending']);
});
