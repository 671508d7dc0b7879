import type { Category } from '../../shared/domain/dispute.ts';
import type { LeadCloseReason, LeadOrigin, LeadReturnReason, LeadState, Urgency } from '../../shared/domain/lead.ts';
import type { Millis } from '../../shared/domain/millis.ts';
import {
  leadAccepted,
  leadArrived,
  leadClosed,
  leadHandedOver,
  leadReceived,
  leadRegistered,
  leadReported,
  leadReturned,
} from '../../shared/facts/lead.ts';
import { personErased } from '../../shared/facts/person.ts';
import type { ReadDb } from './database.ts';
import { on, type Projection } from './projection.ts';
import { change, changeOne, row, rows } from './statement.ts';

/** Leads (排查线索) and what became of them. Place and words stay sealed in the fact that `reportedSeq` names. */
export const leads: Projection = {
  tables: ['lead', 'handed_lead'],
  ddl: `
    CREATE TABLE lead (
      lead_id TEXT PRIMARY KEY, about_id TEXT NOT NULL, reporter TEXT NOT NULL, category TEXT NOT NULL,
      urgency TEXT NOT NULL, people INTEGER NOT NULL, alarmed INTEGER NOT NULL, state TEXT NOT NULL, reason TEXT,
      dispute_id TEXT UNIQUE, reported_by TEXT NOT NULL, reported_seq INTEGER NOT NULL, reported_at INTEGER NOT NULL,
      ended_at INTEGER, erased INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX lead_in_state ON lead (state, ended_at);
    CREATE TABLE handed_lead (
      lead_id TEXT PRIMARY KEY, alarm_number TEXT NOT NULL, alarmed_at INTEGER NOT NULL, handed_at INTEGER NOT NULL,
      received_at INTEGER, accepted_by TEXT, accepted_at INTEGER, arrived_at INTEGER, return_reason TEXT
    ) STRICT;
    CREATE INDEX handed_lead_to_receive ON handed_lead (handed_at) WHERE received_at IS NULL;
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
    on(leadHandedOver, (tx, data, fact) => {
      // The district's number of it may come once: a second fact of the same name changes nothing.
      const fresh = change(
        tx,
        `INSERT INTO lead (lead_id, about_id, reporter, category, urgency, people, alarmed, state, reason, dispute_id,
           reported_by, reported_seq, reported_at, ended_at, erased)
         VALUES (?, ?, '110', ?, ?, ?, 1, 'open', NULL, NULL, ?, ?, ?, NULL, 0) ON CONFLICT DO NOTHING`,
        data.leadId,
        data.aboutId,
        data.category,
        data.urgency,
        data.people,
        fact.actor,
        fact.seq,
        fact.time,
      );
      if (fresh === 1)
        changeOne(
          tx,
          'INSERT INTO handed_lead (lead_id, alarm_number, alarmed_at, handed_at) VALUES (?, ?, ?, ?)',
          data.leadId,
          data.alarmNumber,
          data.alarmedAt,
          fact.time,
        );
    }),
    on(leadReceived, (tx, data, fact) => {
      changeOne(
        tx,
        'UPDATE handed_lead SET received_at = ? WHERE lead_id = ? AND received_at IS NULL',
        fact.time,
        data.leadId,
      );
      changeOne(tx, 'UPDATE lead SET reported_at = ? WHERE lead_id = ?', fact.time, data.leadId);
    }),
    on(leadAccepted, (tx, data, fact) =>
      changeOne(
        tx,
        'UPDATE handed_lead SET accepted_by = ?, accepted_at = ? WHERE lead_id = ? AND accepted_at IS NULL',
        fact.actor,
        fact.time,
        data.leadId,
      ),
    ),
    on(leadArrived, (tx, data, fact) =>
      changeOne(
        tx,
        'UPDATE handed_lead SET arrived_at = ? WHERE lead_id = ? AND arrived_at IS NULL',
        fact.time,
        data.leadId,
      ),
    ),
    on(leadReturned, (tx, data, fact) => {
      changeOne(
        tx,
        `UPDATE lead SET state = 'returned', ended_at = ? WHERE lead_id = ? AND state = 'open'`,
        fact.time,
        data.leadId,
      );
      changeOne(tx, 'UPDATE handed_lead SET return_reason = ? WHERE lead_id = ?', data.reason, data.leadId);
    }),
    on(personErased, (tx, data) => change(tx, 'UPDATE lead SET erased = 1 WHERE about_id = ?', data.personId)),
  ],
};

/** What is known of a lead that 110 handed over, beside what every lead has. */
export interface Handed {
  readonly alarmNumber: string;
  readonly alarmedAt: Millis;
  /** When the district had it. */
  readonly handedAt: Millis;
  readonly receivedAt: Millis | null;
  /** `staff/<id>` */
  readonly acceptedBy: string | null;
  readonly acceptedAt: Millis | null;
  readonly arrivedAt: Millis | null;
  readonly returnReason: LeadReturnReason | null;
}

export interface LeadRow {
  readonly leadId: string;
  readonly aboutId: string;
  readonly reporter: LeadOrigin;
  readonly category: Category;
  readonly urgency: Urgency;
  readonly people: number;
  readonly alarmed: boolean;
  readonly state: LeadState;
  readonly reason: LeadCloseReason | null;
  readonly disputeId: string | null;
  /** `staff/<id>`, or `centre`. */
  readonly reportedBy: string;
  readonly reportedSeq: number;
  /** From when its limit is counted: written down, or received from 110. */
  readonly reportedAt: Millis;
  readonly endedAt: Millis | null;
  readonly erased: boolean;
  readonly handed: Handed | null;
}

type Stored = Omit<LeadRow, 'alarmed' | 'erased' | 'handed'> & {
  readonly alarmed: number;
  readonly erased: number;
} & { readonly [K in keyof Handed]: Handed[K] | null };
const SELECT = `SELECT l.lead_id AS leadId, about_id AS aboutId, reporter, category, urgency, people, alarmed, state,
  reason, dispute_id AS disputeId, reported_by AS reportedBy, reported_seq AS reportedSeq, reported_at AS reportedAt,
  ended_at AS endedAt, erased, alarm_number AS alarmNumber, alarmed_at AS alarmedAt, handed_at AS handedAt,
  received_at AS receivedAt, accepted_by AS acceptedBy, accepted_at AS acceptedAt, arrived_at AS arrivedAt,
  return_reason AS returnReason FROM lead l LEFT JOIN handed_lead h ON h.lead_id = l.lead_id`;
function asLead(stored: Stored): LeadRow {
  const { alarmNumber, alarmedAt, handedAt, receivedAt, acceptedBy, acceptedAt, arrivedAt, returnReason, ...lead } =
    stored;
  return {
    ...lead,
    alarmed: lead.alarmed === 1,
    erased: lead.erased === 1,
    handed:
      alarmNumber === null || alarmedAt === null || handedAt === null
        ? null
        : { alarmNumber, alarmedAt, handedAt, receivedAt, acceptedBy, acceptedAt, arrivedAt, returnReason },
  };
}

export function leadOf(db: ReadDb, leadId: string): LeadRow | undefined {
  const stored = row<Stored>(db, `${SELECT} WHERE l.lead_id = ?`, leadId);
  return stored && asLead(stored);
}

export function leadOfDispute(db: ReadDb, disputeId: string): LeadRow | undefined {
  const stored = row<Stored>(db, `${SELECT} WHERE dispute_id = ?`, disputeId);
  return stored && asLead(stored);
}

export const leadsOpenOrEndedSince = (db: ReadDb, since: Millis): LeadRow[] =>
  rows<Stored>(db, `${SELECT} WHERE state = 'open' OR ended_at >= ? ORDER BY reported_at, l.lead_id`, since).map(
    asLead,
  );

/** Handed over by 110 and here, but not yet on record as received. */
export const leadsToReceive = (db: ReadDb): string[] =>
  rows<{ leadId: string }>(
    db,
    'SELECT lead_id AS leadId FROM handed_lead WHERE received_at IS NULL ORDER BY handed_at, lead_id',
  ).map(({ leadId }) => leadId);
