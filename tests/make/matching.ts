import fc from 'fast-check';
import { asDialectId, mandarinLevel, proficiency } from '../../shared/domain/dialect.ts';
import { CATEGORIES } from '../../shared/domain/dispute.ts';
import { asDivisionCode } from '../../shared/domain/division.ts';
import { RECUSAL_GROUNDS } from '../../shared/domain/recusal.ts';
import { sex } from '../../shared/domain/sex.ts';
import type { MatchableMediator, MatchRequest } from '../../shared/rules/match-people.ts';

/** People for the rules of matching: one by one, or whoever chance sends. */
export const CHENGDU = asDialectId('mandarin.southwestern.chuanqian.chengyu');
export const WENZHOU = asDialectId('wu.oujiang');

export const makeRequest = (changes: Partial<MatchRequest> = {}): MatchRequest => ({
  home: asDivisionCode('520626'),
  dialects: [CHENGDU],
  mandarin: 'some',
  category: '11',
  excludedMediators: [],
  respondent: null,
  partyCodes: [],
  disputeId: null,
  sexWish: 'any',
  homeWish: 'any',
  ...changes,
});

export const makeMediator = (mediatorId: string, changes: Partial<MatchableMediator> = {}): MatchableMediator => ({
  mediatorId,
  home: asDivisionCode('330304'),
  sex: 'female',
  dialects: [{ id: CHENGDU, level: 'native' }],
  mandarin: 'fluent',
  specialities: [],
  recusedFrom: [],
  recusals: [],
  onDuty: true,
  inHand: 0,
  ahead: 0,
  record: {},
  ...changes,
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
export const somePlace = fc
  .constantFrom('520626', '520600', '330304', '361128', '419001', '429004')
  .map(asDivisionCode);
const mandarin = fc.constantFrom(...mandarinLevel.options);
const category = fc.constantFrom(...CATEGORIES);
export const someSpeech = fc.record({ dialects: fc.uniqueArray(dialect, { maxLength: 4 }), mandarin });

const about = fc.oneof(
  somePlace.map((place) => ({ kind: 'place', place }) as const),
  fc.constantFrom('a', 'c').map((letter) => ({ kind: 'party', code: letter.repeat(64) }) as const),
  fc
    .constantFrom('d', 'e')
    .map((letter) => ({ kind: 'dispute', disputeId: `00000000-0000-4000-8000-00000000000${letter}` }) as const),
);
const tally = fc.record({ closed: fc.nat(30), share: fc.nat(10) }).map(({ closed, share }) => ({
  closed,
  // In halves: an agreement in part counts half.
  agreed: Math.floor((closed * share) / 5) / 2,
}));

export const someMediator: fc.Arbitrary<MatchableMediator> = fc.record({
  mediatorId: fc.uuid(),
  home: somePlace,
  sex: fc.option(fc.constantFrom(...sex.options)),
  mandarin,
  onDuty: fc.boolean(),
  inHand: fc.nat(9),
  ahead: fc.nat(5),
  dialects: fc.array(fc.record({ id: dialect, level: fc.constantFrom(...proficiency.options) }), {
    minLength: 1,
    maxLength: 3,
  }),
  specialities: fc.uniqueArray(category, { maxLength: 4 }),
  recusedFrom: fc.uniqueArray(somePlace, { maxLength: 2 }),
  recusals: fc.array(fc.record({ ground: fc.constantFrom(...RECUSAL_GROUNDS), about }), { maxLength: 1 }),
  record: fc.dictionary(category, tally, { maxKeys: 3 }),
});
