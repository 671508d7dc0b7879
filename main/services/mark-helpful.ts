import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { caseMarkedHelpful } from '../../shared/facts/case.ts';
import { helpfulness } from '../store/library-cases.ts';
import type { Core } from './core.ts';
import type { Session } from './sessions.ts';

/** Says that a case helped, or takes it back. Saying it twice changes nothing. */
export function markHelpful(
  core: Core,
  session: Session,
  { caseId, helpful }: { readonly caseId: string; readonly helpful: boolean },
): Answer<{ done: true }, 'not-found'> {
  if (core.shelf.entry(caseId) === undefined) return refused('not-found');
  const { staffId } = session;
  return core.ledger.write(`staff/${staffId}`, ({ tx, append }) => {
    if (helpfulness(tx, caseId, staffId).helpedMe !== helpful)
      append(caseMarkedHelpful.of(caseId, { caseId, staffId, helpful }));
    return granted({ done: true as const });
  });
}
