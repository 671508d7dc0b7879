import type { Language } from '../../shared/domain/language.ts';
import type { Millis } from '../../shared/domain/millis.ts';
import type { StationDay } from '../../shared/domain/station-day.ts';
import type { TicketState } from '../../shared/domain/ticket.ts';
import {
  ticketCalled,
  ticketFinished,
  ticketIssued,
  ticketIssuedAtDesk,
  ticketMarkedNoShow,
  ticketRecalled,
  ticketServingStarted,
} from '../../shared/facts/ticket.ts';
import type { ReadDb, Tx } from './database.ts';
import { on, type Projection } from './projection.ts';
import { changeOne, row, rows } from './statement.ts';

/** Queue tickets. Nothing here says who holds one. */
export const tickets: Projection = {
  tables: ['ticket'],
  ddl: `
    CREATE TABLE ticket (
      ticket_id TEXT PRIMARY KEY, service_id TEXT NOT NULL, number TEXT NOT NULL, day TEXT NOT NULL,
      running INTEGER NOT NULL, state TEXT NOT NULL, language TEXT NOT NULL, dispute_id TEXT,
      request_id TEXT NOT NULL UNIQUE, issued_at INTEGER NOT NULL, counter_id TEXT, staff_id TEXT,
      called_at INTEGER, calls INTEGER NOT NULL, serving_at INTEGER, ended_at INTEGER,
      UNIQUE (day, service_id, running), UNIQUE (day, number)
    ) STRICT;
    CREATE INDEX ticket_in_line ON ticket (day, state, issued_at);
  `,
  apply: [
    on(ticketIssued, (tx, data, fact) =>
      changeOne(
        tx,
        `INSERT INTO ticket (ticket_id, service_id, number, day, running, state, language, dispute_id, request_id,
           issued_at, counter_id, staff_id, called_at, calls, serving_at, ended_at)
         VALUES (?, ?, ?, ?, ?, 'waiting', ?, ?, ?, ?, NULL, NULL, NULL, 0, NULL, NULL)`,
        data.ticketId,
        data.serviceId,
        data.number,
        data.day,
        data.running,
        data.language,
        data.disputeId,
        data.requestId,
        fact.time,
      ),
    ),
    on(ticketIssuedAtDesk, (tx, data, fact) =>
      changeOne(
        tx,
        `INSERT INTO ticket (ticket_id, service_id, number, day, running, state, language, dispute_id, request_id,
           issued_at, counter_id, staff_id, called_at, calls, serving_at, ended_at)
         VALUES (?, ?, ?, ?, ?, 'finished', ?, ?, ?, ?, NULL, NULL, NULL, 0, NULL, ?)`,
        data.ticketId,
        data.serviceId,
        data.number,
        data.day,
        data.running,
        data.language,
        data.disputeId,
        data.requestId,
        fact.time,
        fact.time,
      ),
    ),
    on(ticketCalled, (tx, data, fact) =>
      changeOne(
        tx,
        `UPDATE ticket SET state = 'called', counter_id = ?, staff_id = ?, called_at = ?, calls = 1
         WHERE ticket_id = ? AND state = 'waiting'`,
        data.counterId,
        data.staffId,
        fact.time,
        data.ticketId,
      ),
    ),
    on(ticketRecalled, (tx, data) =>
      changeOne(tx, `UPDATE ticket SET calls = calls + 1 WHERE ticket_id = ? AND state = 'called'`, data.ticketId),
    ),
    on(ticketServingStarted, (tx, data, fact) =>
      changeOne(
        tx,
        `UPDATE ticket SET state = 'serving', serving_at = ? WHERE ticket_id = ? AND state = 'called'`,
        fact.time,
        data.ticketId,
      ),
    ),
    on(ticketFinished, (tx, data, fact) => end(tx, data.ticketId, 'finished', fact.time)),
    on(ticketMarkedNoShow, (tx, data, fact) => end(tx, data.ticketId, 'no-show', fact.time)),
  ],
  helpers: [end],
};

function end(tx: Tx, ticketId: string, state: TicketState, at: number): void {
  changeOne(
    tx,
    `UPDATE ticket SET state = ?, ended_at = ? WHERE ticket_id = ? AND state IN ('called', 'serving')`,
    state,
    at,
    ticketId,
  );
}

export interface TicketRow {
  readonly ticketId: string;
  readonly serviceId: string;
  readonly number: string;
  readonly day: StationDay;
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
}

const SELECT = `SELECT ticket_id AS ticketId, service_id AS serviceId, number, day, state, language,
  dispute_id AS disputeId, issued_at AS issuedAt, counter_id AS counterId, staff_id AS staffId,
  called_at AS calledAt, calls, serving_at AS servingAt, ended_at AS endedAt FROM ticket`;

export const ticketOf = (db: ReadDb, ticketId: string): TicketRow | undefined =>
  row(db, `${SELECT} WHERE ticket_id = ?`, ticketId);

export const ticketOfRequest = (db: ReadDb, requestId: string): TicketRow | undefined =>
  row(db, `${SELECT} WHERE request_id = ?`, requestId);

export const ticketNumbered = (db: ReadDb, day: StationDay, number: string): TicketRow | undefined =>
  row(db, `${SELECT} WHERE day = ? AND number = ?`, day, number);

/** Everybody waiting on that day, first come first. */
export const waitingTickets = (db: ReadDb, day: StationDay): TicketRow[] =>
  rows(db, `${SELECT} WHERE day = ? AND state = 'waiting' ORDER BY issued_at, running, ticket_id`, day);

/** The called or serving ticket of a member of staff. */
export const ticketAtStaff = (db: ReadDb, staffId: string): TicketRow | undefined =>
  row(db, `${SELECT} WHERE staff_id = ? AND state IN ('called', 'serving') ORDER BY called_at DESC LIMIT 1`, staffId);

export const ticketsOfDay = (db: ReadDb, day: StationDay): TicketRow[] =>
  rows(db, `${SELECT} WHERE day = ? ORDER BY issued_at, number`, day);

/** How long the last visits of a service took, newest first. */
export const recentVisits = (db: ReadDb, serviceId: string, limit: number): number[] =>
  rows<{ ms: number }>(
    db,
    `SELECT ended_at - called_at AS ms FROM ticket
     WHERE service_id = ? AND state = 'finished' AND called_at IS NOT NULL ORDER BY ended_at DESC LIMIT ?`,
    serviceId,
    limit,
  ).map((visit) => visit.ms);

/** How a member of staff's day went. */
export const doneToday = (db: ReadDb, day: StationDay, staffId: string): { finished: number; noShow: number } =>
  row(
    db,
    `SELECT count(*) FILTER (WHERE state = 'finished') AS finished, count(*) FILTER (WHERE state = 'no-show') AS noShow
     FROM ticket WHERE day = ? AND staff_id = ?`,
    day,
    staffId,
  ) ?? { finished: 0, noShow: 0 };
