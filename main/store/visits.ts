import type { StationDay } from '../../shared/domain/station-day.ts';
import type { Visit } from '../../shared/domain/visit.ts';
import type { Millis } from '../../shared/domain/millis.ts';
import type { ReadDb } from './database.ts';
import { row, rows } from './statement.ts';

/**
 * Numbers of the line as they went. One given at the desk never stood in it; one that was given up, sent on, aside for
 * a while or put back says little of how long a visit takes.
 */
const LINE = `SELECT service_id AS serviceId, issued_at AS issuedAt, called_at AS calledAt, ended_at AS endedAt,
  counter_id AS counterId, state FROM ticket WHERE line_day = ? AND NOT (state = 'finished' AND called_at IS NULL)`;
const PLAIN = `${LINE} AND state NOT IN ('cancelled', 'lapsed', 'parked')
  AND aside_ms = 0 AND line_at = issued_at AND service_id = issued_for`;

type Stored = Omit<Visit, 'noShow'> & { readonly state: string };
const visitsBy = (db: ReadDb, text: string, day: StationDay): Visit[] =>
  rows<Stored>(db, text, day).map(({ state, ...visit }) => ({ ...visit, noShow: state === 'no-show' }));

/** Everybody of a day, in order of arrival. */
export const visitsOn = (db: ReadDb, day: StationDay): Visit[] =>
  visitsBy(db, `${PLAIN} ORDER BY issued_at, running, ticket_id`, day);

export const endedVisitsOn = (db: ReadDb, day: StationDay): Visit[] =>
  visitsBy(db, `${PLAIN} AND state IN ('finished', 'no-show') ORDER BY issued_at, running, ticket_id`, day);

/** Those who stand at a counter now. */
export const visitsAtCounters = (db: ReadDb, day: StationDay): Visit[] =>
  visitsBy(db, `${LINE} AND state IN ('called', 'serving')`, day);

/** Days before `day` on which anybody took a number, not earlier than `first`; oldest first. */
export const daysWithVisits = (db: ReadDb, first: StationDay, day: StationDay): StationDay[] =>
  rows<{ day: StationDay }>(
    db,
    'SELECT DISTINCT line_day AS day FROM ticket WHERE line_day >= ? AND line_day < ? ORDER BY day',
    first,
    day,
  ).map((one) => one.day);

/** How many people a counter served to the end, in `[from, to)`. */
export const visitsServedBetween = (db: ReadDb, from: Millis, to: Millis): number =>
  row<{ count: number }>(
    db,
    `SELECT count(*) AS count FROM ticket
     WHERE state = 'finished' AND called_at IS NOT NULL AND ended_at >= ? AND ended_at < ?`,
    from,
    to,
  )?.count ?? 0;
