import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { may } from '../../shared/rules/desk-rights.ts';
import type { ReadDb } from '../store/database.ts';
import { type LeadRow, leadOf } from '../store/leads.ts';
import type { Session } from './sessions.ts';

/** Whoever reported a lead or took it on from 110, the mediators and the head may read its words and end it. */
export const mayReadLead = (session: Session, lead: LeadRow): boolean =>
  lead.reportedBy === `staff/${session.staffId}` ||
  lead.handed?.acceptedBy === `staff/${session.staffId}` ||
  may(session.roles, 'read-leads');

export function leadFor(db: ReadDb, session: Session, leadId: string): Answer<LeadRow, 'not-found' | 'not-yours'> {
  const lead = leadOf(db, leadId);
  if (lead === undefined) return refused('not-found');
  return mayReadLead(session, lead) ? granted(lead) : refused('not-yours');
}
