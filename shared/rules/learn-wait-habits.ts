import type { StationDay } from '../domain/station-day.ts';
import type { Seat, Visit } from '../domain/visit.ts';
import { type CounterHours, counterHours } from './counter-hours.ts';
import type { WaitHabits, WaitTrust } from './expected-wait.ts';
import type { StationHabits } from './possible-waits.ts';
import type { RecordedLine } from './replay-line.ts';
import { visitHabits } from './visit-habits.ts';
import { addTallies, tallyVisits, type VisitTally } from './visit-tally.ts';
import { tryWaits, type WaitTry, waitTrust } from './wait-trust.ts';

/** What is known of a station's services and counters without having seen them work. */
export interface StationOutline {
  readonly usualMinutes: ReadonlyMap<string, number>;
  readonly counters: RecordedLine['counters'];
}

export interface RecordedDay {
  readonly day: StationDay;
  /** In order of arrival. */
  readonly visits: readonly Visit[];
  readonly seats: readonly Seat[];
}

/** The days before today, counted once a day. */
export interface PastDays {
  readonly tally: VisitTally;
  readonly hours: CounterHours;
  readonly trust: WaitTrust;
}

/** The newest of three days is kept to try the others on. */
const TRIED = 1 / 3;
/** So many waits tell enough about how far to trust. */
const MOST_TRIED = 400;

/** Oldest day first. */
export function learnPastDays(days: readonly RecordedDay[], outline: StationOutline): PastDays {
  const tried = Math.floor(days.length * TRIED + TRIED);
  const known = days.slice(0, days.length - tried);
  const habits = { visits: visitHabits(tallyOf(known), outline.usualMinutes), hours: hoursOf(known) };
  return { tally: tallyOf(days), hours: hoursOf(days), trust: trustIn(days.slice(known.length), outline, habits) };
}

/** What to expect now: the past days, and what has ended today already. */
export const learnToday = (
  { tally, hours, trust }: PastDays,
  ended: readonly Visit[],
  { usualMinutes }: StationOutline,
): WaitHabits => ({ visits: visitHabits(addTallies(tally, tallyVisits(ended)), usualMinutes), hours, trust });

const tallyOf = (days: readonly RecordedDay[]): VisitTally => tallyVisits(days.flatMap(({ visits }) => visits));

const hoursOf = (days: readonly RecordedDay[]): CounterHours =>
  counterHours(
    days.flatMap(({ seats }) => seats),
    days.map(({ day }) => day),
  );

/** The newest days are tried first, until they tell enough. */
function trustIn(days: readonly RecordedDay[], { counters }: StationOutline, habits: StationHabits): WaitTrust {
  const tries: WaitTry[] = [];
  for (const { visits, seats } of days.toReversed()) {
    if (tries.length >= MOST_TRIED) break;
    tries.push(...tryWaits({ visits, seats, counters }, habits));
  }
  return waitTrust(tries);
}
