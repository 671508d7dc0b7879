import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import type { LeadReturnReason } from '../../shared/domain/lead.ts';
import { leadAccepted, leadArrived, leadReceived, leadReturned } from '../../shared/facts/lead.ts';
import { mayStep } from '../../shared/rules/handed-lead.ts';
import { leadOf, leadsToReceive } from '../store/leads.ts';
import type { Core } from './core.ts';
import { leadFor } from './lead-access.ts';
import type { Session } from './sessions.ts';

/** Puts on record that what 110 handed over is here: from now on its clock runs, and 110 hears of it. Returns how many. */
export function noteReceivedLeads({ db, ledger }: Pick<Core, 'db' | 'ledger'>): number {
  if (leadsToReceive(db).length === 0) return 0;
  return ledger.write('system', ({ tx, append }) => {
    const waiting = leadsToReceive(tx);
    for (const leadId of waiting) append(leadReceived.of(leadId, { leadId }));
    return waiting.length;
  });
}

/** Takes on a quarrel that 110 handed over (接单). Any member of staff may, and reads it from then on. */
export function acceptLead(
  core: Core,
  session: Session,
  leadId: string,
): Answer<{ done: true }, 'not-found' | 'wrong-state'> {
  return core.ledger.write(`staff/${session.staffId}`, ({ tx, append }) => {
    const lead = leadOf(tx, leadId);
    if (lead === undefined) return refused('not-found');
    if (!mayStep(lead, 'accept')) return refused('wrong-state');
    append(leadAccepted.of(leadId, { leadId }));
    return granted({ done: true as const });
  });
}

/** They are there (到场). */
export function arriveAtLead(
  core: Core,
  session: Session,
  leadId: string,
): Answer<{ done: true }, 'not-found' | 'not-yours' | 'wrong-state'> {
  return core.ledger.write(`staff/${session.staffId}`, ({ tx, append }) => {
    const found = leadFor(tx, session, leadId);
    if (!found.ok) return found;
    if (!mayStep(found.value, 'arrive')) return refused('wrong-state');
    append(leadArrived.of(leadId, { leadId }));
    return granted({ done: true as const });
  });
}

/** Gives it back to 110 (退回), which may hand it to another station. */
export function returnLead(
  core: Core,
  session: Session,
  leadId: string,
  reason: LeadReturnReason,
): Answer<{ done: true }, 'not-found' | 'not-yours' | 'wrong-state'> {
  return core.ledger.write(`staff/${session.staffId}`, ({ tx, append }) => {
    const found = leadFor(tx, session, leadId);
    if (!found.ok) return found;
    if (!mayStep(found.value, 'return')) return refused('wrong-state');
    append(leadReturned.of(leadId, { leadId, reason }));
    return granted({ done: true as const });
  });
}
