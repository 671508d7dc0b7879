import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openDialectAtlas } from '../../main/search/dialect-atlas.ts';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';
import { asDialectId } from '../../shared/domain/dialect.ts';
import { CATEGORIES } from '../../shared/domain/dispute.ts';
import { assignWaiting, type WaitingDispute } from '../../shared/rules/assign-waiting.ts';
import { matchMediators } from '../../shared/rules/match-mediators.ts';
import type { MatchableMediator } from '../../shared/rules/match-people.ts';
import { FULL_HANDS } from '../../shared/rules/match-score.ts';
import { DEFAULT_WEIGHTS } from '../../shared/rules/match-weights.ts';
import { LONG_WAIT_MINUTES, nextDispute } from '../../shared/rules/next-dispute.ts';
import { whyNot } from '../../shared/rules/why-not.ts';
import { CHENGDU, makeMediator, makeRequest, someMediator, somePlace, someSpeech, WENZHOU } from '../make/matching.ts';

const { tree } = openDialectAtlas(RESOURCES_DIR);
const HAKKA = asDialectId('hakka.yuxin');

const waits = (
  disputeId: string,
  mediators: readonly MatchableMediator[],
  wish = makeRequest(),
  waitedMinutes = 0,
): WaitingDispute => ({
  disputeId,
  waitedMinutes,
  options: matchMediators(wish, mediators, tree).candidates,
});
const assign = (waiting: readonly WaitingDispute[], mediators: readonly MatchableMediator[]) =>
  assignWaiting(waiting, mediators, DEFAULT_WEIGHTS);
const asObject = (given: ReadonlyMap<string, string>) => Object.fromEntries(given);

describe('several wait at once', () => {
  const both = makeMediator('both', {
    inHand: FULL_HANDS - 1,
    specialities: ['11'],
    dialects: [
      { id: CHENGDU, level: 'native' },
      { id: HAKKA, level: 'native' },
    ],
  });
  const onlyChengdu = makeMediator('only', { dialects: [{ id: CHENGDU, level: 'fluent' }], mandarin: 'none' });
  const hakka = makeRequest({ dialects: [HAKKA], mandarin: 'none' });

  test('the one who speaks two languages is kept for whoever has nobody else', () => {
    const mediators = [both, onlyChengdu];
    const waiting = [waits('first', mediators), waits('second', mediators, hakka)];
    expect(waiting[0]?.options[0]?.mediatorId).toBe('both');
    expect(asObject(assign(waiting, mediators).given)).toEqual({ first: 'only', second: 'both' });
  });

  test('equal disputes are spread over equal mediators', () => {
    const mediators = ['a', 'b', 'c'].map((id) => makeMediator(id));
    const waiting = ['1', '2', '3', '4', '5', '6'].map((id) => waits(id, mediators));
    const loads = Map.groupBy(assign(waiting, mediators).given.values(), (mediator) => mediator);
    expect([...loads.values()].map(({ length }) => length)).toEqual([2, 2, 2]);
  });

  test('who has full hands gets one more at the most, however well they suit', () => {
    const mediators = [makeMediator('a', { inHand: FULL_HANDS })];
    const waiting = ['1', '2', '3'].map((id) => waits(id, mediators));
    expect(assign(waiting, mediators)).toMatchObject({ left: ['2', '3'] });
  });

  test('when places are few, whoever waits longest has one', () => {
    const mediators = [makeMediator('a', { inHand: FULL_HANDS })];
    const waiting = [waits('new', mediators), waits('old', mediators, makeRequest(), 20)];
    expect(asObject(assign(waiting, mediators).given)).toEqual({ old: 'a' });
  });

  test('a long wait outweighs any better match in the end', () => {
    const mediators = [makeMediator('a', { inHand: FULL_HANDS, mandarin: 'fluent' })];
    const poorly = makeRequest({ dialects: [WENZHOU], mandarin: 'some' });
    const waiting = (minutes: number) => [waits('well', mediators), waits('poorly', mediators, poorly, minutes)];
    expect(asObject(assign(waiting(5), mediators).given)).toEqual({ well: 'a' });
    expect(asObject(assign(waiting(120), mediators).given)).toEqual({ poorly: 'a' });
  });

  test('nobody waits, nothing to give', () => {
    expect(assign([], [makeMediator('a')])).toEqual({ given: new Map(), left: [], cost: 0 });
  });
});

describe('whom a mediator calls next', () => {
  const mediators = [makeMediator('a'), makeMediator('b')];
  const waiting = (minutes: number) => [waits('1', mediators, makeRequest(), minutes), waits('2', mediators)];
  const given = new Map([
    ['1', 'b'],
    ['2', 'a'],
  ]);
  test.each([
    { waited: 0, gets: '2' },
    { waited: LONG_WAIT_MINUTES - 1, gets: '2' },
    { waited: LONG_WAIT_MINUTES, gets: '1' },
  ])('after $waited minutes a gets dispute $gets', ({ waited, gets }) =>
    expect(nextDispute('a', waiting(waited), { given })).toBe(gets),
  );
  test('who is given nothing is told so', () => expect(nextDispute('c', waiting(0), { given })).toBeUndefined());
});

describe('why not another one', () => {
  const because = (others: readonly MatchableMediator[], wish = makeRequest()) => {
    const chosen = makeMediator('chosen', { specialities: ['11'] });
    const mediators = [chosen, ...others];
    return whyNot([waits('1', mediators, wish)], mediators, DEFAULT_WEIGHTS, {
      disputeId: '1',
      mediatorId: 'chosen',
    });
  };
  test.each([
    { why: 'speciality', other: makeMediator('o'), worse: 8 },
    { why: 'load', other: makeMediator('o', { inHand: 3, specialities: ['11'] }), worse: 6 },
    { why: 'waiting', other: makeMediator('o', { ahead: 2, specialities: ['11'] }), worse: 2 },
    {
      why: 'understanding',
      other: makeMediator('o', { specialities: ['11'], dialects: [{ id: CHENGDU, level: 'fluent' }] }),
      worse: 3.3,
    },
    { why: 'equal', other: makeMediator('o', { specialities: ['11'] }), worse: 0 },
  ] as const)('$why: $worse points', ({ why, other, worse }) =>
    expect(because([other])).toEqual([{ mediatorId: 'o', worse, because: why }]),
  );

  test('a wish that is not met is named', () => {
    const wish = makeRequest({ sexWish: 'female' });
    expect(because([makeMediator('o', { specialities: ['11'], sex: 'male' })], wish)).toEqual([
      { mediatorId: 'o', worse: 8, because: 'wish' },
    ]);
  });

  test('who suits just as well may be needed for another who waits', () => {
    const rare = makeMediator('rare', {
      inHand: FULL_HANDS - 1,
      dialects: [
        { id: CHENGDU, level: 'native' },
        { id: HAKKA, level: 'native' },
      ],
    });
    const plain = makeMediator('plain', { inHand: FULL_HANDS - 1, mandarin: 'none' });
    const mediators = [plain, rare];
    const waiting = [
      waits('mine', mediators),
      waits('other', mediators, makeRequest({ dialects: [HAKKA], mandarin: 'none' })),
    ];
    expect(whyNot(waiting, mediators, DEFAULT_WEIGHTS, { disputeId: 'mine', mediatorId: 'plain' })).toEqual([
      { mediatorId: 'rare', worse: 100, because: 'others' },
    ]);
  });

  test('when the chosen one is not the best any more, it says how much better another would be', () => {
    const mediators = [makeMediator('chosen', { inHand: 3 }), makeMediator('o')];
    const found = whyNot([waits('1', mediators)], mediators, DEFAULT_WEIGHTS, { disputeId: '1', mediatorId: 'chosen' });
    expect(found).toEqual([{ mediatorId: 'o', worse: -6, because: 'load' }]);
  });
});

const roster = fc.uniqueArray(someMediator, { minLength: 1, maxLength: 8, selector: ({ mediatorId }) => mediatorId });
const someone = fc
  .record({ home: somePlace, speech: someSpeech, category: fc.constantFrom(...CATEGORIES), minutes: fc.nat(600) })
  .map(({ home, speech, category, minutes }) => ({ wish: makeRequest({ home, category, ...speech }), minutes }));
const station = fc.tuple(roster, fc.array(someone, { maxLength: 12 })).map(([mediators, people]) => ({
  mediators,
  waiting: people.map(({ wish, minutes }, nth) => waits(`dispute-${nth}`, mediators, wish, minutes)),
}));

describe('whoever waits and whoever is there', () => {
  test('no hard gate is ever broken, and every dispute is either given or left', () => {
    fc.assert(
      fc.property(station, ({ mediators, waiting }) => {
        const { given, left } = assign(waiting, mediators);
        for (const [disputeId, mediatorId] of given) {
          const { options } = waiting.find((one) => one.disputeId === disputeId) as WaitingDispute;
          expect(options.map((option) => option.mediatorId)).toContain(mediatorId);
        }
        expect([...given.keys(), ...left].toSorted()).toEqual(waiting.map(({ disputeId }) => disputeId).toSorted());
      }),
      { numRuns: 300 },
    );
  });

  test('nobody is overloaded while hands are free: at most full, or one more for whoever already was', () => {
    fc.assert(
      fc.property(station, ({ mediators, waiting }) => {
        const { given } = assign(waiting, mediators);
        for (const { mediatorId, inHand } of mediators) {
          const more = [...given.values()].filter((one) => one === mediatorId).length;
          expect(inHand + more).toBeLessThanOrEqual(Math.max(FULL_HANDS, inHand + 1));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('nobody is left while somebody who may take them has a place', () => {
    fc.assert(
      fc.property(station, ({ mediators, waiting }) => {
        const { given, left } = assign(waiting, mediators);
        for (const disputeId of left) {
          const { options } = waiting.find((one) => one.disputeId === disputeId) as WaitingDispute;
          for (const { mediatorId } of options) {
            const { inHand } = mediators.find((one) => one.mediatorId === mediatorId) as MatchableMediator;
            const more = [...given.values()].filter((one) => one === mediatorId).length;
            expect(inHand + more).toBeGreaterThanOrEqual(Math.min(FULL_HANDS, inHand + 4));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('one arrival alone goes to the first of its ranking', () => {
    fc.assert(
      fc.property(roster, someone, (mediators, { wish, minutes }) => {
        const waiting = waits('only', mediators, wish, minutes);
        expect(assign([waiting], mediators).given.get('only')).toBe(waiting.options[0]?.mediatorId);
      }),
      { numRuns: 500 },
    );
  });

  test('the same people in another order get the same answer, and so does every "why not"', () => {
    const turned = station.chain(({ mediators, waiting }) =>
      fc.record({
        mediators: fc.constant(mediators),
        waiting: fc.constant(waiting),
        mixedMediators: fc.shuffledSubarray(mediators, { minLength: mediators.length }),
        mixedWaiting: fc.shuffledSubarray(waiting, { minLength: waiting.length }),
      }),
    );
    fc.assert(
      fc.property(turned, ({ mediators, waiting, mixedMediators, mixedWaiting }) => {
        const one = assign(waiting, mediators);
        expect(assign(mixedWaiting, mixedMediators)).toEqual({ ...one, given: new Map(one.given) });
        const [pair] = one.given;
        if (pair === undefined) return;
        const asked = { disputeId: pair[0], mediatorId: pair[1] };
        expect(whyNot(mixedWaiting, mixedMediators, DEFAULT_WEIGHTS, asked)).toEqual(
          whyNot(waiting, mediators, DEFAULT_WEIGHTS, asked),
        );
      }),
      { numRuns: 200 },
    );
  });

  test('no other choice for one dispute makes the whole better', () => {
    fc.assert(
      fc.property(station, ({ mediators, waiting }) => {
        for (const [disputeId, mediatorId] of assign(waiting, mediators).given) {
          for (const { worse } of whyNot(waiting, mediators, DEFAULT_WEIGHTS, { disputeId, mediatorId }))
            expect(worse).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('whoever waited too long is next for anybody who may take them', () => {
    fc.assert(
      fc.property(station, ({ mediators, waiting }) => {
        const line = waiting.toSorted((a, b) => b.waitedMinutes - a.waitedMinutes);
        const assignment = assign(line, mediators);
        const eldest = line[0];
        if (eldest === undefined || eldest.waitedMinutes < LONG_WAIT_MINUTES) return;
        for (const { mediatorId } of eldest.options)
          expect(nextDispute(mediatorId, line, assignment)).toBe(eldest.disputeId);
      }),
      { numRuns: 200 },
    );
  });
});

test('sixty who wait and twenty-two mediators are assigned at once, all alternatives explained', () => {
  const mediators = fc.sample(someMediator, { numRuns: 22, seed: 7 }).map((one) => ({ ...one, inHand: 0 }));
  const waiting = fc
    .sample(someone, { numRuns: 60, seed: 8 })
    .map(({ wish, minutes }, nth) => waits(String(nth), mediators, wish, minutes));
  const started = performance.now();
  const { given } = assign(waiting, mediators);
  const [pair] = given;
  if (pair === undefined) throw new Error('nobody was assigned');
  whyNot(waiting, mediators, DEFAULT_WEIGHTS, { disputeId: pair[0], mediatorId: pair[1] });
  expect(performance.now() - started).toBeLessThan(2_000);
});
