import type { KnownPersonal } from '../../shared/rules/known-personal.ts';
import type { DisputeRow } from '../store/dispute-rows.ts';
import { partiesOf } from '../store/parties.ts';
import type { Core } from './core.ts';
import { applicantOf, respondentOf } from './dispute-people.ts';
import { wordsOf } from './party-words.ts';
import { nameOfStaff } from './staff-names.ts';

/** All that a file knows of the people in it, its mediator among them: what no published case may hold. */
export function knownOfDispute(core: Core, dispute: DisputeRow): KnownPersonal {
  const words: readonly Partial<Record<string, unknown>>[] = [
    applicantOf(core, dispute),
    respondentOf(core, dispute),
    ...partiesOf(core.db, dispute.disputeId).map((party) => wordsOf(core, party)),
  ].flatMap((told) => told ?? []);
  const all = (field: string): string[] =>
    words.map((told) => told[field]).filter((value): value is string => typeof value === 'string' && value !== '');
  return {
    names: [...new Set([...all('name'), ...all('employer'), ...[nameOfStaff(core, dispute.mediatorId) ?? []].flat()])],
    phones: [...new Set(all('phone'))],
  };
}
