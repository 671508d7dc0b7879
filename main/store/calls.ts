import type { Millis } from '../../shared/domain/millis.ts';
import { ticketAnnounced, ticketCalled, ticketRecalled } from '../../shared/facts/ticket.ts';
import type { ReadDb } from './database.ts';
import { on, type Projection } from './projection.ts';
import { changeOne, row, rows } from './statement.ts';

/** What the board announces: every call and recall, numbered by its fact. */
export const calls: Projection = {
  tables: ['call'],
  ddl: `
    CREATE TABLE call (
      call_id INTEGER PRIMARY KEY, ticket_id TEXT NOT NULL, counter_id TEXT NOT NULL,
      at INTEGER NOT NULL, recall INTEGER NOT NULL, announced INTEGER NOT NULL
    ) STRICT;
  `,
  apply: [
    on(ticketCalled, (tx, data, fact) =>
      changeOne(tx, 'INSERT INTO call VALUES (?, ?, ?, ?, 0, 0)', fact.seq, data.ticketId, data.counterId, fact.time),
    ),
    on(ticketRecalled, (tx, data, fact) =>
      changeOne(tx, 'INSERT INTO call VALUES (?, ?, ?, ?, 1, 0)', fact.seq, data.ticketId, data.counterId, fact.time),
    ),
    on(ticketAnnounced, (tx, data) => changeOne(tx, 'UPDATE call SET announced = 1 WHERE call_id = ?', data.callId)),
  ],
};

export interface CallRow {
  readonly callId: number;
  readonly ticketId: string;
  readonly counterId: string;
  readonly at: Millis;
  readonly recall: 0 | 1;
  /** A board said it to the end. */
  readonly announced: 0 | 1;
}

const SELECT =
  'SELECT call_id AS callId, ticket_id AS ticketId, counter_id AS counterId, at, recall, announced FROM call';

export const callNumbered = (db: ReadDb, callId: number): CallRow | undefined =>
  row(db, `${SELECT} WHERE call_id = ?`, callId);

/** The newest call of each ticket called since `from`, newest first. */
export const latestCalls = (db: ReadDb, from: Millis, limit: number): CallRow[] =>
  rows(
    db,
    `${SELECT}
     WHERE at >= ? AND call_id IN (SELECT max(call_id) FROM call WHERE at >= ? GROUP BY ticket_id)
     ORDER BY call_id DESC LIMIT ?`,
    from,
    from,
    limit,
  );
