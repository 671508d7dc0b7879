import type { Category } from '../../shared/domain/dispute.ts';
import type { LeadCloseReason, LeadReporter, LeadState, Urgency } from '../../shared/domain/lead.ts';
import type { Millis } from '../../shared/domain/millis.ts';
import { leadClosed, leadRegistered, leadReported } from '../../shared/facts/lead.ts';
import { personErased } from '../../shared/facts/person.ts';
import type { ReadDb } from './database.ts';
import { on, type Projection } from './projection.ts';
import { change, changeOne, row, rows } from './statement.ts';

/** Leads (排查线索) and what became of them. Place and words stay sealed in the fact that `reportedSeq` names. */
export const leads: Projection = {
  tables: ['lead'],
  ddl: `
    CREATE TABLE lead (
      lead_id TEXT PRIMARY KEY, about_id TEXT NOT NULL, reporter TEXT NOT NULL, category TEXT NOT NULL,
      urgency TEXT NOT NULL, people INTEGER NOT NULL, alarmed INTEGER NOT NULL, state TEXT NOT NULL, reason TEXT,
      dispute_id TEXT UNIQUE, reported_by TEXT NOT NULL, reported_seq INTEGER NOT NULL, reported_at INTEGER NOT NULL,
      ended_at INTEGER, erased INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX lead_in_state ON lead (state, ended_at);
  `,
  apply: [
    on(leadReported, (tx, data, fact) =>
      changeOne(
        tx,
        `INSERT INTO lead (lead_id, about_id, reporter, category, urgency, people, alarmed, state, reason, dispute_id,
           reported_by, reported_seq, reported_at, ended_at, erased)
         VALUES (?, ?, ?, ?, ?, ?, ?, 'open', NULL, NULL, ?, ?, ?, NULL, 0)`,
        data.leadId,
        data.aboutId,
        data.reporter,
        data.category,
        data.urgency,
        data.people,
        data.alarmed ? 1 : 0,
        fact.actor,
        fact.seq,
        fact.time,
      ),
    ),
    on(leadClosed, (tx, data, fact) =>
      changeOne(
        tx,
        `UPDATE lead SET state = 'closed', reason = ?, ended_at = ? WHERE lead_id = ? AND state = 'open'`,
        data.reason,
        fact.time,
        data.leadId,
      ),
    ),
    on(leadRegistered, (tx, data, fact) =>
      changeOne(
        tx,
        `UPDATE lead SET state = 'registered', dispute_id = ?, ended_at = ? WHERE lead_id = ? AND state = 'open'`,
        data.disputeId,
        fact.time,
        data.leadId,
      ),
    ),
    on(personErased, (tx, data) => change(tx, 'UPDATE lead SET erased = 1 WHERE about_id = ?', data.personId)),
  ],
};

export interface LeadRow {
  readonly leadId: string;
  readonly aboutId: string;
  readonly reporter: LeadReporter;
  readonly category: Category;
  readonly urgency: Urgency;
  readonly people: number;
  readonly alarmed: boolean;
  readonly state: LeadState;
  readonly reason: LeadCloseReason | null;
  readonly disputeId: string | null;
  /** `staff/<id>` */
  readonly reportedBy: string;
  readonly reportedSeq: number;
  readonly reportedAt: Millis;
  readonly endedAt: Millis | null;
  readonly erased: boolean;
}

type Stored = Omit<LeadRow, 'alarmed' | 'erased'> & { readonly alarmed: number; readonly erased: number };
const SELECT = `SELECT lead_id AS leadId, about_id AS aboutId, reporter, category, urgency, people, alarmed, state,
  reason, dispute_id AS disputeId, reported_by AS reportedBy, reported_seq AS reportedSeq, reported_at AS reportedAt,
  ended_at AS endedAt, erased FROM lead`;
const asLead = (stored: Stored): LeadRow => ({
  ...stored,
  alarmed: stored.alarmed === 1,
  erased: stored.erased === 1,
});

export function leadOf(db: ReadDb, leadId: string): LeadRow | undefined {
  const stored = row<Stored>(db, `${SELECT} WHERE lead_id = ?`, leadId);
  return stored && asLead(stored);
}

export function leadOfDispute(db: ReadDb, disputeId: string): LeadRow | undefined {
  const stored = row<Stored>(db, `${SELECT} WHERE dispute_id = ?`, disputeId);
  return stored && asLead(stored);
}

export const leadsOpenOrEndedSince = (db: ReadDb, since: Millis): LeadRow[] =>
  rows<Stored>(db, `${SELECT} WHERE state = 'open' OR ended_at >= ? ORDER BY reported_at, lead_id`, since).map(asLead);
