import type { Category } from '../domain/dispute.ts';
import { MATCH_PARTS, type MatchPart, type MatchWeights } from '../domain/match-weights.ts';
import type { BothSides } from './match-filters.ts';
import type { MatchableMediator, MatchRequest, Tally } from './match-people.ts';
import { recordValue } from './mediator-record.ts';
import { sameHome } from './same-home.ts';

/** Owns how well a mediator suits a dispute, part by part, each 0 … 1, and the score they make together. */
export type MatchParts = Readonly<Record<MatchPart, number>>;

/** Disputes in hand at which load counts nothing any more. */
export const FULL_HANDS = 5;
/** People before the citizen at which the wait counts nothing any more. */
const LONG_LINE = 4;

export const lightness = (inHand: number): number => 1 - Math.min(inHand, FULL_HANDS) / FULL_HANDS;
export const promptness = (ahead: number): number => 1 - Math.min(ahead, LONG_LINE) / LONG_LINE;

/** Categories so near that experience in one half counts for the other. */
const KINDRED: readonly (readonly Category[])[] = [
  ['10', '11', '20'], // work: disputes, unpaid wages, injuries
  ['03', '15', '19'], // housing: house, property management, renting
  ['12', '17', '18'], // buying: shopping, travel, online
  ['01', '23'], // family, relationships
  ['06', '13', '14', '20'], // harm: damage, medical, traffic, at work
];

/** What a mediator knows of a subject: the very category, or one near it; undefined: neither. */
export function knowledgeOf(specialities: readonly Category[], wanted: Category) {
  if (specialities.includes(wanted)) return { category: wanted, value: 1 };
  const near = KINDRED.filter((group) => group.includes(wanted)).flat();
  const category = [...specialities].sort().find((own) => near.includes(own));
  return category === undefined ? undefined : { category, value: 0.5 };
}

/** A talk between two parties goes as well as with the one who is understood less. */
const understoodByBoth = ({ applicant, respondent }: BothSides): number =>
  Math.min(applicant.value, respondent?.value ?? 1);

/** Half a wish for a mediator whose sex nobody noted; no wish at all is a wish fulfilled. */
function wishValue({ home, sexWish, homeWish }: MatchRequest, mediator: MatchableMediator): number {
  const met: number[] = [];
  if (sexWish !== 'any') met.push(mediator.sex === null ? 0.5 : Number(mediator.sex === sexWish));
  if (homeWish !== 'any') met.push(Number(sameHome(home, mediator.home) === (homeWish === 'same')));
  return met.length === 0 ? 1 : met.reduce((sum, one) => sum + one, 0) / met.length;
}

export const matchParts = (
  request: MatchRequest,
  mediator: MatchableMediator,
  sides: BothSides,
  station: Tally,
): MatchParts => ({
  understanding: understoodByBoth(sides),
  speciality: knowledgeOf(mediator.specialities, request.category)?.value ?? 0,
  experience: recordValue(mediator.record[request.category], station),
  load: lightness(mediator.inHand),
  waiting: promptness(mediator.ahead),
  wish: wishValue(request, mediator),
});

/** Rounded before anything is sorted: what a screen shows as equal is equal, and load decides. */
export const scoreOf = (parts: MatchParts, weights: MatchWeights): number =>
  toThousandths(MATCH_PARTS.reduce((sum, part) => sum + weights[part] * parts[part], 0));

export const toThousandths = (value: number): number => Math.round(value * 1000) / 1000;
