import { asMillis, DAY } from '../../shared/domain/millis.ts';
import { dayOf, type StationDay, startOf } from '../../shared/domain/station-day.ts';
import type { WaitHabits } from '../../shared/rules/expected-wait.ts';
import { learnPastDays, learnToday, type PastDays, type StationOutline } from '../../shared/rules/learn-wait-habits.ts';
import { allCounters } from '../store/counters.ts';
import type { ReadDb } from '../store/database.ts';
import { seatsSince } from '../store/seats.ts';
import { allServices, brokenServices } from '../store/services.ts';
import { daysWithVisits, endedVisitsOn, visitsOn } from '../store/visits.ts';

/** Four weeks: every weekday is among them, and what changed in the meantime is soon forgotten. */
const LOOKS_BACK = 28;

/** For a service whose row does not hold together any more: its numbers are still served, and others wait behind them. */
const UNKNOWN_MINUTES = 10;

/** The days before today are counted once a day; what ends today is added each time. */
const learned = new WeakMap<ReadDb, { readonly day: StationDay; readonly past: PastDays }>();

/** What to expect of this station, read off its own days. */
export function waitHabits(db: ReadDb, day: StationDay): WaitHabits {
  const outline: StationOutline = {
    usualMinutes: new Map([
      ...brokenServices(db).map(({ serviceId }) => [serviceId, UNKNOWN_MINUTES] as const),
      ...allServices(db).map(({ serviceId, usualMinutes }) => [serviceId, usualMinutes] as const),
    ]),
    counters: allCounters(db).map(({ counterId, serves }) => ({
      counterId,
      serves: serves.map(({ serviceId }) => serviceId),
      ranked: serves,
    })),
  };
  let known = learned.get(db);
  if (known?.day !== day) learned.set(db, (known = { day, past: pastBefore(db, day, outline) }));
  return learnToday(known.past, endedVisitsOn(db, day), outline);
}

function pastBefore(db: ReadDb, day: StationDay, outline: StationOutline): PastDays {
  const first = startOf(dayOf(asMillis(Math.max(0, startOf(day) - LOOKS_BACK * DAY))));
  const seats = seatsSince(db, asMillis(Math.max(0, first - DAY)));
  const days = daysWithVisits(db, dayOf(first), day).map((past) => ({
    day: past,
    visits: visitsOn(db, past),
    seats: seats.filter(
      ({ from, to }) => from < startOf(past) + DAY && (to ?? Number.POSITIVE_INFINITY) > startOf(past),
    ),
  }));
  return learnPastDays(days, outline);
}
