import { z } from 'zod';
import { asMillis, HOUR, type Millis } from './millis.ts';

/**
 * Owns what "today" means at a station: the date in Asia/Shanghai, never UTC, never the machine's zone.
 * China has kept UTC+8 without summer time since 1991, so the offset is a constant.
 * Never reads the clock.
 */
export const STATION_ZONE = 'Asia/Shanghai';
const OFFSET = 8 * HOUR;

/** `YYYY-MM-DD`, a date that exists. */
export const stationDay = z.iso.date().brand<'StationDay'>();
export type StationDay = z.infer<typeof stationDay>;

export const dayOf = (at: Millis): StationDay => new Date(at + OFFSET).toISOString().slice(0, 10) as StationDay;

/** First moment of the day, 00:00 station time. */
export const startOf = (day: StationDay): Millis => asMillis(Date.parse(`${day}T00:00:00Z`) - OFFSET);

/** How long the station's day has lasted, ms since its midnight. */
export const timeOfDay = (at: Millis): number => at - startOf(dayOf(at));

/** `HH:MM:SS` at the station. */
export const clockTime = (at: Millis): string => new Date(at + OFFSET).toISOString().slice(11, 19);
