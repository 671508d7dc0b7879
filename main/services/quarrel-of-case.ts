import { dayOf } from '../../shared/domain/station-day.ts';
import { type Side, sideOf } from '../../shared/rules/parties-complete.ts';
import type { Quarrel, SideCodes } from '../../shared/rules/same-quarrel.ts';
import { partyCodeOf } from '../ledger/lookup.ts';
import type { DisputeRow } from '../store/dispute-rows.ts';
import { partiesOf } from '../store/parties.ts';
import type { Core } from './core.ts';
import { wordsOf } from './party-words.ts';

/** Who quarrels about what, in codes: what was sealed is opened for this question alone and kept nowhere. */
export function quarrelOfCase(core: Core, { disputeId, category, claims, openedAt }: DisputeRow): Quarrel {
  const code = (text: string | undefined) => (text === undefined || text === '' ? [] : [partyCodeOf(core, text)]);
  const known = partiesOf(core.db, disputeId).flatMap((party) => {
    const side = sideOf(party.role);
    const words: { name: string; phone?: string | undefined; idNumber?: string | undefined } | null =
      side === undefined ? null : wordsOf(core, party);
    if (words === null) return [];
    return [{ side, names: code(words.name), numbers: [...code(words.phone), ...code(words.idNumber)] }];
  });
  const standing = (on: Side): SideCodes => {
    const those = known.filter(({ side }) => side === on);
    return { names: those.flatMap(({ names }) => names), numbers: those.flatMap(({ numbers }) => numbers) };
  };
  return {
    applicant: standing('applicants'),
    other: standing('respondents'),
    category,
    claims,
    openedOn: dayOf(openedAt),
  };
}
