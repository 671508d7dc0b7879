import type { NumberRange } from '../../shared/domain/service.ts';
import type { StationDay } from '../../shared/domain/station-day.ts';
import type { ReadDb } from './database.ts';
import { row } from './statement.ts';

/** The numbers that were given on a day, whoever gave them. */
export interface Numbering {
  readonly serviceId: string;
  readonly prefix: string;
  readonly numbers: NumberRange;
}

/** The highest number in a service's range that it gave, or that was given under its letter; 0 before the first. */
export const highestNumber = (db: ReadDb, day: StationDay, { serviceId, prefix, numbers }: Numbering): number =>
  row<{ n: number | null }>(
    db,
    `SELECT max(running) AS n FROM ticket
     WHERE day = ? AND running BETWEEN ? AND ? AND (service_id = ? OR substr(number, 1, 1) = ?)`,
    day,
    numbers.from,
    numbers.to,
    serviceId,
    prefix,
  )?.n ?? 0;

export const numbersGiven = (db: ReadDb, day: StationDay, serviceId: string): number =>
  row<{ n: number }>(db, 'SELECT count(*) AS n FROM ticket WHERE day = ? AND service_id = ?', day, serviceId)?.n ?? 0;
