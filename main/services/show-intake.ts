import type { IntakeView, PartyView } from '../../shared/contract/desk/intake.ts';
import { type Answer, granted } from '../../shared/domain/answer.ts';
import { disputeIntakeCompleted } from '../../shared/facts/dispute-intake.ts';
import { isAwaited } from '../ledger/awaited-keys.ts';
import { factAt } from '../ledger/read-facts.ts';
import { openPart } from '../ledger/seal.ts';
import { intakeOf, voicesOf } from '../store/intakes.ts';
import { partiesOf, type PartyRow } from '../store/parties.ts';
import type { Core } from './core.ts';
import { openableFor } from './dispute-access.ts';
import { namedDialects } from './find-mediators.ts';
import { placeName } from './place-name.ts';
import { wordsOf } from './party-words.ts';
import { peopleMissing } from './people-missing.ts';
import type { Session } from './sessions.ts';

/** The intake of a dispute for its mediators or the head: people, what is missing, the desk's additions, voices. */
export function showIntake(
  core: Core,
  session: Session,
  disputeId: string,
): Answer<IntakeView, 'not-found' | 'not-yours'> {
  const found = openableFor(core.db, session, disputeId);
  if (!found.ok) return found;
  const parties = partiesOf(core.db, disputeId);
  const { erased } = found.value;
  return granted({
    parties: parties.map((party) => partyView(core, party)),
    missing: erased ? [] : [...peopleMissing(core, disputeId)],
    completed: completedOf(core, disputeId),
    voices: voicesOf(core.db, disputeId).map(({ voiceId, at, seconds, heard }) => ({
      voiceId,
      at,
      seconds,
      heard,
      readable: !erased,
    })),
  });
}

function partyView(core: Core, party: PartyRow): PartyView {
  const told = wordsOf(core, party);
  const words: Partial<Omit<PartyView, 'dialects'>> = told ?? {};
  const { partyId, role, onBehalfOf, sex, ageBand, idType, home, mandarin, interpreter, peopleCount } = party;
  return {
    ...{ partyId, role, onBehalfOf, sex, ageBand, idType, home, mandarin, interpreter, peopleCount },
    homeName: home === null ? null : placeName(core, home),
    dialects: namedDialects(core, party.dialects),
    sealed: told === null && isAwaited(core.db, partyId),
    name: words.name ?? null,
    phone: words.phone ?? null,
    idNumber: words.idNumber ?? null,
    birth: words.birth ?? null,
    address: words.address ?? null,
    employer: words.employer ?? null,
    occupation: words.occupation ?? null,
    ethnicity: words.ethnicity ?? null,
  };
}

function completedOf(core: Core, disputeId: string): IntakeView['completed'] {
  const stored = intakeOf(core.db, disputeId);
  const fact = stored && factAt(core.db, stored.toldSeq);
  if (stored === undefined || fact === undefined) return null;
  const { toldSeq: _, evidence, ...codes } = stored;
  const told = openPart(core.db, core.keys, disputeIntakeCompleted, fact, 'applicant');
  return { ...codes, evidence: [...evidence], summary: told?.summary ?? null };
}
