import type { z } from 'zod';
import type { registerInput } from '../../shared/contract/desk/leads.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { leadAnswered, leadRegistered } from '../../shared/facts/lead.ts';
import { may } from '../../shared/rules/desk-rights.ts';
import { mayStep } from '../../shared/rules/handed-lead.ts';
import { leadOf } from '../store/leads.ts';
import { mediatorOf } from '../store/mediators.ts';
import { assignmentOf } from './assign-dispute.ts';
import type { Core } from './core.ts';
import { fileDispute, type FilingRefusal } from './open-dispute.ts';
import type { Session } from './sessions.ts';
import { issueTicketAtDesk } from './take-ticket.ts';

/** What only the kiosk asks; the desk adds it to the file where it matters. */
const NOT_ASKED = { voice: null, interpreter: null, gapWay: null } as const;

/**
 * A lead becomes a dispute (收集登记), without a kiosk. Its number is given at the desk and is finished from
 * the start: nobody stands in the line for it, so it must neither wait there nor be called, but the citizen
 * asks by it how things stand. A mediator takes it on for themselves; the head leaves it to all suitable ones.
 */
export function registerLead(
  core: Core,
  session: Session,
  { leadId, ...wish }: z.output<typeof registerInput>,
): Answer<{ disputeId: string; number: string }, FilingRefusal | 'not-allowed' | 'not-found' | 'wrong-state'> {
  if (!may(session.roles, 'register-lead')) return refused('not-allowed');
  return core.ledger.write(`staff/${session.staffId}`, (writing) => {
    const lead = leadOf(writing.tx, leadId);
    if (lead === undefined) return refused('not-found');
    if (!mayStep(lead, 'end')) return refused('wrong-state');
    const filed = fileDispute(
      core,
      writing,
      { ...wish, ...NOT_ASKED, requestId: core.newId(), mediatorId: null },
      session.terminal,
      issueTicketAtDesk,
    );
    if (!filed.ok) return filed;
    const { disputeId, number } = filed.value;
    writing.append(leadRegistered.of(leadId, { leadId, disputeId }));
    if (lead.handed !== null) writing.append(leadAnswered.of(leadId, { leadId, result: 'registered' }));
    const mediatorId = session.staffId;
    if (mediatorOf(writing.tx, mediatorId) !== undefined)
      writing.append(assignmentOf(core, disputeId, mediatorId, 'first-free'));
    return granted({ disputeId, number });
  });
}
