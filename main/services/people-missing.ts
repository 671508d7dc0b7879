import { type PartyGap, type PartyKnown, partiesComplete } from '../../shared/rules/parties-complete.ts';
import { isAwaited } from '../ledger/awaited-keys.ts';
import { partiesOf, type PartyRow } from '../store/parties.ts';
import type { Core } from './core.ts';
import { wordsOf } from './party-words.ts';

/** What is still missing of the people of a dispute; read from the sealed words, of which only "there" or "not there" is told. */
export const peopleMissing = (core: Core, disputeId: string): readonly PartyGap[] =>
  partiesComplete(partiesOf(core.db, disputeId).map((party) => knownOf(core, party)));

/** What the rule of completeness needs of a party. */
export function knownOf(core: Core, party: PartyRow): PartyKnown {
  const words = wordsOf(core, party);
  const phone = words !== null && 'phone' in words ? (words.phone ?? '') : '';
  // Still sealed after a change of machines: nobody is sent to write down once more what is there.
  if (words === null && isAwaited(core.db, party.partyId)) return { ...party, named: true, reachable: true };
  return { ...party, named: (words?.name ?? '') !== '', reachable: phone !== '' };
}
