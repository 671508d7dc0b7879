import type { z } from 'zod';
import type { partyInput } from '../../shared/contract/desk/intake.ts';
import { ageBandOn, type AgeBand } from '../../shared/domain/age.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { birthOf, idNumberAsOf, sexOf } from '../../shared/domain/id-number.ts';
import { contactPhone } from '../../shared/domain/phone.ts';
import { dayOf, type StationDay } from '../../shared/domain/station-day.ts';
import { disputePartyDescribed, disputePartyRemoved } from '../../shared/facts/dispute-party.ts';
import {
  FOR_OTHERS,
  MOST_REPRESENTATIVES,
  type PartyKnown,
  representativesOf,
  type Side,
  SIDES,
} from '../../shared/rules/parties-complete.ts';
import { isMinor } from '../../shared/domain/age.ts';
import { partiesOf } from '../store/parties.ts';
import type { Core } from './core.ts';
import { intakeStep } from './intake-access.ts';
import type { Session } from './sessions.ts';
import { knownOf } from './people-missing.ts';

export type PartyWords = z.output<typeof partyInput>;
type Refusals =
  | 'wrong-id-number'
  | 'not-a-phone'
  | 'unknown-division'
  | 'unknown-party'
  | 'guardian-too-young'
  | 'too-many-representatives';

/**
 * Records what is known of a party; the newest description wins. An identity number is worth more than what was
 * typed beside it: birth, sex and age come from it.
 */
export function describeParty(
  core: Core,
  session: Session,
  disputeId: string,
  party: PartyWords,
): Answer<{ partyId: string }, Refusals | 'not-found' | 'not-yours' | 'wrong-state'> {
  return intakeStep<{ partyId: string }, Refusals>(core, session, disputeId, (dispute, { tx, at, append }) => {
    const parties = partiesOf(tx, disputeId).map((one) => knownOf(core, one));
    const partyId = party.partyId ?? core.newId();
    if (party.partyId !== null && !parties.some((one) => one.partyId === partyId)) return refused('unknown-party');
    // Who opened the dispute stays its applicant.
    if ((partyId === dispute.applicantId) !== (party.role === 'applicant')) return refused('unknown-party');
    if (party.home !== null && core.gazetteer.division(party.home) === undefined) return refused('unknown-division');
    const checked = checkWords(party, dayOf(at));
    if (!checked.ok) return checked;
    const { codes, self } = checked.value;
    const onBehalfOf = FOR_OTHERS.includes(party.role) ? party.onBehalfOf : null;
    const described: PartyKnown = {
      ...{ partyId, onBehalfOf, role: party.role, idType: party.idType, ageBand: codes.ageBand },
      ...{ named: self.name !== '', reachable: self.phone !== undefined },
    };
    const refusal = standingRefusal(described, parties);
    if (refusal !== undefined) return refused(refusal);
    const { role, idType, home, dialects, mandarin, interpreter, peopleCount } = party;
    append(
      disputePartyDescribed.of(
        disputeId,
        { disputeId, partyId, role, onBehalfOf, ...codes, idType, home, dialects, mandarin, interpreter, peopleCount },
        { self: { person: partyId, value: self } },
      ),
    );
    return granted({ partyId });
  });
}

/** Takes somebody out of a dispute; never the applicant, nor anybody others are there for. */
export const removeParty = (core: Core, session: Session, disputeId: string, partyId: string) =>
  intakeStep<{ done: true }, 'unknown-party' | 'wrong-state'>(core, session, disputeId, (dispute, { tx, append }) => {
    const parties = partiesOf(tx, disputeId);
    if (!parties.some((one) => one.partyId === partyId)) return refused('unknown-party');
    if (partyId === dispute.applicantId || parties.some(({ onBehalfOf }) => onBehalfOf === partyId))
      return refused('wrong-state');
    append(disputePartyRemoved.of(disputeId, { disputeId, partyId }));
    return granted({ done: true });
  });

function standingRefusal(party: PartyKnown, parties: readonly PartyKnown[]): Refusals | undefined {
  const { partyId, role, onBehalfOf, ageBand } = party;
  const principal = parties.find((one) => one.partyId === onBehalfOf);
  if (FOR_OTHERS.includes(role) && (principal === undefined || principal.partyId === partyId)) return 'unknown-party';
  if (role === 'guardian' && isMinor(ageBand)) return 'guardian-too-young';
  const after = [...parties.filter((one) => one.partyId !== partyId), party];
  const tooMany = (Object.keys(SIDES) as Side[]).some(
    (side) => representativesOf(side, after).length > MOST_REPRESENTATIVES,
  );
  return tooMany ? 'too-many-representatives' : undefined;
}

function checkWords(party: PartyWords, today: StationDay) {
  const { name, address, employer, occupation, ethnicity } = party;
  const phone = contactPhone.safeParse(party.phone);
  if (party.phone !== '' && !phone.success) return refused('not-a-phone');
  const typed = party.idNumber.trim();
  const resident = party.idType === 'resident-id' && typed !== '';
  const idNumber = idNumberAsOf(today).safeParse(typed);
  if (resident && !idNumber.success) return refused('wrong-id-number');
  const id = resident && idNumber.success ? idNumber.data : undefined;
  const birth = id === undefined ? party.birth : birthOf(id);
  const ageBand: AgeBand | null = birth === null ? party.ageBand : ageBandOn(birth, today);
  const said = { address, employer, occupation, ethnicity, idNumber: id ?? typed.slice(0, 40) };
  return granted({
    codes: { sex: id === undefined ? party.sex : sexOf(id), ageBand },
    self: {
      name,
      ...(phone.success && { phone: phone.data }),
      ...(birth !== null && { birth }),
      ...Object.fromEntries(Object.entries(said).filter(([, text]) => text !== '')),
    },
  });
}
