import type { z } from 'zod';
import type { leadInput } from '../../shared/contract/desk/leads.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import type { LeadCloseReason } from '../../shared/domain/lead.ts';
import { leadAnswered, leadClosed, leadReported } from '../../shared/facts/lead.ts';
import { mayStep } from '../../shared/rules/handed-lead.ts';
import type { Core } from './core.ts';
import { leadFor } from './lead-access.ts';
import type { Session } from './sessions.ts';

/** Writes down a quarrel somebody noticed (排查线索). Any member of staff may. */
export function reportLead(
  core: Core,
  session: Session,
  { place, words, ...codes }: z.output<typeof leadInput>,
): { leadId: string } {
  return core.ledger.write(`staff/${session.staffId}`, ({ append }) => {
    const leadId = core.newId();
    const aboutId = core.newId();
    append(
      leadReported.of(leadId, { leadId, aboutId, ...codes }, { about: { person: aboutId, value: { place, words } } }),
    );
    return { leadId };
  });
}

/** Ends a lead that needs no case of its own; where it came from 110, 110 hears what came of it. */
export function closeLead(
  core: Core,
  session: Session,
  leadId: string,
  reason: LeadCloseReason,
): Answer<{ done: true }, 'not-found' | 'not-yours' | 'wrong-state'> {
  return core.ledger.write(`staff/${session.staffId}`, ({ tx, append }) => {
    const found = leadFor(tx, session, leadId);
    if (!found.ok) return found;
    if (!mayStep(found.value, 'end')) return refused('wrong-state');
    append(leadClosed.of(leadId, { leadId, reason }));
    if (found.value.handed !== null) append(leadAnswered.of(leadId, { leadId, result: reason }));
    return granted({ done: true as const });
  });
}
