import type { LeadLine, LeadWords } from '../../shared/contract/desk/leads.ts';
import { type Answer, granted } from '../../shared/domain/answer.ts';
import { dayOf, startOf } from '../../shared/domain/station-day.ts';
import { leadHandedOver, leadReported } from '../../shared/facts/lead.ts';
import { may } from '../../shared/rules/desk-rights.ts';
import { mayStep } from '../../shared/rules/handed-lead.ts';
import { leadDueAt, type LeadLimits, leadOrder, leadStanding } from '../../shared/rules/lead-limits.ts';
import { factAt } from '../ledger/read-facts.ts';
import { openPart } from '../ledger/seal.ts';
import { type LeadRow, leadsOpenOrEndedSince } from '../store/leads.ts';
import type { Core } from './core.ts';
import { leadFor, mayReadLead } from './lead-access.ts';
import type { Session } from './sessions.ts';
import { nameOfStaff } from './staff-names.ts';

/** Leads that are open, the most pressing first, and those ended today; where no word of them is shown. */
export function listLeads(core: Core, session: Session): LeadLimits & { leads: LeadLine[] } {
  const now = core.clock();
  const limits = core.leadLimits();
  const leads = leadsOpenOrEndedSince(core.db, startOf(dayOf(now))).map((lead): LeadLine => {
    const { leadId, reporter, category, urgency, people, alarmed, state, reason, reportedAt, disputeId, erased } = lead;
    return {
      ...{ leadId, reporter, category, urgency, people, alarmed, state, reason, reportedAt, disputeId, erased },
      dueAt: leadDueAt(urgency, reportedAt, limits),
      standing: leadStanding(lead, now, limits),
      reportedBy: nameOfStaff(core, lead.reportedBy.replace(/^staff\//, '')),
      mayRead: mayReadLead(session, lead),
      mayRegister: mayStep(lead, 'end') && may(session.roles, 'register-lead'),
      handed: handedLine(core, lead),
    };
  });
  return { ...limits, leads: leads.toSorted(leadOrder) };
}

function handedLine(core: Core, { handed }: LeadRow): LeadLine['handed'] {
  if (handed === null) return null;
  const { acceptedBy, ...steps } = handed;
  return { ...steps, acceptedBy: nameOfStaff(core, acceptedBy?.replace(/^staff\//, '') ?? null) };
}

const NO_WORDS = { place: null, words: null, parties: null, phone: null };

/** The sealed part of a lead; nothing once it was erased, or where 110 sealed it for another machine. */
export function readLead(core: Core, session: Session, leadId: string): Answer<LeadWords, 'not-found' | 'not-yours'> {
  const found = leadFor(core.db, session, leadId);
  if (!found.ok) return found;
  const fact = factAt(core.db, found.value.reportedSeq);
  if (fact === undefined) throw new Error(`lead ${leadId}: its first fact is not in the ledger`);
  if (found.value.handed === null)
    return granted({ ...NO_WORDS, ...openPart(core.db, core.keys, leadReported, fact, 'about') });
  try {
    return granted(openPart(core.db, core.keys, leadHandedOver, fact, 'about') ?? NO_WORDS);
  } catch {
    // Sealed wrongly by whoever handed it over: 110 has the words, and is asked by the number of the alarm.
    return granted(NO_WORDS);
  }
}
