import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openDialectAtlas } from '../../main/search/dialect-atlas.ts';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';
import { asDialectId } from '../../shared/domain/dialect.ts';
import { CATEGORIES } from '../../shared/domain/dispute.ts';
import { asDivisionCode } from '../../shared/domain/division.ts';
import { matchWeights } from '../../shared/domain/match-weights.ts';
import { homeWish, sexWish } from '../../shared/domain/mediator-wish.ts';
import { matchReason } from '../../shared/domain/match-reason.ts';
import type { RecusalAbout, RecusalGround } from '../../shared/domain/recusal.ts';
import { RECUSAL_GROUNDS } from '../../shared/domain/recusal.ts';
import { EXCLUSIONS } from '../../shared/domain/match-exclusion.ts';
import { LEAST_UNDERSTANDING } from '../../shared/rules/match-filters.ts';
import { matchMediators } from '../../shared/rules/match-mediators.ts';
import type { MatchableMediator, MatchRequest } from '../../shared/rules/match-people.ts';
import { DEFAULT_WEIGHTS } from '../../shared/rules/match-weights.ts';
import { coversHome, mayComeFrom } from '../../shared/rules/same-home.ts';
import { understanding } from '../../shared/rules/understanding.ts';
import { CHENGDU, makeMediator, makeRequest, someMediator, somePlace, someSpeech, WENZHOU } from '../make/matching.ts';

const { tree } = openDialectAtlas(RESOURCES_DIR);
const DEJIANG = asDivisionCode('520626');
const SINAN = asDivisionCode('520624');
const FIRM = 'a'.repeat(64);
const DISPUTE = '00000000-0000-4000-8000-00000000000d';

const request = (changes: Partial<MatchRequest> = {}): MatchRequest => makeRequest({ home: DEJIANG, ...changes });
const mediator = makeMediator;
const stoodAside = (ground: RecusalGround, about: RecusalAbout) => mediator('a', { recusals: [{ ground, about }] });
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
    ...RECUSAL_GROUNDS.map((ground) => ({
      why: `recused-${ground}`,
      one: stoodAside(ground, { kind: 'dispute', disputeId: DISPUTE }),
      wish: request({ disputeId: DISPUTE }),
    })),
    { why: 'recused-home-village', one: stoodAside('home-village', { kind: 'place', place: DEJIANG }) },
    {
      why: 'recused-kin',
      one: stoodAside('kin', { kind: 'place', place: SINAN }),
      wish: request({ respondent: { home: SINAN, dialects: [], mandarin: 'fluent' } }),
    },
    {
      why: 'recused-place',
      one: mediator('a', { recusedFrom: [SINAN] }),
      wish: request({ respondent: { home: SINAN, dialects: [], mandarin: 'fluent' } }),
    },
    {
      why: 'recused-perhaps',
      one: mediator('a', { recusedFrom: [SINAN] }),
      wish: request({ home: asDivisionCode('520600') }),
    },
    {
      why: 'recused-perhaps',
      one: stoodAside('home-village', { kind: 'place', place: SINAN }),
      wish: request({
        home: asDivisionCode('330304'),
        respondent: { home: asDivisionCode('520600'), dialects: [], mandarin: 'fluent' },
      }),
    },
    {
      why: 'recused-place', // certain before perhaps
      one: mediator('a', { recusedFrom: [SINAN, asDivisionCode('520600')] }),
      wish: request({ home: asDivisionCode('520600') }),
    },
    {
      why: 'recused-employer',
      one: stoodAside('employer', { kind: 'party', code: FIRM }),
      wish: request({ partyCodes: [FIRM] }),
    },
    {
      why: 'no-language-with-respondent',
      one: mediator('a'),
      wish: request({ respondent: { home: null, dialects: [WENZHOU], mandarin: 'none' } }),
    },
  ])('$why', ({ why, one, wish = request() }) =>
    expect(matchMediators(wish, [one], tree)).toEqual({ candidates: [], excluded: [{ mediatorId: 'a', reason: why }] }),
  );

  test('a recusal from another county does not count', () => {
    expect(orderOf(request(), mediator('a', { recusedFrom: [SINAN] }))).toEqual(['a']);
  });
  test('a recusal from a county does not touch somebody who only knows another prefecture', () => {
    expect(orderOf(request({ home: asDivisionCode('520500') }), mediator('a', { recusedFrom: [SINAN] }))).toEqual([
      'a',
    ]);
  });
  test('a recusal from another dispute, another place or another party does not count', () => {
    for (const about of [
      { kind: 'dispute', disputeId: DISPUTE } as const,
      { kind: 'place', place: SINAN } as const,
      { kind: 'party', code: FIRM } as const,
    ])
      expect(orderOf(request({ partyCodes: ['b'.repeat(64)] }), stoodAside('kin', about))).toEqual(['a']);
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
    {
      what: 'who is waited for by fewer people',
      wish: request(),
      first: mediator('b', { ahead: 1 }),
      second: mediator('a', { ahead: 2 }),
    },
    {
      what: 'who brought more of such disputes to an agreement',
      wish: request(),
      first: mediator('b', { record: { '11': { closed: 6, agreed: 6 } } }),
      second: mediator('a', { record: { '11': { closed: 6, agreed: 1 } } }),
    },
    {
      what: 'who handled more of such disputes',
      wish: request(),
      first: mediator('b', { record: { '11': { closed: 8, agreed: 4 } } }),
      second: mediator('a', { record: { '11': { closed: 2, agreed: 1 } } }),
    },
    {
      what: 'one lucky dispute does not pass a long good record',
      wish: request(),
      first: mediator('b', { record: { '11': { closed: 9, agreed: 8 } } }),
      second: mediator('a', { record: { '11': { closed: 1, agreed: 1 } } }),
    },
    {
      what: 'a woman when a woman is wished',
      wish: request({ sexWish: 'female' }),
      first: mediator('b', { sex: 'female' }),
      second: mediator('a', { sex: 'male' }),
    },
    {
      what: 'a man when a man is wished',
      wish: request({ sexWish: 'male' }),
      first: mediator('b', { sex: 'male' }),
      second: mediator('a', { sex: 'female' }),
    },
    {
      what: 'somebody from home when that is wished',
      wish: request({ homeWish: 'same' }),
      first: mediator('b', { home: SINAN }),
      second: mediator('a'),
    },
    {
      what: 'somebody from elsewhere when that is wished',
      wish: request({ homeWish: 'other' }),
      first: mediator('b'),
      second: mediator('a', { home: SINAN }),
    },
    {
      what: 'who is understood by both parties, not by one of them very well',
      wish: request({ mandarin: 'fluent', respondent: { home: null, dialects: [WENZHOU], mandarin: 'some' } }),
      first: mediator('b', { dialects: [{ id: WENZHOU, level: 'native' }] }),
      second: mediator('a'),
    },
    { what: 'else the smaller id', wish: request(), first: mediator('a'), second: mediator('b') },
  ])('$what', ({ wish, first, second }) => {
    expect(orderOf(wish, second, first)).toEqual([first.mediatorId, second.mediatorId]);
  });

  test('the usual weights add up to one, and the best there could be comes close to it', () => {
    expect(matchWeights.safeParse(DEFAULT_WEIGHTS).success).toBe(true);
    const best = mediator('a', { specialities: ['11'], record: { '11': { closed: 400, agreed: 400 } } });
    expect(matchMediators(request(), [best], tree).candidates[0]?.score).toBeGreaterThan(0.99);
  });

  test('with other weights another one comes first', () => {
    const fluent = mediator('a', { dialects: [{ id: WENZHOU, level: 'native' }], specialities: ['11'] });
    const all = { understanding: 0, speciality: 1, experience: 0, load: 0, waiting: 0, wish: 0 };
    const wish = request({ mandarin: 'fluent' });
    const first = (weights: typeof all) =>
      matchMediators(wish, [fluent, mediator('b')], tree, weights).candidates[0]?.mediatorId;
    expect([first(DEFAULT_WEIGHTS), first(all)]).toEqual(['b', 'a']);
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
    {
      one: mediator('a', { record: { '11': { closed: 3, agreed: 1 } } }),
      has: { code: 'experienced', category: '11', count: 3 },
    },
    { one: mediator('a'), wish: request({ sexWish: 'female' }), has: { code: 'wished-female' } },
    { one: mediator('a', { sex: 'male' }), wish: request({ sexWish: 'male' }), has: { code: 'wished-male' } },
    { one: mediator('a'), wish: request({ homeWish: 'other' }), has: { code: 'not-same-home' } },
    {
      one: mediator('a'),
      wish: request({ respondent: { home: null, dialects: [], mandarin: 'fluent' } }),
      has: { code: 'other-party-too' },
    },
  ])('$has.code', ({ one, has, wish }) => expect(reasonsFor(one, wish)).toContainEqual(has));

  test('a wish that is not met is no reason', () => {
    expect(reasonsFor(mediator('a', { sex: 'male' }), request({ sexWish: 'female' })).map(({ code }) => code)).toEqual([
      'same-dialect',
      'free-now',
    ]);
  });
});

const roster = fc.uniqueArray(someMediator, { maxLength: 12, selector: ({ mediatorId }) => mediatorId });
const wish = fc
  .record({
    home: somePlace,
    speech: someSpeech,
    category: fc.constantFrom(...CATEGORIES),
    respondent: fc.option(fc.record({ home: fc.option(somePlace), speech: someSpeech })),
    partyCodes: fc.subarray(['a'.repeat(64), 'b'.repeat(64)]),
    sexWish: fc.constantFrom(...sexWish.options),
    homeWish: fc.constantFrom(...homeWish.options),
  })
  .map(({ speech, respondent, ...rest }) =>
    makeRequest({
      ...rest,
      ...speech,
      disputeId: DISPUTE,
      respondent: respondent && { home: respondent.home, ...respondent.speech },
    }),
  );

describe('whoever is on the roster', () => {
  test('a stranger who knows the subject never passes an equally busy mediator who speaks well', () => {
    const busy = fc.record({ inHand: fc.nat(9), ahead: fc.nat(9) });
    const record = fc.record({ closed: fc.nat(60), share: fc.nat(100) }).map(({ closed, share }) => ({
      '11': { closed, agreed: (closed * share) / 100 },
    }));
    const proficiencies = fc.constantFrom('native' as const, 'fluent' as const);
    fc.assert(
      fc.property(busy, record, record, proficiencies, (load, known, unknown, level) => {
        const speaker = mediator('z', { ...load, record: unknown, dialects: [{ id: CHENGDU, level }] });
        const stranger = mediator('a', {
          ...load,
          record: known,
          specialities: ['11'],
          dialects: [{ id: WENZHOU, level: 'native' }],
        });
        expect(orderOf(request({ mandarin: 'fluent' }), stranger, speaker)[0]).toBe('z');
      }),
      { numRuns: 500 },
    );
  });

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
          expect(one.recusedFrom.some((from) => mayComeFrom(asked.home, from))).toBe(false);
          expect(excludedMediators).not.toContain(mediatorId);
          expect(one.recusals.some(({ about }) => about.kind === 'dispute' && about.disputeId === DISPUTE)).toBe(false);
          for (const { about } of one.recusals) {
            if (about.kind === 'party') expect(asked.partyCodes).not.toContain(about.code);
            if (about.kind === 'place') {
              expect(coversHome(about.place, asked.home)).toBe(false);
              expect(mayComeFrom(asked.home, about.place)).toBe(false);
            }
          }
          for (const party of [asked, asked.respondent])
            if (party !== null)
              expect(understanding(party, one, tree).value).toBeGreaterThanOrEqual(LEAST_UNDERSTANDING);
        }
        for (const { reason } of excluded) expect(EXCLUSIONS).toContain(reason);
      }),
      { numRuns: 500 },
    );
  });

  test('each offer has a score from 0 to 1, falling, and at least one reason that can be said', () => {
    fc.assert(
      fc.property(roster, wish, (mediators, asked) => {
        const { candidates } = matchMediators(asked, mediators, tree);
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
        expect(matchMediators({ ...asked, dialects: asked.dialects.toReversed() }, turned, tree)).toEqual(
          matchMediators(asked, mediators, tree),
        );
      }),
    );
  });
});
