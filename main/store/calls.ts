import type { Millis } from '../../shared/domain/millis.ts';
import { ticketAnnounced, ticketCalled, ticketRecalled } from '../../shared/facts/ticket.ts';
import { ticketCalledOutOfTurn, ticketFetched, ticketStepUndone } from '../../shared/facts/ticket-life.ts';
import type { ReadDb, Tx } from './database.ts';
import { type AppliedFact, on, type Projection } from './projection.ts';
import { changeOne, row, rows } from './statement.ts';

/** What the board announces: every call and recall, numbered by its fact. */
export const calls: Projection = {
  tables: ['call'],
  ddl: `
    CREATE TABLE call (
      call_id INTEGER PRIMARY KEY, ticket_id TEXT NOT NULL, counter_id TEXT NOT NULL,
      at INTEGER NOT NULL, recall INTEGER NOT NULL, announced INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX call_of_ticket ON call (ticket_id, call_id);
  `,
  apply: [
    on(ticketCalled, (tx, data, fact) => announce(tx, data, fact, 0)),
    on(ticketCalledOutOfTurn, (tx, data, fact) => announce(tx, data, fact, 0)),
    on(ticketFetched, (tx, data, fact) => announce(tx, data, fact, 0)),
    on(ticketRecalled, (tx, data, fact) => announce(tx, data, fact, 1)),
    on(ticketStepUndone, (tx, { ticketId, step }) => {
      if (step === 'call' || step === 'fetch')
        changeOne(
          tx,
          `DELETE FROM call
           WHERE call_id = (SELECT max(call_id) FROM call WHERE ticket_id = ?)`,
          ticketId,
        );
    }),
    on(ticketAnnounced, (tx, data) => changeOne(tx, 'UPDATE call SET announced = 1 WHERE call_id = ?', data.callId)),
  ],
  helpers: [announce],
};

function announce(
  tx: Tx,
  { ticketId, counterId }: { readonly ticketId: string; readonly counterId: string },
  { seq, time }: AppliedFact,
  recall: 0 | 1,
): void {
  changeOne(tx, 'INSERT INTO call VALUES (?, ?, ?, ?, ?, 0)', seq, ticketId, counterId, time, recall);
}

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
  'SELECT call_id AS callId, ticket_id AS ticketId, call.counter_id AS counterId, at, recall, announced FROM call';

export const callNumbered = (db: ReadDb, callId: number): CallRow | undefined =>
  row(db, `${SELECT} WHERE call_id = ?`, callId);

/** When a ticket was called since it last came out of the line or from aside, oldest first. */
export const callsInARow = (db: ReadDb, ticketId: string): Millis[] =>
  rows<{ at: Millis }>(
    db,
    `SELECT at FROM call WHERE ticket_id = @ticketId
       AND call_id >= (SELECT max(call_id) FROM call WHERE ticket_id = @ticketId AND recall = 0) ORDER BY call_id`,
    { ticketId },
  ).map(({ at }) => at);

/**
 * The newest call of each ticket called since `from`, newest first. Who has been sent back to the line or aside is
 * not to be found at the counter the call named, so that call is over.
 */
export const latestCalls = (db: ReadDb, from: Millis, limit: number): CallRow[] =>
  rows(
    db,
    `${SELECT} JOIN ticket USING (ticket_id)
     WHERE at >= ? AND state NOT IN ('waiting', 'parked')
       AND call_id IN (SELECT max(call_id) FROM call WHERE at >= ? GROUP BY ticket_id)
     ORDER BY call_id DESC LIMIT ?`,
    from,
    from,
    limit,
  );
