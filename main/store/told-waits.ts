import type { StationDay } from '../../shared/domain/station-day.ts';
import type { WaitRange } from '../../shared/domain/ticket.ts';
import { ticketWaitTold } from '../../shared/facts/ticket-wait.ts';
import type { ReadDb } from './database.ts';
import { on, type Projection } from './projection.ts';
import { changeOne, rows } from './statement.ts';

/** What people were told of their wait when they took a number. */
export const toldWaits: Projection = {
  tables: ['told_wait'],
  ddl: `
    CREATE TABLE told_wait (ticket_id TEXT PRIMARY KEY, low INTEGER NOT NULL, high INTEGER NOT NULL) STRICT;
  `,
  apply: [
    on(ticketWaitTold, (tx, data) =>
      changeOne(
        tx,
        `INSERT INTO told_wait (ticket_id, low, high) VALUES (?, ?, ?)
         ON CONFLICT (ticket_id) DO UPDATE SET low = excluded.low, high = excluded.high`,
        data.ticketId,
        data.low,
        data.high,
      ),
    ),
  ],
};

/** By ticket, of those who still wait. */
export const toldWaitsInLine = (db: ReadDb, day: StationDay): ReadonlyMap<string, WaitRange> =>
  new Map(
    rows<WaitRange & { ticketId: string }>(
      db,
      `SELECT ticket_id AS ticketId, low, high FROM ticket JOIN told_wait USING (ticket_id)
       WHERE line_day = ? AND state = 'waiting'`,
      day,
    ).map(({ ticketId, low, high }) => [ticketId, { low, high }]),
  );
