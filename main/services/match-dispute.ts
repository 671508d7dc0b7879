import type { z } from 'zod';
import type { matchInput } from '../../shared/contract/kiosk/disputes.ts';
import type { DivisionCode } from '../../shared/domain/division.ts';
import { mustStandAside } from '../../shared/rules/match-filters.ts';
import { type Interpreted, interpretersFor } from '../../shared/rules/match-interpreters.ts';
import { type Candidate, matchMediators, type MatchResult } from '../../shared/rules/match-mediators.ts';
import type { MatchRequest } from '../../shared/rules/match-people.ts';
import { type Pair, pairsFor } from '../../shared/rules/match-together.ts';
import { mayComeFrom } from '../../shared/rules/same-home.ts';
import { partyCodesOf as codesOfParty } from '../ledger/lookup.ts';
import { mediatorWishOf, respondentSpeechOf } from '../store/dispute-speech.ts';
import type { DisputeRow } from '../store/dispute-rows.ts';
import { partiesOf } from '../store/parties.ts';
import type { Core } from './core.ts';
import { applicantOf, respondentOf } from './dispute-people.ts';
import { type Situation, situationNow } from './matching-situation.ts';

/** Who fits a dispute: one mediator, else two together, else one with an interpreter; the next only when the last is empty. */
export interface MatchOutcome extends MatchResult {
  readonly pairs: readonly Pair[];
  readonly interpreted: readonly Interpreted[];
}

export type MatchWish = z.output<typeof matchInput>;
/** What a dispute that is not registered yet leaves open. */
type Known = Pick<MatchRequest, 'respondent' | 'partyCodes'>;
const NOTHING_KNOWN: Known = { respondent: null, partyCodes: [] };

/** For somebody at the kiosk, or a question on the command line. */
export const matchWish = (core: Core, wish: MatchWish, known = NOTHING_KNOWN): MatchOutcome =>
  matchIn(core, situationNow(core), { ...wish, ...known, disputeId: null, excludedMediators: [] });

/** For a registered dispute; whoever handed it on is not asked again. */
export const matchDispute = (core: Core, dispute: DisputeRow, situation = situationNow(core)): MatchOutcome =>
  matchIn(core, situation, requestOf(core, dispute, situation));

export function matchIn(
  { atlas: { tree } }: Core,
  { mediators, interpreters, weights }: Situation,
  request: MatchRequest,
): MatchOutcome {
  const result = matchMediators(request, mediators, tree, weights);
  const alone = result.candidates.length > 0;
  const pairs = alone ? [] : pairsFor(request, mediators, tree, weights);
  const interpreted = alone || pairs.length > 0 ? [] : interpretersFor(request, mediators, interpreters, tree, weights);
  return { ...result, pairs, interpreted };
}

export function requestOf(core: Core, dispute: DisputeRow, { mediators }: Situation): MatchRequest {
  const { disputeId, dialects, mandarin, category, declinedBy } = dispute;
  const wish = mediatorWishOf(core.db, disputeId);
  // Names are unsealed only when somebody stands aside from a party by name.
  const byName = mediators.some(({ recusals }) => recusals.some(({ about }) => about.kind === 'party'));
  const names = byName ? [applicantOf(core, dispute)?.name, respondentOf(core, dispute)?.name] : [];
  return {
    disputeId,
    home: homeNow(core, dispute),
    dialects,
    mandarin,
    category,
    excludedMediators: declinedBy,
    respondent: respondentSpeechOf(core.db, disputeId),
    partyCodes: partyCodesOf(core, names),
    sexWish: wish.sex,
    homeWish: wish.home,
  };
}

/** The county, once the desk has asked somebody who at the kiosk only knew the prefecture. */
function homeNow({ db }: Core, { disputeId, home, applicantId }: DisputeRow): DivisionCode {
  // A line of many is matched at every call: whose county is known costs no look into the file.
  if (!home.endsWith('00')) return home;
  const told = partiesOf(db, disputeId).find(({ partyId }) => partyId === applicantId)?.home ?? null;
  return told !== null && mayComeFrom(home, told) ? told : home;
}

/** An erased or unnamed party has no code, and nobody can stand aside from them any more. */
export const partyCodesOf = (core: Core, names: readonly (string | undefined)[]): string[] =>
  names.flatMap((name) => (name === undefined || name === '' ? [] : codesOfParty(core, name)));

export type Taker = Pick<Candidate, 'mediatorId' | 'score' | 'parts'>;

/** Who may take it, alone, as the applicant's half of a pair, or with an interpreter; each once, best first. */
export function takersOf({ candidates, pairs, interpreted }: MatchOutcome): Taker[] {
  const all: Taker[] = [
    ...candidates,
    ...pairs.map(({ mediators: [mediatorId], score, parts }) => ({ mediatorId, score, parts })),
    ...interpreted,
  ];
  return all.filter((one, place) => all.findIndex(({ mediatorId }) => mediatorId === one.mediatorId) === place);
}

/** Who must stand aside from it, on duty or not. */
export function barredFrom(core: Core, dispute: DisputeRow, situation: Situation): string[] {
  const request = requestOf(core, dispute, situation);
  return situation.mediators
    .filter((mediator) => mustStandAside(request, mediator))
    .map(({ mediatorId }) => mediatorId);
}
