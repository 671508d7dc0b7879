import type { Millis } from '../../shared/domain/millis.ts';
import { ticketCalled, ticketRecalled } from '../../shared/facts/ticket.ts';
import type { ReadDb } from './database.ts';
import { on, type Projection } from './projection.ts';
import { changeOne, rows } from './statement.ts';

/** What the board announces: every call and recall, numbered by its fact. */
export const calls: Projection = {
  tables: ['call'],
  ddl: `
    CREATE TABLE call (
      call_id INTEGER PRIMARY KEY, ticket_id TEXT NOT NULL, counter_id TEXT NOT NULL,
      at INTEGER NOT NULL, recall INTEGER NOT NULL
    ) STRICT;
  `,
  apply: [
    on(ticketCalled, (tx, data, fact) =>
      changeOne(tx, 'INSERT INTO call VALUES (?, ?, ?, ?, 0)', fact.seq, data.ticketId, data.counterId, fact.time),
    ),
    on(ticketRecalled, (tx, data, fact) =>
      changeOne(tx, 'INSERT INTO call VALUES (?, ?, ?, ?, 1)', fact.seq, data.ticketId, data.counterId, fact.time),
    ),
  ],
};

export interface CallRow {
  readonly callId: number;
  readonly ticketId: string;
  readonly counterId: string;
  readonly at: Millis;
  readonly recall: 0 | 1;
}

/** The newest call of each ticket called since `from`, newest first. */
export const latestCalls = (db: ReadDb, from: Millis, limit: number): CallRow[] =>
  rows(
    db,
    `SELECT call_id AS callId, ticket_id AS ticketId, counter_id AS counterId, at, recall FROM call
     WHERE at >= ? AND call_id IN (SELECT max(call_id) FROM call WHERE at >= ? GROUP BY ticket_id)
     ORDER BY call_id DESC LIMIT ?`,
    from,
    from,
    limit,
  );
