import { MINUTE } from '../domain/millis.ts';
import type { Served } from '../domain/service.ts';
import type { Callable } from './queue-order.ts';

/**
 * Owns which service a counter takes first. A rank is a lag, not a wall: somebody of the second rank is called as
 * if they had come so many minutes later, so they wait behind the first rank and are never starved by it.
 */
const LAG_MINUTES = 10;

/** What somebody may serve at a counter. `skills` null: whatever the counter serves. */
export const servedBy = (serves: readonly Served[], skills: readonly string[] | null): readonly Served[] =>
  skills === null ? serves : serves.filter(({ serviceId }) => skills.includes(serviceId));

/** Whom the rank holds for: whoever was sent on by name comes in their turn, whatever the rank. */
export const isRanked = ({ namedStaff, namedCounter }: Pick<Callable, 'namedStaff' | 'namedCounter'>): boolean =>
  namedStaff === null && namedCounter === null;

const lagOf = (serves: readonly Served[], serviceId: string): number =>
  ((serves.find((one) => one.serviceId === serviceId)?.rank ?? 1) - 1) * LAG_MINUTES * MINUTE;

/**
 * The line in the order in which this counter takes it; `turnOf` says whose turn is when, `isRanked` whom the rank
 * holds for. Equals stay as they are.
 */
export function inRank<T extends { readonly serviceId: string }>(
  line: readonly T[],
  serves: readonly Served[],
  turnOf: (ticket: T) => number,
  isRanked: (ticket: T) => boolean = () => true,
): T[] {
  const placeOf = (ticket: T) => turnOf(ticket) + (isRanked(ticket) ? lagOf(serves, ticket.serviceId) : 0);
  return line.toSorted((a, b) => placeOf(a) - placeOf(b));
}
