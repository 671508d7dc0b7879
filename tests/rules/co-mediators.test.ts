import { describe, expect, test } from 'vitest';
import { openDialectAtlas } from '../../main/search/dialect-atlas.ts';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';
import { asDialectId } from '../../shared/domain/dialect.ts';
import { coMediatorOffers, refusalOfCoMediator } from '../../shared/rules/co-mediators.ts';
import type { MatchableMediator, MatchRequest } from '../../shared/rules/match-people.ts';
import { DEFAULT_WEIGHTS } from '../../shared/rules/match-weights.ts';
import { makeMediator, makeRequest, WENZHOU } from '../make/matching.ts';

const { tree } = openDialectAtlas(RESOURCES_DIR);
const HAKKA = asDialectId('hakka.yuxin');

const native = (id: string, dialect = WENZHOU, changes: Partial<MatchableMediator> = {}) =>
  makeMediator(id, { dialects: [{ id: dialect, level: 'native' }], ...changes });
/** The applicant speaks Wenzhounese, the other side Hakka, neither any Putonghua. */
const strangers = (changes: Partial<MatchRequest> = {}) =>
  makeRequest({
    dialects: [WENZHOU],
    mandarin: 'none',
    respondent: { home: null, dialects: [HAKKA], mandarin: 'none' },
    ...changes,
  });
const offers = (mediators: readonly MatchableMediator[], responsible: string, ...beside: string[]) =>
  coMediatorOffers(strangers(), mediators, { responsible, beside }, tree, DEFAULT_WEIGHTS);

describe('who is asked to mediate beside the one who has the dispute', () => {
  test('whoever has a language with the party that one does not understand, on either side', () => {
    const mediators = [native('c'), native('h', HAKKA), native('d')];
    expect(offers(mediators, 'c')).toEqual([
      { mediatorId: 'h', party: 'respondent', reason: { code: 'same-dialect', dialect: tree.named(HAKKA) } },
    ]);
    expect(offers(mediators, 'h').map(({ mediatorId, party }) => [mediatorId, party])).toEqual([
      ['c', 'applicant'],
      ['d', 'applicant'],
    ]);
  });
  test('nobody, when those who sit there understand both already', () => {
    expect(offers([native('c'), native('h', HAKKA), native('i', HAKKA)], 'c', 'h')).toEqual([]);
  });
  test('the less busy one first, whatever order they come in', () => {
    const all = [native('c'), native('h', HAKKA, { inHand: 3 }), native('i', HAKKA)];
    for (const mediators of [all, all.toReversed()])
      expect(offers(mediators, 'c').map(({ mediatorId }) => mediatorId)).toEqual(['i', 'h']);
  });
});

test.each([
  { what: 'while nobody has it', asked: 'h', responsible: null, refusal: 'no-mediator-yet' },
  { what: 'who is no mediator', asked: 'nobody', refusal: 'unknown-mediator' },
  { what: 'who has it', asked: 'c', refusal: 'already-its-mediator' },
  { what: 'who sits there', asked: 'h', beside: ['h'], refusal: 'already-co-mediator' },
  { what: 'who is off duty', asked: 'off', refusal: 'mediator-off-duty' },
  { what: 'who must stand aside, on duty or not', asked: 'kin', refusal: 'stands-aside' },
  { what: 'who understands nobody new', asked: 'd', refusal: 'no-language-gained' },
  { what: 'who cannot talk with the responsible one', asked: 'mute', refusal: 'no-language-gained' },
  { what: 'who fits', asked: 'h', refusal: undefined },
])('$refusal: somebody $what', ({ asked, responsible = 'c', beside = [], refusal }) => {
  const home = strangers().home;
  const mediators = [
    native('c'),
    native('d'),
    native('h', HAKKA),
    native('off', HAKKA, { onDuty: false }),
    native('kin', HAKKA, { recusedFrom: [home], onDuty: false }),
    native('mute', HAKKA, { mandarin: 'none' }),
  ];
  expect(refusalOfCoMediator(strangers(), mediators, { responsible, beside }, asked, tree)).toBe(refusal);
});
