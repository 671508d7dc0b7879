import type { Millis } from '../../shared/domain/millis.ts';
import type { Seat } from '../../shared/domain/visit.ts';
import { counterClosed, counterOpened, counterPaused, counterResumed } from '../../shared/facts/counter.ts';
import type { ReadDb, Tx } from './database.ts';
import { type AppliedFact, onSound, type Projection } from './projection.ts';
import { change, changeOne, rows } from './statement.ts';

/** When somebody sat at which counter, breaks left out: what its opening hours really were. */
export const seats: Projection = {
  tables: ['seat'],
  ddl: `
    CREATE TABLE seat (
      seat_id INTEGER PRIMARY KEY, counter_id TEXT NOT NULL, opened_at INTEGER NOT NULL, closed_at INTEGER
    ) STRICT;
    CREATE INDEX seat_opened ON seat (opened_at);
    CREATE INDEX seat_taken ON seat (counter_id) WHERE closed_at IS NULL;
  `,
  apply: [
    onSound(counterOpened, (tx, data, fact) => sit(tx, data.counterId, fact)),
    onSound(counterResumed, (tx, data, fact) => sit(tx, data.counterId, fact)),
    onSound(counterPaused, (tx, data, fact) => leave(tx, data.counterId, fact.time)),
    onSound(counterClosed, (tx, data, fact) => leave(tx, data.counterId, fact.time)),
  ],
  helpers: [sit, leave],
};

function sit(tx: Tx, counterId: string, { seq, time }: AppliedFact): void {
  leave(tx, counterId, time);
  changeOne(tx, 'INSERT INTO seat VALUES (?, ?, ?, NULL)', seq, counterId, time);
}

function leave(tx: Tx, counterId: string, at: number): void {
  change(tx, 'UPDATE seat SET closed_at = ? WHERE counter_id = ? AND closed_at IS NULL', at, counterId);
}

/** Those who sat down since then, in order. */
export const seatsSince = (db: ReadDb, since: Millis): Seat[] =>
  rows(
    db,
    `SELECT counter_id AS counterId, opened_at AS "from", closed_at AS "to" FROM seat
     WHERE opened_at >= ? ORDER BY opened_at, seat_id`,
    since,
  );
