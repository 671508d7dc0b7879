import { type AgeBand, isMinor } from '../domain/age.ts';
import type { IdType, PartyRole } from '../domain/party.ts';

/** What the rule needs to know of a party; names and numbers stay where they are. */
export interface PartyKnown {
  readonly partyId: string;
  readonly role: PartyRole;
  readonly onBehalfOf: string | null;
  readonly ageBand: AgeBand | null;
  readonly idType: IdType | null;
  readonly named: boolean;
  readonly reachable: boolean;
}

/** What is missing before mediation begins, each with whether it must be there. Texts: `partyGap.<code>`. */
const BLOCKS = {
  'no-applicant': true,
  'no-respondent': true,
  unnamed: true,
  'guardian-needed': true,
  'too-many-representatives': true,
  'age-unknown': false,
  'no-phone': false,
} as const;
export type PartyGapCode = keyof typeof BLOCKS;
export const PARTY_GAPS = Object.keys(BLOCKS) as readonly PartyGapCode[];

export interface PartyGap {
  readonly code: PartyGapCode;
  /** Null: of nobody in particular. */
  readonly partyId: string | null;
  readonly blocks: boolean;
}

/**
 * Representatives of one side at most. Grade D for this station: the number is that of 宁波市人民调解条例 20, which
 * binds elsewhere; a district that has its own changes this line. Not to be shown to citizens as law.
 */
export const MOST_REPRESENTATIVES = 5;

export const SIDES = {
  applicants: ['applicant', 'co-applicant'],
  respondents: ['respondent', 'co-respondent'],
} as const satisfies Record<string, readonly PartyRole[]>;
export type Side = keyof typeof SIDES;

/** Roles of people who are there for somebody else, and so must say for whom. */
export const FOR_OTHERS: readonly PartyRole[] = ['representative', 'guardian', 'interpreter'];

export const sideOf = (role: PartyRole): Side | undefined =>
  (Object.keys(SIDES) as Side[]).find((side) => (SIDES[side] as readonly PartyRole[]).includes(role));

/** Everything that is missing; an empty list means that the parties are complete. */
export function partiesComplete(parties: readonly PartyKnown[]): readonly PartyGap[] {
  const gap = (code: PartyGapCode, partyId: string | null = null): PartyGap => ({
    code,
    partyId,
    blocks: BLOCKS[code],
  });
  const own = parties.filter(({ role }) => sideOf(role) !== undefined);
  const on = (side: Side) => own.filter(({ role }) => sideOf(role) === side);
  return [
    ...(on('applicants').length === 0 ? [gap('no-applicant')] : []),
    ...(on('respondents').length === 0 ? [gap('no-respondent')] : []),
    ...own.filter(({ named }) => !named).map(({ partyId }) => gap('unnamed', partyId)),
    ...own.filter((party) => lacksGuardian(party, parties)).map(({ partyId }) => gap('guardian-needed', partyId)),
    ...(Object.keys(SIDES) as Side[])
      .filter((side) => representativesOf(side, parties).length > MOST_REPRESENTATIVES)
      .map(() => gap('too-many-representatives')),
    // A firm has no age.
    ...own
      .filter(({ ageBand, idType }) => ageBand === null && idType !== 'business-licence')
      .map(({ partyId }) => gap('age-unknown', partyId)),
    ...own.filter((party) => !isReachable(party, parties)).map(({ partyId }) => gap('no-phone', partyId)),
  ];
}

/** Whether a minor stands there without anybody to stand for them. */
export const lacksGuardian = (
  party: Pick<PartyKnown, 'partyId' | 'ageBand'>,
  parties: readonly PartyKnown[],
): boolean =>
  isMinor(party.ageBand) && !parties.some((one) => one.role === 'guardian' && one.onBehalfOf === party.partyId);

export function representativesOf(side: Side, parties: readonly PartyKnown[]): readonly PartyKnown[] {
  const members = new Set(parties.filter(({ role }) => sideOf(role) === side).map(({ partyId }) => partyId));
  return parties.filter(
    ({ role, onBehalfOf }) => role === 'representative' && onBehalfOf !== null && members.has(onBehalfOf),
  );
}

/** By their own phone, or by that of somebody who is there for them. */
const isReachable = ({ partyId, reachable }: PartyKnown, parties: readonly PartyKnown[]): boolean =>
  reachable || parties.some((one) => one.onBehalfOf === partyId && one.reachable);
