import { ticketCarryOverChosen } from '../../shared/facts/ticket-life.ts';
import type { ReadDb } from './database.ts';
import { on, type Projection } from './projection.ts';
import { changeOne, row } from './statement.ts';

/** What becomes of unfinished tickets at midnight. */
export const carryOver: Projection = {
  tables: ['carry_over'],
  ddl: `
    CREATE TABLE carry_over (one INTEGER PRIMARY KEY CHECK (one = 1), carry INTEGER NOT NULL) STRICT;
  `,
  apply: [
    on(ticketCarryOverChosen, (tx, data) =>
      changeOne(
        tx,
        'INSERT INTO carry_over (one, carry) VALUES (1, ?) ON CONFLICT (one) DO UPDATE SET carry = excluded.carry',
        data.carry ? 1 : 0,
      ),
    ),
  ],
};

/** Until the head says otherwise, a day's numbers end with the day. */
export const carriesOver = (db: ReadDb): boolean =>
  row<{ carry: number }>(db, 'SELECT carry FROM carry_over')?.carry === 1;
