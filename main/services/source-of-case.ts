import type { IntakeSource } from '../../shared/domain/intake.ts';
import type { ReadDb } from '../store/database.ts';
import { intakeOf } from '../store/intakes.ts';
import { leadOfDispute, type LeadRow } from '../store/leads.ts';

/** How a case came to the committee (纠纷来源): as the desk noted it, else by a lead of ours, else its people asked. */
export const sourceOfCase = (db: ReadDb, disputeId: string): IntakeSource =>
  intakeOf(db, disputeId)?.source ?? byLead(leadOfDispute(db, disputeId));

/** What 110 handed over was not noticed by us, nor did its people ask. */
const byLead = (lead: LeadRow | undefined): IntakeSource =>
  lead === undefined ? 'APPLIED' : lead.handed === null ? 'PROACTIVE' : 'ENTRUSTED';
