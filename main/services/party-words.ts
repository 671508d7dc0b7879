import { disputeOpened } from '../../shared/facts/dispute.ts';
import { disputePartyDescribed } from '../../shared/facts/dispute-party.ts';
import { factAt } from '../ledger/read-facts.ts';
import { openPart } from '../ledger/seal.ts';
import type { PartyRow } from '../store/parties.ts';
import type { Core } from './core.ts';

/** The sealed words about a party: of the newest description, or of the kiosk's registration. Null once erased. */
export function wordsOf(core: Core, party: PartyRow) {
  const fact = factAt(core.db, party.toldSeq);
  if (fact === undefined) throw new Error(`party ${party.partyId}: its fact is not in the ledger`);
  if (fact.type === disputePartyDescribed.type)
    return openPart(core.db, core.keys, disputePartyDescribed, fact, 'self');
  if (party.role === 'respondent') return openPart(core.db, core.keys, disputeOpened, fact, 'respondent');
  const told = openPart(core.db, core.keys, disputeOpened, fact, 'applicant');
  return told && { name: told.name, phone: told.phone };
}
