import type { DialectId, MandarinLevel } from '../../shared/domain/dialect.ts';
import type { AgreementForm, Nature, Openness } from '../../shared/domain/dispute-course.ts';
import { type DisputeStage, ENDED_SQL } from '../../shared/domain/dispute-stage.ts';
import type { Category, Choice, Claim, Counterpart, Outcome } from '../../shared/domain/dispute.ts';
import type { DivisionCode } from '../../shared/domain/division.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { Millis } from '../../shared/domain/millis.ts';
import type { StationDay } from '../../shared/domain/station-day.ts';
import type { ReadDb } from './database.ts';
import { row, rows } from './statement.ts';

/** Reads disputes and their instalments; the tables are disputes.ts. */
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
  readonly applicantId: string;
  readonly respondentId: string | null;
  readonly openedSeq: number;
  readonly openedAt: Millis;
  readonly mediatorId: string | null;
  readonly choice: Choice | null;
  /** Its mediator took it on. */
  readonly takenOn: boolean;
  /** Mediators who handed it on. */
  readonly declinedBy: readonly string[];
  readonly stage: DisputeStage;
  readonly stageSince: Millis;
  readonly natures: readonly Nature[];
  /** The earlier case of the same quarrel. */
  readonly repeats: string | null;
  readonly openness: Openness | null;
  readonly acceptedAt: Millis | null;
  readonly extendedUntil: StationDay | null;
  readonly talks: number;
  /** The fact that holds the newest wording of the agreement. */
  readonly agreementSeq: number | null;
  readonly agreementForm: AgreementForm | null;
  readonly performedNow: boolean;
  readonly agreedAt: Millis | null;
  readonly effectiveOn: StationDay | null;
  readonly askedCourtOn: StationDay | null;
  readonly confirmedAt: Millis | null;
  readonly visits: number;
  readonly lastVisitOn: StationDay | null;
  readonly outcome: Outcome | null;
  readonly closedAt: Millis | null;
  readonly erased: boolean;
}

const SELECT = `SELECT dispute_id AS disputeId, ticket_id AS ticketId, category, counterpart, home, dialects, mandarin,
  claims, language, suitable, applicant_id AS applicantId, respondent_id AS respondentId, opened_seq AS openedSeq,
  opened_at AS openedAt, mediator_id AS mediatorId, choice, taken_on AS takenOn, declined_by AS declinedBy, stage,
  stage_since AS stageSince, natures, repeats, openness, accepted_at AS acceptedAt, extended_until AS extendedUntil, talks,
  agreement_seq AS agreementSeq, agreement_form AS agreementForm, performed_now AS performedNow, agreed_at AS agreedAt,
  effective_on AS effectiveOn, asked_court_on AS askedCourtOn, confirmed_at AS confirmedAt, visits,
  last_visit_on AS lastVisitOn, outcome,
  closed_at AS closedAt, erased FROM dispute`;

const LISTS = ['dialects', 'claims', 'suitable', 'declinedBy', 'natures'] as const;
const TICKED = ['takenOn', 'performedNow', 'erased'] as const;
type Stored = Omit<DisputeRow, (typeof LISTS)[number] | (typeof TICKED)[number]> &
  Record<(typeof LISTS)[number], string> &
  Record<(typeof TICKED)[number], number>;

const asDispute = (stored: Stored): DisputeRow => ({
  ...(stored as unknown as DisputeRow),
  ...Object.fromEntries(LISTS.map((name) => [name, JSON.parse(stored[name]) as unknown])),
  ...Object.fromEntries(TICKED.map((name) => [name, stored[name] === 1])),
});

export function disputeOf(db: ReadDb, disputeId: string): DisputeRow | undefined {
  const stored = row<Stored>(db, `${SELECT} WHERE dispute_id = ?`, disputeId);
  return stored && asDispute(stored);
}

/** The newest dispute that this keyed hash finds. */
export function disputeLookedUp(db: ReadDb, lookups: readonly string[]): DisputeRow | undefined {
  const stored = row<Stored>(
    db,
    `${SELECT} WHERE lookup IN (SELECT value FROM json_each(?)) ORDER BY opened_at DESC LIMIT 1`,
    JSON.stringify(lookups),
  );
  return stored && asDispute(stored);
}

export const disputesOpenOrClosedSince = (db: ReadDb, since: Millis): DisputeRow[] =>
  rows<Stored>(
    db,
    `${SELECT} WHERE stage NOT IN (${ENDED_SQL}) OR closed_at >= ? ORDER BY opened_at, dispute_id`,
    since,
  ).map(asDispute);

/** Disputes that are not ended, oldest first. */
export const openDisputes = (db: ReadDb): DisputeRow[] =>
  rows<Stored>(db, `${SELECT} WHERE stage NOT IN (${ENDED_SQL}) ORDER BY opened_at, dispute_id`).map(asDispute);

/** Disputes at one of these stages, oldest first. */
export const disputesAt = (db: ReadDb, stages: readonly DisputeStage[]): DisputeRow[] =>
  rows<Stored>(
    db,
    `${SELECT} WHERE stage IN (SELECT value FROM json_each(?)) ORDER BY opened_at, dispute_id`,
    JSON.stringify(stages),
  ).map(asDispute);

/** Disputes registered before this one whose people are still known, and the one it was found to repeat. */
export const disputesBefore = (db: ReadDb, { openedSeq, repeats }: DisputeRow): DisputeRow[] =>
  rows<Stored>(db, `${SELECT} WHERE opened_seq < ? AND (erased = 0 OR dispute_id = ?)`, openedSeq, repeats).map(
    asDispute,
  );

/** Later disputes that are this quarrel come again, oldest first. */
export const disputesRepeating = (db: ReadDb, disputeId: string): DisputeRow[] =>
  rows<Stored>(db, `${SELECT} WHERE repeats = ? ORDER BY opened_seq`, disputeId).map(asDispute);

export interface InstalmentRow {
  readonly number: number;
  readonly dueOn: StationDay;
  /** Null: a deed, not a sum. */
  readonly amountFen: number | null;
  readonly paidOn: StationDay | null;
}

export const instalmentsOf = (db: ReadDb, disputeId: string): InstalmentRow[] =>
  rows(
    db,
    `SELECT number, due_on AS dueOn, amount_fen AS amountFen, paid_on AS paidOn FROM instalment
     WHERE dispute_id = ? ORDER BY number`,
    disputeId,
  );
