import type { Millis } from '../../shared/domain/millis.ts';
import type { PrintFault } from '../../shared/domain/printer.ts';
import type { StationDay } from '../../shared/domain/station-day.ts';
import type { TicketCode } from '../../shared/domain/ticket-code.ts';
import {
  ticketPrintBegun,
  ticketPrinted,
  ticketPrintFailed,
  ticketPrintRequested,
} from '../../shared/facts/ticket-print.ts';
import type { ReadDb } from './database.ts';
import { on, type Projection } from './projection.ts';
import { changeOne, row, rows } from './statement.ts';

/** Prints of tickets: wanted → begun → printed, or failed; `unsure` when it failed and paper may have come out. */
export const ticketPrints: Projection = {
  tables: ['ticket_print'],
  ddl: `
    CREATE TABLE ticket_print (
      print_id TEXT PRIMARY KEY, ticket_id TEXT NOT NULL, code TEXT NOT NULL, cause TEXT NOT NULL,
      state TEXT NOT NULL, fault TEXT, requested_seq INTEGER NOT NULL, requested_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX ticket_print_by_ticket ON ticket_print (ticket_id, requested_seq);
    CREATE INDEX ticket_print_by_code ON ticket_print (code);
    CREATE INDEX ticket_print_open ON ticket_print (state, requested_seq);
  `,
  apply: [
    on(ticketPrintRequested, (tx, data, fact) =>
      changeOne(
        tx,
        `INSERT INTO ticket_print (print_id, ticket_id, code, cause, state, fault, requested_seq, requested_at)
         VALUES (?, ?, ?, ?, 'wanted', NULL, ?, ?)`,
        data.printId,
        data.ticketId,
        data.code,
        data.cause,
        fact.seq,
        fact.time,
      ),
    ),
    on(ticketPrintBegun, (tx, data) =>
      changeOne(tx, `UPDATE ticket_print SET state = 'begun' WHERE print_id = ? AND state = 'wanted'`, data.printId),
    ),
    on(ticketPrinted, (tx, data) =>
      changeOne(tx, `UPDATE ticket_print SET state = 'printed' WHERE print_id = ? AND state = 'begun'`, data.printId),
    ),
    on(ticketPrintFailed, (tx, data) =>
      changeOne(
        tx,
        `UPDATE ticket_print SET state = ?, fault = ? WHERE print_id = ? AND state IN ('wanted', 'begun')`,
        data.maybePrinted ? 'unsure' : 'failed',
        data.fault,
        data.printId,
      ),
    ),
  ],
};

export interface PrintRow {
  readonly printId: string;
  readonly ticketId: string;
  readonly code: TicketCode;
  readonly cause: 'issued' | 'reprint';
  readonly state: 'wanted' | 'begun' | 'printed' | 'failed' | 'unsure';
  readonly fault: PrintFault | null;
  readonly requestedSeq: number;
  readonly requestedAt: Millis;
}

const SELECT = `SELECT print_id AS printId, ticket_id AS ticketId, code, cause, state, fault,
  requested_seq AS requestedSeq, requested_at AS requestedAt FROM ticket_print`;

/** The one that has waited longest for the printer. */
export const nextPrint = (db: ReadDb): PrintRow | undefined =>
  row(db, `${SELECT} WHERE state = 'wanted' ORDER BY requested_seq LIMIT 1`);

/** On their way to the printer; at a start: cut short. */
export const printsBegun = (db: ReadDb): PrintRow[] =>
  rows(db, `${SELECT} WHERE state = 'begun' ORDER BY requested_seq`);

export const lastPrintOf = (db: ReadDb, ticketId: string): PrintRow | undefined =>
  row(db, `${SELECT} WHERE ticket_id = ? ORDER BY requested_seq DESC LIMIT 1`, ticketId);

export const ticketWithCode = (db: ReadDb, code: TicketCode): string | undefined =>
  row<{ ticketId: string }>(db, 'SELECT ticket_id AS ticketId FROM ticket_print WHERE code = ? LIMIT 1', code)
    ?.ticketId;

/** Newest prints of the tickets of a day that are still going on and are not on paper, or of which nobody knows. */
export const unprintedOn = (db: ReadDb, day: StationDay): PrintRow[] =>
  rows(
    db,
    `${SELECT} AS last WHERE ticket_id IN (SELECT ticket_id FROM ticket WHERE day = ? AND ended_at IS NULL)
       AND requested_seq = (SELECT max(requested_seq) FROM ticket_print WHERE ticket_id = last.ticket_id)
       AND (state IN ('failed', 'unsure') OR (cause = 'reprint' AND state != 'printed'))
     ORDER BY requested_seq`,
    day,
  );
