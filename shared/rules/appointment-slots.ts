import type { DaySpans } from '../domain/opening-hours.ts';

/**
 * Owns how many appointments a station gives out and for when. Two limits hold for every group of counters that a
 * service is served by, so that people without an appointment are never shut out:
 * - at one time, at most as many appointments as there are counters;
 * - in each two hours, and for slots of up to half an hour in each hour, at most half of the counters' time.
 * Counters serve several services: what is booked for a service that only these counters serve counts, too.
 */
export const SLOTS = {
  /** Minutes an appointment can take: the shortest that holds a usual visit. */
  lengths: [15, 30, 60],
  /** Share of the counters' time that is given out. */
  share: 0.5,
  /** Within each of these stretches, counted from midnight. Minutes. */
  windows: [60, 120],
  /** Where a service has no set hours, nobody is booked into the night. Minutes of the day. */
  withoutHours: [{ from: 8 * 60, to: 18 * 60 }],
} as const;

export const slotLength = (usualMinutes: number): number =>
  SLOTS.lengths.find((length) => length >= usualMinutes) ?? SLOTS.lengths[SLOTS.lengths.length - 1] ?? usualMinutes;

/** An appointment, as far as it takes time of counters. Minutes of the day. */
export interface Taken {
  readonly serviceId: string;
  readonly from: number;
  readonly minutes: number;
}

export interface Slot {
  readonly from: number;
  /** How many more can be booked for it. */
  readonly free: number;
}

export interface SlotsAsked {
  readonly serviceId: string;
  /** Length of one slot. */
  readonly minutes: number;
  /** When the service is open that day. */
  readonly spans: DaySpans;
  /** Every counter, and what it serves. */
  readonly counters: readonly { readonly serves: readonly string[] }[];
  /** Everything that is booked for that day, for any service. */
  readonly taken: readonly Taken[];
}

/** All slots of a day on the grid of their length, in order; none when no counter serves the service. */
export function slotsOf(asked: SlotsAsked): readonly Slot[] {
  const { minutes, spans } = asked;
  const groups = groupsAround(asked);
  if (groups.length === 0) return [];
  return spans.flatMap(({ from, to }) => {
    const slots: Slot[] = [];
    for (let at = Math.ceil(from / minutes) * minutes; at + minutes <= to; at += minutes)
      slots.push({ from: at, free: Math.min(...groups.map((group) => freeIn(group, at, minutes))) });
    return slots;
  });
}

interface Group {
  readonly counters: number;
  readonly taken: readonly Taken[];
}

/**
 * The groups of counters that an appointment takes time from: those of each service whose counters include all of
 * this one's, and all that are tied to them through services they share.
 */
function groupsAround({ serviceId, counters, taken }: SlotsAsked): Group[] {
  const servedBy = (one: string) => counters.flatMap(({ serves }, at) => (serves.includes(one) ? at : []));
  const services = [...new Set(counters.flatMap(({ serves }) => serves))];
  const own = servedBy(serviceId);
  if (own.length === 0) return [];
  const within = (some: readonly number[], all: ReadonlySet<number>) => some.every((at) => all.has(at));
  const tied = new Set(own);
  for (let before = 0; before < tied.size; ) {
    before = tied.size;
    for (const at of [...tied])
      for (const one of counters[at]?.serves ?? []) for (const other of servedBy(one)) tied.add(other);
  }
  return [...services.map((one) => new Set(servedBy(one))).filter((group) => within(own, group)), tied].map(
    (group) => ({
      counters: group.size,
      taken: taken.filter((one) => {
        const by = servedBy(one.serviceId);
        return by.length > 0 && within(by, group);
      }),
    }),
  );
}

function freeIn({ counters, taken }: Group, from: number, minutes: number): number {
  const atOnce = taken.filter((one) => overlap(one, from, minutes) > 0).length;
  const left = SLOTS.windows
    .filter((window) => SLOTS.share * window >= minutes)
    .map((window) => {
      const opens = Math.floor(from / window) * window;
      const spent = taken.reduce((sum, one) => sum + overlap(one, opens, window), 0);
      return Math.floor((SLOTS.share * window * counters - spent) / minutes);
    });
  return Math.max(0, Math.min(counters - atOnce, ...left));
}

const overlap = ({ from, minutes }: Taken, begins: number, lasts: number): number =>
  Math.max(0, Math.min(from + minutes, begins + lasts) - Math.max(from, begins));
