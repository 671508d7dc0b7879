import type { WhenChosen } from '../../shared/contract/desk/matching.ts';
import { type Answer, granted } from '../../shared/domain/answer.ts';
import { disputeAssigned, type Ranking } from '../../shared/facts/dispute-assigned.ts';
import { disputeAssignedFirst } from '../../shared/facts/dispute.ts';
import type { Fact } from '../../shared/facts/fact.ts';
import { factsAbout } from '../ledger/read-facts.ts';
import type { Core } from './core.ts';
import { openableFor } from './dispute-access.ts';
import type { Session } from './sessions.ts';
import { nameOfStaff } from './staff-names.ts';

/** Why its mediator got a dispute, as it was at that moment and whatever has changed since; null: nobody has it. */
export function whenChosen(
  core: Core,
  session: Session,
  disputeId: string,
): Answer<WhenChosen | null, 'not-found' | 'not-yours'> {
  const found = openableFor(core.db, session, disputeId);
  if (!found.ok) return found;
  const given = factsAbout(core.db, `dispute/${disputeId}`).findLast(isAssignment);
  if (found.value.mediatorId === null || given === undefined) return granted(null);
  const data: unknown = JSON.parse(given.data);
  if (given.type === disputeAssignedFirst.type) {
    const { mediatorId, choice, score } = disputeAssignedFirst.data.parse(data);
    return granted({ at: given.time, name: nameIn(core, mediatorId), choice, score, ranking: null });
  }
  const { mediatorId, choice, score, ranking } = disputeAssigned.data.parse(data);
  return granted({ at: given.time, name: nameIn(core, mediatorId), choice, score, ranking: named(core, ranking) });
}

const isAssignment = ({ type }: Fact): boolean => type === disputeAssignedFirst.type || type === disputeAssigned.type;
const nameIn = (core: Core, mediatorId: string): string => nameOfStaff(core, mediatorId) ?? '';

function named(core: Core, { reasons, excluded, others, barred, unlisted }: Ranking): WhenChosen['ranking'] {
  const person = <T extends { readonly mediatorId: string }>(one: T) => ({
    ...one,
    name: nameIn(core, one.mediatorId),
  });
  return {
    reasons: reasons.map(({ dialect, ...reason }) => {
      const spoken = dialect === undefined ? undefined : core.atlas.named(dialect);
      return spoken === undefined ? reason : { ...reason, dialect: spoken };
    }),
    excluded,
    others: others.map(person),
    barred: barred.map(person),
    unlisted,
  };
}
