import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type IdEntry, NOTHING_CHECKED } from '../../renderer/kiosk/endorse.ts';
import { hearKey, NO_BURST } from '../../renderer/kiosk/id-reader.ts';
import { journey } from '../../renderer/kiosk/journey.ts';
import type { Journey } from '../../renderer/kiosk/journey-state.ts';
import type { Tap } from '../../renderer/kiosk/taps.ts';
import type { CheckEnding } from '../../shared/contract/kiosk/endorsement.ts';
import type { CheckAnswers, Endorsement } from '../../shared/domain/endorsement.ts';
import { stationDay } from '../../shared/domain/station-day.ts';
import { anyTap, play, TICKET } from './kiosk-taps.ts';

const ID = '110101199001010015';
const begin = (kind: Endorsement): Tap[] => [{ tap: 'endorse' }, { tap: 'endorse-kind', kind }];
const answers = (...told: CheckAnswers[]): Tap[] => told.map((one) => ({ tap: 'endorse-answer', answers: one }));
const TO_AGE = [
  ...begin('travel'),
  ...answers({ place: 'hong-kong-macau' }, { purpose: 'team' }, { permit: 'card' }, { holder: 'self' }),
];
const TO_DUE = [...begin('residence'), ...answers({ card: 'have' }, { holder: 'self' }, { moved: 'no' })];
const ENDING: CheckEnding = {
  ...{ rule: 'in-time', outcome: 'here', place: null, source: null, facts: [] },
  ...{ opensOn: null, remindFor: stationDay.parse('2027-12-10') },
};
const answered = (now: Journey, ending = ENDING) =>
  play([{ tap: 'judged', visit: now.visit, nth: now.errands, ending }], now);
const AT_END = answered(play([...TO_DUE, { tap: 'endorse-due', due: '20261210' }, { tap: 'endorse-next' }]));

describe('the questions before an endorsement', () => {
  test('come one a screen, and are judged once all are answered', () => {
    const now = play(TO_AGE);
    expect(now).toMatchObject({ step: 'endorse-check', errand: null, endorse: { asking: 'age' } });
    const judging = play(answers({ age: 'adult' }, { post: 'no' }), now);
    expect(judging.errand).toEqual({ kind: 'judge' });
    expect(answered(judging)).toMatchObject({ step: 'endorse-end', errand: null });
  });

  test('are judged at once when one answer settles it', () =>
    expect(play([...begin('travel'), ...answers({ place: 'taiwan' })]).errand).toEqual({ kind: 'judge' }));

  test('an answer to another question than the one on the screen changes nothing', () => {
    const now = play(begin('travel'));
    expect(play(answers({ permit: 'card' }), now)).toBe(now);
  });

  test('back goes question by question, then to which of the two, then home; the answers stay until then', () => {
    const seen = [play(TO_AGE)];
    for (let backs = 0; backs < 6; backs++)
      seen.push(journey(seen[backs] as Journey, { tap: 'back' }, `visit-${backs}`));
    expect(seen.map(({ step, endorse }) => [step, endorse.asking])).toEqual([
      ...['age', 'holder', 'permit', 'purpose', 'place'].map((question) => ['endorse-check', question]),
      ['endorse', 'place'],
      ['home', null],
    ]);
    expect(seen[5]?.endorse.answers).toMatchObject({ permit: 'card' });
    expect(seen[6]?.endorse).toEqual(NOTHING_CHECKED);
  });

  test('the other endorsement begins without the answers of the first', () => {
    const now = play([...TO_AGE, ...Array.from({ length: 5 }, (): Tap => ({ tap: 'back' }))]);
    expect(play([{ tap: 'endorse-kind', kind: 'residence' }], now).endorse.answers).toEqual({});
  });

  test.each(['2026', '20261301', '20260230'])('%s is no day: nothing is asked of the station', (due) => {
    expect(play([...TO_DUE, { tap: 'endorse-due', due }, { tap: 'endorse-next' }])).toMatchObject({
      ...{ step: 'endorse-check', missing: true, errand: null },
    });
  });
});

describe('a number', () => {
  test('is offered only at an end, and then once', () => {
    const asking = play([{ tap: 'endorse-number' }, { tap: 'endorse-number' }], AT_END);
    expect(asking).toMatchObject({ step: 'ticket', errand: { kind: 'endorse' }, errands: AT_END.errands + 1 });
    for (const taps of [TO_AGE, TO_DUE, begin('travel')])
      expect(play([{ tap: 'endorse-number' }], play(taps)).errand).toBeNull();
  });

  test('takes every answer off the screen', () => {
    const asking = play([{ tap: 'endorse-number' }], AT_END);
    const ticket = { ...TICKET, papers: ['residence-card' as const] };
    const now = play([{ tap: 'issued', visit: asking.visit, nth: asking.errands, ticket }], asking);
    expect(now).toMatchObject({ step: 'ticket', endorse: NOTHING_CHECKED, ticket: { papers: ['residence-card'] } });
  });
});

describe('the identity number', () => {
  const typed: Tap[] = [
    { tap: 'endorse-use-id', for: 'age' },
    { tap: 'endorse-id', id: { number: ID, validUntil: null } },
  ];
  const read = (now: Journey, problem: 'checksum' | null) =>
    play(
      [{ tap: 'id-read', visit: now.visit, nth: now.errands, reading: { problem, age: 'adult', idCard: null } }],
      now,
    );
  const checking = play([...typed, { tap: 'endorse-next' }], play(TO_AGE));

  test('answers the question of age and is forgotten', () => {
    expect(checking.errand).toEqual({ kind: 'check-id' });
    const now = read(checking, null);
    expect(now).toMatchObject({ step: 'endorse-check', endorse: { asking: 'post', answers: { age: 'adult' } } });
    expect(JSON.stringify(now)).not.toContain(ID);
  });

  test('that does not hold stays to be corrected, with what is wrong with it', () =>
    expect(read(checking, 'checksum')).toMatchObject({
      ...{ step: 'endorse-id', errand: null },
      endorse: { idProblem: 'checksum', id: { number: ID } },
    }));

  test('is forgotten on the way back', () =>
    expect(JSON.stringify(play([...typed, { tap: 'back' }], play(TO_AGE)))).not.toContain(ID));

  test('whatever is tapped after: once the number is given, nothing of it is left', () => {
    fc.assert(
      fc.property(fc.array(anyTap, { maxLength: 12 }), (taps) => {
        const now = play(taps, read(checking, null));
        if (now.ticket !== null || now.step === 'home') expect(now.endorse).toEqual(NOTHING_CHECKED);
      }),
    );
  });
});

describe('a reminder', () => {
  const filled = play(
    [{ tap: 'endorse-remind' }, { tap: 'endorse-fill', part: { phone: '13800000001', agrees: true } }],
    AT_END,
  );
  test.each([{ agrees: false }, { phone: '1380' }, { phone: '' }])('is not asked for with %j', (part) =>
    expect(play([{ tap: 'endorse-fill', part }, { tap: 'endorse-next' }], filled)).toMatchObject({
      ...{ missing: true, errand: null },
    }),
  );
  test('leaves no phone on the screen, and is asked for once', () => {
    const asking = play([{ tap: 'endorse-next' }], filled);
    expect(asking.errand).toEqual({ kind: 'remind' });
    const now = play([{ tap: 'reminded', visit: asking.visit, nth: asking.errands }], asking);
    expect(now).toMatchObject({ step: 'endorse-end', endorse: { reminded: true } });
    expect(JSON.stringify(now)).not.toContain('13800000001');
    expect(play([{ tap: 'endorse-remind' }], now)).toBe(now);
  });
  test('is not offered when nobody knows the day', () => {
    const now = answered(play([...TO_DUE, ...answers({ due: 'unsure' })]), { ...ENDING, remindFor: null });
    expect(play([{ tap: 'endorse-remind' }], now)).toBe(now);
  });
});

const keysOf = (text: string) => text.split('');

describe('a reader that types like a keyboard', () => {
  const run = (keys: readonly string[], everyMs: number) => {
    let burst = NO_BURST;
    let card: IdEntry | null = null;
    keys.forEach((key, place) => {
      const heard = hearKey(burst, key, 1_000 + place * everyMs);
      burst = heard.burst;
      card = heard.card ?? card;
    });
    return card;
  };
  test.each([
    { what: 'number and Enter', keys: [...keysOf(ID), 'Enter'], everyMs: 5, card: { number: ID, validUntil: null } },
    {
      what: 'a small x',
      keys: [...keysOf('11010119900101001x'), 'Enter'],
      everyMs: 5,
      card: { number: '11010119900101001X', validUntil: null },
    },
    {
      what: 'with the last day',
      keys: [...keysOf(ID), ' ', ...keysOf('20300101'), 'Enter'],
      everyMs: 5,
      card: { number: ID, validUntil: '2030-01-01' },
    },
    {
      what: 'with Shift in between',
      keys: [...keysOf(ID.slice(0, 17)), 'Shift', '5', 'Enter'],
      everyMs: 5,
      card: { number: ID, validUntil: null },
    },
    { what: 'a hand at a keyboard', keys: [...keysOf(ID), 'Enter'], everyMs: 120, card: null },
    { what: 'something else', keys: [...keysOf('6901234567892'), 'Enter'], everyMs: 5, card: null },
  ])('$what', ({ keys, everyMs, card }) => expect(run(keys, everyMs)).toEqual(card));
});
