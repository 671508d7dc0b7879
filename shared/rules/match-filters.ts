import type { Exclusion } from '../domain/match-exclusion.ts';
import type { RecusalGround } from '../domain/recusal.ts';
import type { MatchableMediator, MatchRequest, Recusal } from './match-people.ts';
import { coversHome, mayComeFrom } from './same-home.ts';
import type { Understanding } from './understanding.ts';

/**
 * Owns who may not take a dispute at all, whatever their score: off duty, must stand aside (回避),
 * or no language in common with one of the parties.
 */

/** Below this, two people cannot talk a quarrel through. */
export const LEAST_UNDERSTANDING = 0.3;

/** How the mediator and each party understand each other; undefined: how that party speaks is not known. */
export interface BothSides {
  readonly applicant: Understanding;
  readonly respondent: Understanding | undefined;
}

interface Filter {
  readonly code: Exclusion;
  excludes(request: MatchRequest, mediator: MatchableMediator): boolean;
}

const standsAside = (ground: RecusalGround): Filter => ({
  code: `recused-${ground}`,
  excludes: (request, { recusals }) => recusals.some((one) => one.ground === ground && touches(one, request)),
});

/** The first row that fits names the reason. */
const FILTERS: readonly Filter[] = [
  { code: 'off-duty', excludes: (_, mediator) => !mediator.onDuty },
  {
    code: 'recused-place',
    excludes: (request, { recusedFrom }) =>
      recusedFrom.some((place) => homesOf(request).some((home) => coversHome(place, home))),
  },
  standsAside('kin'),
  standsAside('employer'),
  standsAside('home-village'),
  standsAside('earlier-complaint'),
  standsAside('declared-interest'),
  {
    code: 'recused-dispute',
    excludes: ({ excludedMediators }, { mediatorId }) => excludedMediators.includes(mediatorId),
  },
  {
    // After every reason that is certain.
    code: 'recused-perhaps',
    excludes: (request, mediator) =>
      placesOf(mediator).some((place) => homesOf(request).some((home) => mayComeFrom(home, place))),
  },
];

function touches({ about }: Recusal, request: MatchRequest): boolean {
  switch (about.kind) {
    case 'dispute':
      return about.disputeId === request.disputeId;
    case 'place':
      return homesOf(request).some((home) => coversHome(about.place, home));
    case 'party':
      return request.partyCodes.includes(about.code);
  }
}

/** All places from whose people a mediator stands aside, for whatever reason. */
const placesOf = ({ recusedFrom, recusals }: MatchableMediator) => [
  ...recusedFrom,
  ...recusals.flatMap(({ about }) => (about.kind === 'place' ? [about.place] : [])),
];

const homesOf = ({ home, respondent }: MatchRequest) =>
  respondent === null || respondent.home === null ? [home] : [home, respondent.home];

/** Whether a mediator must keep out of this dispute whoever asks them and whether on duty or not. */
export const mustStandAside = (request: MatchRequest, mediator: MatchableMediator): boolean =>
  barOf(request, { ...mediator, onDuty: true }) !== undefined;

/** Why a mediator may not sit in this dispute in any role, beside another mediator or an interpreter either. */
export const barOf = (request: MatchRequest, mediator: MatchableMediator): Exclusion | undefined =>
  FILTERS.find(({ excludes }) => excludes(request, mediator))?.code;

export const isUnderstood = ({ value }: Understanding): boolean => value >= LEAST_UNDERSTANDING;

/** Why a mediator may not take this dispute alone. */
export function exclusionOf(
  request: MatchRequest,
  mediator: MatchableMediator,
  { applicant, respondent }: BothSides,
): Exclusion | undefined {
  const bar = barOf(request, mediator);
  if (bar !== undefined) return bar;
  if (!isUnderstood(applicant)) return 'no-common-language';
  return respondent !== undefined && !isUnderstood(respondent) ? 'no-language-with-respondent' : undefined;
}
