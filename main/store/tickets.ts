import type { z } from 'zod';
import type { Language } from '../../shared/domain/language.ts';
import type { Millis } from '../../shared/domain/millis.ts';
import type { StationDay } from '../../shared/domain/station-day.ts';
import type { Priority, TicketState } from '../../shared/domain/ticket.ts';
import { ticketIssued, ticketIssuedAtDesk } from '../../shared/facts/ticket.ts';
import { inTurn } from '../../shared/rules/queue-order.ts';
import type { ReadDb, Tx } from './database.ts';
import { type AppliedFact, on, type Projection } from './projection.ts';
import { changeOne, row, rows } from './statement.ts';
import { ADD_UP, afterIssue, afterIssueHelpers } from './ticket-moves.ts';

const COLUMNS = `
  ticket_id TEXT PRIMARY KEY, service_id TEXT NOT NULL, number TEXT NOT NULL, day TEXT NOT NULL,
  running INTEGER NOT NULL, state TEXT NOT NULL, language TEXT NOT NULL, dispute_id TEXT,
  request_id TEXT NOT NULL UNIQUE, issued_at INTEGER NOT NULL, counter_id TEXT, staff_id TEXT,
  called_at INTEGER, calls INTEGER NOT NULL, serving_at INTEGER, ended_at INTEGER,
  issued_for TEXT NOT NULL, line_day TEXT NOT NULL, line_at INTEGER NOT NULL, placed INTEGER NOT NULL,
  priority TEXT, named_staff TEXT, named_counter TEXT, since INTEGER NOT NULL,
  wait_ms INTEGER NOT NULL, walk_ms INTEGER NOT NULL, serve_ms INTEGER NOT NULL, aside_ms INTEGER NOT NULL`;

/**
 * Queue tickets. Nothing here says who holds one. `since` is when the state began; what it took is added up when it
 * ends. `issued_for` and `day` made the number; `service_id` and `line_day` are where the ticket stands now.
 * `ticket_before` holds each ticket as it was before the last tap at a desk, so that the tap can be taken back.
 */
export const tickets: Projection = {
  tables: ['ticket', 'ticket_before'],
  ddl: `
    CREATE TABLE ticket (${COLUMNS}, UNIQUE (day, issued_for, running), UNIQUE (line_day, number)) STRICT;
    CREATE INDEX ticket_in_line ON ticket (state, line_day, line_at);
    CREATE INDEX ticket_at_staff ON ticket (staff_id, state);
    CREATE TABLE ticket_before (
      step TEXT NOT NULL, by_staff TEXT NOT NULL, at_counter TEXT NOT NULL, at INTEGER NOT NULL, seq INTEGER NOT NULL, ${COLUMNS}
    ) STRICT;
  `,
  apply: [
    on(ticketIssued, (tx, data, fact) => issue(tx, data, fact, 'waiting', null)),
    on(ticketIssuedAtDesk, (tx, data, fact) => issue(tx, data, fact, 'finished', fact.time)),
    ...afterIssue,
  ],
  helpers: [issue, ...afterIssueHelpers],
  policy: ADD_UP,
};

function issue(
  tx: Tx,
  data: z.output<typeof ticketIssued.data>,
  { time, seq }: AppliedFact,
  state: TicketState,
  endedAt: number | null,
): void {
  changeOne(
    tx,
    `INSERT INTO ticket (ticket_id, service_id, number, day, running, state, language, dispute_id, request_id, issued_at,
       counter_id, staff_id, called_at, calls, serving_at, ended_at, issued_for, line_day, line_at, placed, priority,
       named_staff, named_counter, since, wait_ms, walk_ms, serve_ms, aside_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL, NULL, 0, NULL, ?, ?, ?, ?, ?, NULL, NULL, NULL, ?, 0, 0, 0, 0)`,
    data.ticketId,
    data.serviceId,
    data.number,
    data.day,
    data.running,
    state,
    data.language,
    data.disputeId,
    data.requestId,
    time,
    endedAt,
    data.serviceId,
    data.day,
    time,
    seq,
    time,
  );
}

export interface TicketRow {
  readonly ticketId: string;
  readonly serviceId: string;
  readonly number: string;
  /** The day it was given on. */
  readonly day: StationDay;
  /** The day in whose line it stands: a later one once it was carried over. */
  readonly lineDay: StationDay;
  readonly state: TicketState;
  readonly language: Language;
  readonly disputeId: string | null;
  readonly issuedAt: Millis;
  readonly counterId: string | null;
  readonly staffId: string | null;
  readonly calledAt: Millis | null;
  readonly calls: number;
  readonly servingAt: Millis | null;
  readonly endedAt: Millis | null;
  readonly lineAt: Millis;
  readonly placed: number;
  readonly priority: Priority | null;
  readonly namedStaff: string | null;
  readonly namedCounter: string | null;
  /** When its state began. */
  readonly since: Millis;
  /** What the states that are over took, in ms: in line, from the call to the counter, at it, aside. */
  readonly waitMs: number;
  readonly walkMs: number;
  readonly serveMs: number;
  readonly asideMs: number;
}

const SELECT = `SELECT ticket_id AS ticketId, service_id AS serviceId, number, day, line_day AS lineDay, state, language,
  dispute_id AS disputeId, issued_at AS issuedAt, counter_id AS counterId, staff_id AS staffId,
  called_at AS calledAt, calls, serving_at AS servingAt, ended_at AS endedAt, line_at AS lineAt, placed, priority,
  named_staff AS namedStaff, named_counter AS namedCounter, since, wait_ms AS waitMs, walk_ms AS walkMs,
  serve_ms AS serveMs, aside_ms AS asideMs FROM ticket`;

export const ticketOf = (db: ReadDb, ticketId: string): TicketRow | undefined =>
  row(db, `${SELECT} WHERE ticket_id = ?`, ticketId);

export const ticketOfRequest = (db: ReadDb, requestId: string): TicketRow | undefined =>
  row(db, `${SELECT} WHERE request_id = ?`, requestId);

/** The ticket that has this number on that day, given then or carried over into it. */
export const ticketNumbered = (db: ReadDb, day: StationDay, number: string): TicketRow | undefined =>
  row(db, `${SELECT} WHERE line_day = ? AND number = ?`, day, number);

/** Everybody waiting on that day, in turn. */
export const waitingTickets = (db: ReadDb, day: StationDay): TicketRow[] =>
  inTurn(rows<TicketRow>(db, `${SELECT} WHERE line_day = ? AND state = 'waiting'`, day));

/** All of that day that are in this state, the longest in it first. */
export const ticketsThatAre = (db: ReadDb, day: StationDay, state: TicketState): TicketRow[] =>
  rows(db, `${SELECT} WHERE line_day = ? AND state = ? ORDER BY since, placed`, day, state);

/** Those of earlier days that never came to an end. */
export const leftFromBefore = (db: ReadDb, day: StationDay): TicketRow[] =>
  rows(
    db,
    `${SELECT} WHERE state IN ('waiting', 'called', 'serving', 'parked') AND line_day < ? ORDER BY line_at, placed`,
    day,
  );

/** The called or serving ticket of a member of staff. */
export const ticketAtStaff = (db: ReadDb, staffId: string): TicketRow | undefined =>
  row(db, `${SELECT} WHERE staff_id = ? AND state IN ('called', 'serving') ORDER BY called_at DESC LIMIT 1`, staffId);

/** Those given on that day or carried over into it. */
export const ticketsOfDay = (db: ReadDb, day: StationDay): TicketRow[] =>
  rows(db, `${SELECT} WHERE day = ? OR line_day = ? ORDER BY issued_at, number`, day, day);
