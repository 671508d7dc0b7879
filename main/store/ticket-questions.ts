import type { StationDay } from '../../shared/domain/station-day.ts';
import { personErased } from '../../shared/facts/person.ts';
import { ticketQuestionAttached } from '../../shared/facts/ticket-question.ts';
import type { ReadDb } from './database.ts';
import { on, type Projection } from './projection.ts';
import { change, changeOne, row, rows } from './statement.ts';

/** What comes with a number: an answer or calculator of the library, or words that stay sealed in the fact `told_seq` names. */
export const ticketQuestions: Projection = {
  tables: ['ticket_question'],
  ddl: `
    CREATE TABLE ticket_question (
      ticket_id TEXT PRIMARY KEY, entry_id TEXT, calculator TEXT, about_id TEXT, told_seq INTEGER NOT NULL,
      erased INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX ticket_question_by_person ON ticket_question (about_id);
  `,
  apply: [
    on(ticketQuestionAttached, (tx, data, fact) =>
      changeOne(
        tx,
        `INSERT INTO ticket_question (ticket_id, entry_id, calculator, about_id, told_seq, erased)
         VALUES (?, ?, ?, ?, ?, 0)`,
        data.ticketId,
        data.entryId,
        data.calculator,
        data.aboutId,
        fact.seq,
      ),
    ),
    on(personErased, (tx, data) =>
      change(tx, 'UPDATE ticket_question SET erased = 1 WHERE about_id = ?', data.personId),
    ),
  ],
};

export interface TicketQuestionRow {
  readonly ticketId: string;
  readonly entryId: string | null;
  readonly calculator: string | null;
  readonly aboutId: string | null;
  readonly toldSeq: number;
}

const SELECT = `SELECT ticket_id AS ticketId, entry_id AS entryId, calculator, about_id AS aboutId,
  told_seq AS toldSeq FROM ticket_question`;

export const questionOfTicket = (db: ReadDb, ticketId: string): TicketQuestionRow | undefined =>
  row(db, `${SELECT} WHERE ticket_id = ?`, ticketId);

/** Whose words are still kept though their number ended before that day. */
export const questionsServedBefore = (db: ReadDb, day: StationDay): readonly { readonly aboutId: string }[] =>
  rows(
    db,
    `SELECT about_id AS aboutId FROM ticket_question JOIN ticket USING (ticket_id)
     WHERE about_id IS NOT NULL AND erased = 0 AND ended_at IS NOT NULL AND line_day < ? ORDER BY told_seq`,
    day,
  );
