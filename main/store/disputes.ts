import type { DialectId, MandarinLevel } from '../../shared/domain/dialect.ts';
import type { Category, Choice, Claim, Counterpart, DisputeStage, Outcome } from '../../shared/domain/dispute.ts';
import type { DivisionCode } from '../../shared/domain/division.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { Millis } from '../../shared/domain/millis.ts';
import {
  disputeAccepted,
  disputeAgreementWritten,
  disputeAssigned,
  disputeClosed,
  disputeHandedOn,
  disputeOpened,
  disputeTalkRecorded,
} from '../../shared/facts/dispute.ts';
import { personErased } from '../../shared/facts/person.ts';
import type { ReadDb } from './database.ts';
import { on, type Projection } from './projection.ts';
import { change, changeOne, row, rows } from './statement.ts';

/** Disputes and where they stand. Names and words stay sealed in the facts that `openedSeq` and `agreementSeq` name. */
export const disputes: Projection = {
  tables: ['dispute'],
  ddl: `
    CREATE TABLE dispute (
      dispute_id TEXT PRIMARY KEY, ticket_id TEXT NOT NULL UNIQUE, category TEXT NOT NULL, counterpart TEXT NOT NULL,
      home TEXT NOT NULL, dialects TEXT NOT NULL, mandarin TEXT NOT NULL, claims TEXT NOT NULL, language TEXT NOT NULL,
      lookup TEXT NOT NULL, suitable TEXT NOT NULL, stage TEXT NOT NULL, mediator_id TEXT, choice TEXT, outcome TEXT,
      applicant_id TEXT NOT NULL, respondent_id TEXT, opened_seq INTEGER NOT NULL, opened_at INTEGER NOT NULL,
      closed_at INTEGER, talks INTEGER NOT NULL, agreement_seq INTEGER, declined_by TEXT NOT NULL, erased INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX dispute_lookup ON dispute (lookup);
    CREATE INDEX dispute_of_mediator ON dispute (mediator_id, stage);
    CREATE INDEX dispute_of_applicant ON dispute (applicant_id);
  `,
  apply: [
    on(disputeOpened, (tx, data, fact) =>
      changeOne(
        tx,
        `INSERT INTO dispute (dispute_id, ticket_id, category, counterpart, home, dialects, mandarin, claims, language,
           lookup, suitable, stage, mediator_id, choice, outcome, applicant_id, respondent_id, opened_seq, opened_at,
           closed_at, talks, agreement_seq, declined_by, erased)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'opened', NULL, NULL, NULL, ?, ?, ?, ?, NULL, 0, NULL, '[]', 0)`,
        data.disputeId,
        data.ticketId,
        data.category,
        data.counterpart,
        data.home,
        JSON.stringify(data.dialects),
        data.mandarin,
        JSON.stringify(data.claims),
        data.language,
        data.lookup,
        JSON.stringify(data.suitable),
        data.applicantId,
        data.respondentId,
        fact.seq,
        fact.time,
      ),
    ),
    on(disputeAssigned, (tx, data) =>
      changeOne(
        tx,
        `UPDATE dispute SET stage = 'assigned', mediator_id = ?, choice = ? WHERE dispute_id = ? AND stage IN ('opened', 'assigned')`,
        data.mediatorId,
        data.choice,
        data.disputeId,
      ),
    ),
    on(disputeAccepted, (tx, data) =>
      changeOne(
        tx,
        `UPDATE dispute SET stage = 'accepted' WHERE dispute_id = ? AND mediator_id = ? AND stage = 'assigned'`,
        data.disputeId,
        data.mediatorId,
      ),
    ),
    on(disputeHandedOn, (tx, data) =>
      changeOne(
        tx,
        `UPDATE dispute SET stage = 'opened', mediator_id = NULL, choice = NULL,
           declined_by = json_insert(declined_by, '$[#]', ?)
         WHERE dispute_id = ? AND mediator_id = ? AND stage IN ('assigned', 'accepted')`,
        data.from,
        data.disputeId,
        data.from,
      ),
    ),
    on(disputeTalkRecorded, (tx, data) =>
      changeOne(tx, `UPDATE dispute SET talks = talks + 1 WHERE dispute_id = ? AND stage = 'accepted'`, data.disputeId),
    ),
    on(disputeAgreementWritten, (tx, data, fact) =>
      changeOne(
        tx,
        `UPDATE dispute SET agreement_seq = ? WHERE dispute_id = ? AND stage = 'accepted'`,
        fact.seq,
        data.disputeId,
      ),
    ),
    on(disputeClosed, (tx, data, fact) =>
      changeOne(
        tx,
        `UPDATE dispute SET stage = 'closed', outcome = ?, closed_at = ? WHERE dispute_id = ? AND stage = 'accepted'`,
        data.outcome,
        fact.time,
        data.disputeId,
      ),
    ),
    on(personErased, (tx, data) => change(tx, 'UPDATE dispute SET erased = 1 WHERE applicant_id = ?', data.personId)),
  ],
};

export interface DisputeRow {
  readonly disputeId: string;
  readonly ticketId: string;
  readonly category: Category;
  readonly counterpart: Counterpart;
  readonly home: DivisionCode;
  readonly dialects: readonly DialectId[];
  readonly mandarin: MandarinLevel;
  readonly claims: readonly Claim[];
  readonly language: Language;
  /** Who may call the ticket while nobody is assigned; empty: anyone. */
  readonly suitable: readonly string[];
  readonly stage: DisputeStage;
  readonly mediatorId: string | null;
  readonly choice: Choice | null;
  readonly outcome: Outcome | null;
  readonly applicantId: string;
  readonly respondentId: string | null;
  readonly openedSeq: number;
  readonly openedAt: Millis;
  readonly closedAt: Millis | null;
  readonly talks: number;
  readonly agreementSeq: number | null;
  /** Mediators who handed it on. */
  readonly declinedBy: readonly string[];
  readonly erased: boolean;
}

const SELECT = `SELECT dispute_id AS disputeId, ticket_id AS ticketId, category, counterpart, home, dialects, mandarin,
  claims, language, suitable, stage, mediator_id AS mediatorId, choice, outcome, applicant_id AS applicantId,
  respondent_id AS respondentId, opened_seq AS openedSeq, opened_at AS openedAt, closed_at AS closedAt, talks,
  agreement_seq AS agreementSeq, declined_by AS declinedBy, erased FROM dispute`;

type Stored = Omit<DisputeRow, 'dialects' | 'claims' | 'suitable' | 'declinedBy' | 'erased'> & {
  dialects: string;
  claims: string;
  suitable: string;
  declinedBy: string;
  erased: number;
};

const asDispute = (stored: Stored): DisputeRow => ({
  ...stored,
  dialects: JSON.parse(stored.dialects) as DialectId[],
  claims: JSON.parse(stored.claims) as Claim[],
  suitable: JSON.parse(stored.suitable) as string[],
  declinedBy: JSON.parse(stored.declinedBy) as string[],
  erased: stored.erased === 1,
});

export function disputeOf(db: ReadDb, disputeId: string): DisputeRow | undefined {
  const stored = row<Stored>(db, `${SELECT} WHERE dispute_id = ?`, disputeId);
  return stored && asDispute(stored);
}

/** The newest dispute that this keyed hash finds. */
export function disputeLookedUp(db: ReadDb, lookup: string): DisputeRow | undefined {
  const stored = row<Stored>(db, `${SELECT} WHERE lookup = ? ORDER BY opened_at DESC LIMIT 1`, lookup);
  return stored && asDispute(stored);
}

export const disputesOpenOrClosedSince = (db: ReadDb, since: Millis): DisputeRow[] =>
  rows<Stored>(db, `${SELECT} WHERE stage <> 'closed' OR closed_at >= ? ORDER BY opened_at, dispute_id`, since).map(
    asDispute,
  );
