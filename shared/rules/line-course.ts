import type { Stretch } from './counter-hours.ts';

/** One imagined course of the line; times in ms from now. */
export interface Course {
  /** When each counter is open. */
  readonly open: readonly (readonly Stretch[])[];
  /** From when on each is free. */
  readonly free: readonly number[];
  /** Where somebody sits now: they serve whoever is still in line when all leave for the day. */
  readonly staying: readonly boolean[];
  /** How long a counter is busy with the one at this place in line, when it calls them then. */
  readonly lasts: (place: number, start: number) => number;
}

/**
 * When `self` is called: again and again the counter that is free first calls the next one in its own order.
 * `orders` are the places in line of those each counter may call. Infinity: nobody ever could call them.
 */
export function whenCalled(self: number, orders: readonly (readonly number[])[], course: Course): number {
  const free = [...course.free];
  const begins = free.map((from, at) => firstMoment(course.open[at], from));
  const heads = orders.map(() => 0);
  const gone = new Set<number>();
  for (;;) {
    let counter: number | undefined;
    let start = Number.POSITIVE_INFINITY;
    let staying: number | undefined;
    for (const [at, order] of orders.entries()) {
      let head = heads[at] ?? 0;
      while (gone.has(order[head] ?? -1)) head += 1;
      heads[at] = head;
      if (head === order.length) continue;
      const moment = begins[at] ?? 0;
      if (moment < start) [counter, start] = [at, moment];
      if (course.staying[at] === true && (staying === undefined || (free[at] ?? 0) < (free[staying] ?? 0)))
        staying = at;
    }
    if (counter === undefined) {
      if (staying === undefined) return Number.POSITIVE_INFINITY;
      [counter, start] = [staying, free[staying] ?? 0];
    }
    const place = orders[counter]?.[heads[counter] ?? 0] ?? self;
    if (place === self) return start;
    gone.add(place);
    const until = start + course.lasts(place, start);
    free[counter] = until;
    begins[counter] = firstMoment(course.open[counter], until);
  }
}

function firstMoment(open: readonly Stretch[] = [], free = 0): number {
  for (const [from, to] of open) if (to > free) return Math.max(from, free);
  return Number.POSITIVE_INFINITY;
}
