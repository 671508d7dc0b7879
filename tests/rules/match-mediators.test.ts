import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openDialectAtlas } from '../../main/search/dialect-atlas.ts';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';
import { asDialectId, mandarinLevel, proficiency } from '../../shared/domain/dialect.ts';
import { CATEGORIES } from '../../shared/domain/dispute.ts';
import { asDivisionCode } from '../../shared/domain/division.ts';
import { matchReason } from '../../shared/domain/match-reason.ts';
import {
  EXCLUSIONS,
  LEAST_UNDERSTANDING,
  type MatchableMediator,
  type MatchRequest,
} from '../../shared/rules/match-filters.ts';
import { matchMediators, WEIGHTS } from '../../shared/rules/match-mediators.ts';
import { coversHome } from '../../shared/rules/same-home.ts';
import { understanding } from '../../shared/rules/understanding.ts';

const { tree } = openDialectAtlas(RESOURCES_DIR);
const CHENGDU = asDialectId('mandarin.southwestern.chuanqian.chengyu');
const WENZHOU = asDialectId('wu.oujiang');
const DEJIANG = asDivisionCode('520626');
const SINAN = asDivisionCode('520624');
const OUHAI = asDivisionCode('330304');

const request = (changes: Partial<MatchRequest> = {}): MatchRequest => ({
  home: DEJIANG,
  dialects: [CHENGDU],
  mandarin: 'some',
  category: '11',
  excludedMediators: [],
  ...changes,
});
const mediator = (mediatorId: string, changes: Partial<MatchableMediator> = {}): MatchableMediator => ({
  mediatorId,
  home: OUHAI,
  dialects: [{ id: CHENGDU, level: 'native' }],
  mandarin: 'fluent',
  specialities: [],
  recusedFrom: [],
  onDuty: true,
  inHand: 0,
  ...changes,
});
const orderOf = (wish: MatchRequest, ...mediators: MatchableMediator[]) =>
  matchMediators(wish, mediators, tree).candidates.map(({ mediatorId }) => mediatorId);
const reasonsFor = (one: MatchableMediator, wish = request()) =>
  matchMediators(wish, [one], tree).candidates.flatMap(({ reasons }) => reasons);

describe('who may not take a dispute', () => {
  test.each([
    { why: 'off-duty', one: mediator('a', { onDuty: false }) },
    { why: 'recused-place', one: mediator('a', { recusedFrom: [DEJIANG] }) },
    { why: 'recused-place', one: mediator('a', { recusedFrom: [asDivisionCode('520600')] }) },
    { why: 'recused-dispute', one: mediator('a'), wish: request({ excludedMediators: ['a'] }) },
    {
      why: 'no-common-language',
      one: mediator('a', { mandarin: 'none', dialects: [{ id: WENZHOU, level: 'native' }] }),
    },
    { why: 'off-duty', one: mediator('a', { onDuty: false, recusedFrom: [DEJIANG] }) },
  ])('$why', ({ why, one, wish = request() }) =>
    expect(matchMediators(wish, [one], tree)).toEqual({ candidates: [], excluded: [{ mediatorId: 'a', reason: why }] }),
  );

  test('a recusal from another county does not count', () => {
    expect(orderOf(request(), mediator('a', { recusedFrom: [SINAN] }))).toEqual(['a']);
  });
});

describe('who comes first', () => {
  const stranger = { dialects: [{ id: WENZHOU, level: 'native' }] } as const;
  test.each([
    { what: 'the one who speaks my dialect', wish: request(), first: mediator('b'), second: mediator('a', stranger) },
    {
      what: 'my dialect before the subject',
      wish: request({ mandarin: 'fluent' }),
      first: mediator('b'),
      second: mediator('a', { ...stranger, specialities: ['11'] }),
    },
    {
      what: 'my dialect learnt well before the subject',
      wish: request({ mandarin: 'fluent' }),
      first: mediator('b', { dialects: [{ id: CHENGDU, level: 'fluent' }] }),
      second: mediator('a', { ...stranger, specialities: ['11'] }),
    },
    {
      what: 'who knows the subject',
      wish: request(),
      first: mediator('b', { specialities: ['11'] }),
      second: mediator('a', { specialities: ['09'] }),
    },
    {
      what: 'who knows a subject near it',
      wish: request(),
      first: mediator('b', { specialities: ['10'] }),
      second: mediator('a', { specialities: ['09'] }),
    },
    {
      what: 'the very subject before one near it',
      wish: request(),
      first: mediator('b', { specialities: ['11'] }),
      second: mediator('a', { specialities: ['10'] }),
    },
    {
      what: 'who has less in hand',
      wish: request(),
      first: mediator('b', { inHand: 1 }),
      second: mediator('a', { inHand: 2 }),
    },
    {
      what: 'of two with full hands the less full',
      wish: request(),
      first: mediator('b', { inHand: 6 }),
      second: mediator('a', { inHand: 9 }),
    },
    { what: 'else the smaller id', wish: request(), first: mediator('a'), second: mediator('b') },
  ])('$what', ({ wish, first, second }) => {
    expect(orderOf(wish, second, first)).toEqual([first.mediatorId, second.mediatorId]);
  });

  test('the weights add up to one, so a perfect match is 1', () => {
    expect(Object.values(WEIGHTS).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 10);
    expect(matchMediators(request(), [mediator('a', { specialities: ['11'] })], tree).candidates[0]?.score).toBe(1);
  });
});

describe('why', () => {
  test('every reason that holds is given, language first', () => {
    expect(reasonsFor(mediator('a', { home: SINAN, specialities: ['11'], inHand: 2 })).map(({ code }) => code)).toEqual(
      ['same-dialect', 'same-home', 'speciality', 'busy'],
    );
  });
  test.each([
    { one: mediator('a'), has: { code: 'same-dialect', dialect: tree.named(CHENGDU) } },
    {
      one: mediator('a', { dialects: [{ id: asDialectId('mandarin.central.zhengkai'), level: 'native' }] }),
      has: { code: 'close-dialect', dialect: tree.named(asDialectId('mandarin.central.zhengkai')) },
    },
    { one: mediator('a', { dialects: [{ id: WENZHOU, level: 'native' }] }), has: { code: 'putonghua' } },
    { one: mediator('a', { specialities: ['10'] }), has: { code: 'speciality', category: '10' } },
    { one: mediator('a', { inHand: 3 }), has: { code: 'busy', count: 3 } },
    { one: mediator('a'), has: { code: 'free-now' } },
    { one: mediator('a', { home: DEJIANG }), has: { code: 'same-home' } },
  ])('$has.code', ({ one, has }) => expect(reasonsFor(one)).toContainEqual(has));
});

const dialect = fc
  .constantFrom(
    'wu.oujiang',
    'wu',
    CHENGDU,
    'gan.yiliu',
    'hakka.yuxin',
    'min.minnan',
    'minority.kra-dai.sui',
    'mandarin.standard',
  )
  .map(asDialectId);
const place = fc.constantFrom('520626', '520600', '330304', '361128', '419001', '429004').map(asDivisionCode);
const category = fc.constantFrom(...CATEGORIES);
const mandarin = fc.constantFrom(...mandarinLevel.options);
const someone: fc.Arbitrary<MatchableMediator> = fc.record({
  mediatorId: fc.uuid(),
  home: place,
  mandarin,
  onDuty: fc.boolean(),
  inHand: fc.nat(9),
  dialects: fc.array(fc.record({ id: dialect, level: fc.constantFrom(...proficiency.options) }), {
    minLength: 1,
    maxLength: 3,
  }),
  specialities: fc.uniqueArray(category, { maxLength: 4 }),
  recusedFrom: fc.uniqueArray(place, { maxLength: 2 }),
});
const roster = fc.uniqueArray(someone, { maxLength: 12, selector: ({ mediatorId }) => mediatorId });
const wish = fc.record({ home: place, dialects: fc.uniqueArray(dialect, { maxLength: 4 }), mandarin, category });

describe('whoever is on the roster', () => {
  test('no hard filter is ever broken, and everybody is either offered or excluded', () => {
    fc.assert(
      fc.property(roster, wish, fc.nat(3), (mediators, asked, handedOn) => {
        const excludedMediators = mediators.slice(0, handedOn).map(({ mediatorId }) => mediatorId);
        const { candidates, excluded } = matchMediators({ ...asked, excludedMediators }, mediators, tree);
        expect([...candidates, ...excluded].map(({ mediatorId }) => mediatorId).sort()).toEqual(
          mediators.map(({ mediatorId }) => mediatorId).sort(),
        );
        for (const { mediatorId } of candidates) {
          const one = mediators.find((other) => other.mediatorId === mediatorId) as MatchableMediator;
          expect(one.onDuty).toBe(true);
          expect(one.recusedFrom.some((from) => coversHome(from, asked.home))).toBe(false);
          expect(excludedMediators).not.toContain(mediatorId);
          expect(understanding(asked, one, tree).value).toBeGreaterThanOrEqual(LEAST_UNDERSTANDING);
        }
        for (const { reason } of excluded) expect(EXCLUSIONS).toContain(reason);
      }),
      { numRuns: 500 },
    );
  });

  test('each offer has a score from 0 to 1, falling, and at least one reason that can be said', () => {
    fc.assert(
      fc.property(roster, wish, (mediators, asked) => {
        const { candidates } = matchMediators({ ...asked, excludedMediators: [] }, mediators, tree);
        const scores = candidates.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        for (const { score, reasons } of candidates) {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
          expect(reasons.length).toBeGreaterThan(0);
          for (const reason of reasons) expect(matchReason.parse(reason)).toEqual(reason);
        }
      }),
    );
  });

  test('the same people in another order get the same answer', () => {
    const shuffled = roster.chain((mediators) =>
      fc.tuple(fc.constant(mediators), fc.shuffledSubarray(mediators, { minLength: mediators.length })),
    );
    fc.assert(
      fc.property(shuffled, wish, ([mediators, mixed], asked) => {
        const turned = mixed.map((one) => ({
          ...one,
          dialects: one.dialects.toReversed(),
          specialities: one.specialities.toReversed(),
        }));
        expect(
          matchMediators({ ...asked, dialects: asked.dialects.toReversed(), excludedMediators: [] }, turned, tree),
        ).toEqual(matchMediators({ ...asked, excludedMediators: [] }, mediators, tree));
      }),
    );
  });
});
