import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openDialectAtlas } from '../../main/search/dialect-atlas.ts';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';
import { asDialectId } from '../../shared/domain/dialect.ts';
import { CATEGORIES } from '../../shared/domain/dispute.ts';
import { LEAST_UNDERSTANDING } from '../../shared/rules/match-filters.ts';
import { interpretersFor } from '../../shared/rules/match-interpreters.ts';
import { matchMediators } from '../../shared/rules/match-mediators.ts';
import type { MatchableInterpreter, MatchableMediator, MatchRequest } from '../../shared/rules/match-people.ts';
import { pairsFor } from '../../shared/rules/match-together.ts';
import { understanding } from '../../shared/rules/understanding.ts';
import { makeMediator, makeRequest, someMediator, somePlace, someSpeech, WENZHOU } from '../make/matching.ts';

const { tree } = openDialectAtlas(RESOURCES_DIR);
const HAKKA = asDialectId('hakka.yuxin');
const SUI = asDialectId('minority.kra-dai.sui');

const native = (id: string, dialect = WENZHOU, changes: Partial<MatchableMediator> = {}) =>
  makeMediator(id, { dialects: [{ id: dialect, level: 'native' }], ...changes });
const interpreter = (interpreterId: string, dialect = SUI): MatchableInterpreter => ({
  interpreterId,
  dialects: [{ id: dialect, level: 'native' }],
  mandarin: 'fluent',
});
/** Neither speaks any Putonghua, and not the other's dialect. */
const strangers = (changes: Partial<MatchRequest> = {}) =>
  makeRequest({
    dialects: [WENZHOU],
    mandarin: 'none',
    respondent: { home: null, dialects: [HAKKA], mandarin: 'none' },
    ...changes,
  });
const pairs = (request: MatchRequest, ...mediators: MatchableMediator[]) =>
  pairsFor(request, mediators, tree).map((pair) => pair.mediators.join('+'));
const helped = (request: MatchRequest, mediators: MatchableMediator[], ...interpreters: MatchableInterpreter[]) =>
  interpretersFor(request, mediators, interpreters, tree);

describe('two mediators together', () => {
  test('each speaks with one party, the applicant’s first', () => {
    const [pair] = pairsFor(strangers(), [native('h', HAKKA), native('c')], tree);
    expect(pair).toMatchObject({
      mediators: ['c', 'h'],
      reasons: [
        { code: 'same-dialect', dialect: tree.named(WENZHOU) },
        { code: 'same-dialect', dialect: tree.named(HAKKA) },
      ],
    });
  });
  test.each([
    { what: 'off duty', other: native('h', HAKKA, { onDuty: false }) },
    { what: 'standing aside', other: native('h', HAKKA, { recusedFrom: [makeRequest().home] }) },
    { what: 'without a language of their own together', other: native('h', HAKKA, { mandarin: 'none' }) },
  ])('nobody who is $what', ({ other }) => expect(pairs(strangers(), native('c'), other)).toEqual([]));

  test('nobody is paired while nothing is known of the other party', () => {
    expect(pairs(strangers({ respondent: null }), native('c'), native('h', HAKKA))).toEqual([]);
  });
  test('the less busy pair comes first', () => {
    const mediators = [native('c'), native('h', HAKKA, { inHand: 3 }), native('i', HAKKA)];
    expect(pairs(strangers(), ...mediators)).toEqual(['c+i', 'c+h']);
  });
});

describe('an interpreter of the alliance', () => {
  const sui = makeRequest({ dialects: [SUI], mandarin: 'none' });
  test('stands between the applicant and a mediator they share no language with', () => {
    expect(helped(sui, [native('c')], interpreter('i'))).toMatchObject([
      { interpreterId: 'i', mediatorId: 'c', between: ['applicant'], reason: { dialect: tree.named(SUI) } },
    ]);
  });
  test('or between the mediator and the other party', () => {
    const request = strangers({ respondent: { home: null, dialects: [SUI], mandarin: 'none' } });
    expect(helped(request, [native('c')], interpreter('i'))).toMatchObject([{ between: ['respondent'] }]);
  });
  test.each([
    { what: 'speaks another language', mediators: [native('c')], help: interpreter('i', HAKKA) },
    {
      what: 'cannot talk with the mediator',
      mediators: [native('c', WENZHOU, { mandarin: 'none' })],
      help: interpreter('i'),
    },
    {
      what: 'would help one who is off duty',
      mediators: [native('c', WENZHOU, { onDuty: false })],
      help: interpreter('i'),
    },
    {
      what: 'would help one who stands aside',
      mediators: [native('c', WENZHOU, { recusedFrom: [sui.home] })],
      help: interpreter('i'),
    },
  ])('not one who $what', ({ mediators, help }) => expect(helped(sui, mediators, help)).toEqual([]));
  test('nobody interprets where everybody understands', () => {
    expect(helped(makeRequest({ dialects: [WENZHOU] }), [native('c')], interpreter('i'))).toEqual([]);
  });
});

const request = fc
  .record({ home: somePlace, speech: someSpeech, other: someSpeech, category: fc.constantFrom(...CATEGORIES) })
  .map(({ home, speech, other, category }) =>
    makeRequest({ home, category, ...speech, respondent: { home: null, ...other } }),
  );
const roster = fc.uniqueArray(someMediator, { maxLength: 8, selector: ({ mediatorId }) => mediatorId });

test('whoever is there: a pair covers both parties, and nobody in it is off duty or stands aside', () => {
  fc.assert(
    fc.property(request, roster, (asked, mediators) => {
      const out = new Map(matchMediators(asked, mediators, tree).excluded.map((one) => [one.mediatorId, one.reason]));
      for (const { mediators: pair } of pairsFor(asked, mediators, tree)) {
        expect(pair[0]).not.toBe(pair[1]);
        const [one, other] = pair.map((id) => mediators.find((any) => any.mediatorId === id) as MatchableMediator);
        expect(understanding(asked, one as MatchableMediator, tree).value).toBeGreaterThanOrEqual(LEAST_UNDERSTANDING);
        expect(understanding(asked.respondent ?? asked, other as MatchableMediator, tree).value).toBeGreaterThanOrEqual(
          LEAST_UNDERSTANDING,
        );
        for (const id of pair)
          expect([undefined, 'no-common-language', 'no-language-with-respondent']).toContain(out.get(id));
      }
    }),
    { numRuns: 300 },
  );
});
