import type { NumberRange } from '../../shared/domain/service.ts';
import { asMillis, DAY } from '../../shared/domain/millis.ts';
import { type StationDay, startOf } from '../../shared/domain/station-day.ts';
import { formatNumber } from '../../shared/domain/ticket.ts';
import { firstAfterChange, nextNumber } from '../../shared/rules/number-ranges.ts';
import type { ReadDb } from './database.ts';
import { row } from './statement.ts';
import { machineChangedIn } from './stations.ts';
import { ticketNumbered } from './tickets.ts';

/** The numbers that were given on a day, whoever gave them; where a ticket stands by now does not matter. */
export interface Numbering {
  readonly serviceId: string;
  readonly prefix: string;
  readonly numbers: NumberRange;
}

/** The highest number in a service's range that it gave, or that was given under its letter; 0 before the first. */
const highestNumber = (
  db: ReadDb,
  day: StationDay,
  { serviceId, prefix, numbers }: Numbering,
  before = Number.MAX_SAFE_INTEGER,
): number =>
  row<{ n: number | null }>(
    db,
    `SELECT max(running) AS n FROM ticket
     WHERE day = ? AND running BETWEEN ? AND ? AND (issued_for = ? OR substr(number, 1, 1) = ?) AND issued_at < ?`,
    day,
    numbers.from,
    numbers.to,
    serviceId,
    prefix,
    before,
  )?.n ?? 0;

/** The number a service gives next, none that was carried over into the day; undefined: none is left. */
export function freeNumber(db: ReadDb, day: StationDay, service: Numbering): number | undefined {
  const known = highestNumber(db, day, service);
  const change = machineChangedIn(db, startOf(day), asMillis(startOf(day) + DAY));
  // What the old machine gave after its last word to the district is in people's hands, and nobody here knows of it.
  const left = change && firstAfterChange(service.numbers, highestNumber(db, day, service, change.at)) - 1;
  let next = nextNumber(service.numbers, Math.max(known, left ?? 0));
  while (next !== undefined && ticketNumbered(db, day, formatNumber(service.prefix, next)) !== undefined)
    next = nextNumber(service.numbers, next);
  return next;
}

/** How many of a day's contingent are gone: once each, however often one comes back to the line or is sent on. */
export const numbersGiven = (db: ReadDb, day: StationDay, serviceId: string): number =>
  row<{ n: number }>(db, 'SELECT count(*) AS n FROM ticket WHERE day = ? AND issued_for = ?', day, serviceId)?.n ?? 0;
