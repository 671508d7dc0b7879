import { asMillis, MINUTE, type Millis } from '../domain/millis.ts';
import type { Priority } from '../domain/ticket.ts';

/**
 * Owns the order of the waiting line. A priority is a head start: its holder is let in as if they had come that
 * many minutes earlier. So waiting counts for everybody alike, the order never jumps, and there is a bound:
 * nobody who comes more than the head start after somebody is called before them, however many come. An appointment is
 * a place kept in the same line: since when its holder stands there is said by appointments.ts, and from then on they
 * are one of the line.
 */
const HEAD_START_MINUTES: Readonly<Record<Priority, number>> = {
  elderly: 20,
  disabled: 20,
  pregnant: 20,
  'with-infant': 20,
  serviceman: 20,
  emergency: 60,
};

/** Places a number that was passed by goes behind when it joins again. */
export const REJOIN_BEHIND = 3;

/** Someone in line, as the rule sees them: no name, only what decides. */
export interface InLine {
  readonly ticketId: string;
  readonly serviceId: string;
  /** Since when it stands in line; a ticket that was sent on keeps it. */
  readonly lineAt: Millis;
  /** Grows with each number given and each return to the line: of two at the same moment, who was there first. */
  readonly placed: number;
  readonly priority: Priority | null;
  /** Who may call it; null: anyone whose counter serves it. */
  readonly onlyFor: readonly string[] | null;
  /** The person or the counter it was sent on to. */
  readonly namedStaff: string | null;
  readonly namedCounter: string | null;
}

/** Of someone in line, what decides who may call them. */
export type Callable = Pick<InLine, 'serviceId' | 'onlyFor' | 'namedStaff' | 'namedCounter'>;

/** Somebody who comes to a service at this moment and asks for nobody in particular. */
export const anybodyFor = (serviceId: string, lineAt: Millis): Callable & Pick<InLine, 'lineAt' | 'priority'> => ({
  serviceId,
  lineAt,
  priority: null,
  onlyFor: null,
  namedStaff: null,
  namedCounter: null,
});

export interface Caller {
  readonly staffId: string;
  readonly counterId: string;
  readonly serves: readonly string[];
}

export const headStart = (priority: Priority | null): number =>
  priority === null ? 0 : HEAD_START_MINUTES[priority] * MINUTE;

/** The moment that gives the place in line: of two, the earlier is called first. */
export const turnOf = ({ lineAt, priority }: Pick<InLine, 'lineAt' | 'priority'>): number =>
  lineAt - headStart(priority);

/** The line in the order in which it is called. */
export const inTurn = <T extends Pick<InLine, 'lineAt' | 'placed' | 'priority'>>(line: readonly T[]): T[] =>
  line.toSorted((a, b) => turnOf(a) - turnOf(b) || a.placed - b.placed);

/** Whether it may be called by this counter before its turn: everything but being sent on to somebody else. */
export const mayChoose = (caller: Caller, ticket: Callable): boolean =>
  (caller.serves.includes(ticket.serviceId) && (ticket.onlyFor === null || ticket.onlyFor.includes(caller.staffId))) ||
  mayCall(caller, ticket);

export function mayCall(caller: Caller, ticket: Callable): boolean {
  if (ticket.namedStaff !== null) return ticket.namedStaff === caller.staffId;
  if (ticket.namedCounter !== null) return ticket.namedCounter === caller.counterId;
  return (
    caller.serves.includes(ticket.serviceId) && (ticket.onlyFor === null || ticket.onlyFor.includes(caller.staffId))
  );
}

/** Whom this counter calls next: the first of those it may call. `line` is in turn. */
export const nextInLine = <T extends InLine>(line: readonly T[], caller: Caller): T | undefined =>
  line.find((ticket) => mayCall(caller, ticket));

/** Whether one person could call either, so that one waits for the other. */
export const sharesCaller = (a: InLine, b: InLine): boolean =>
  fits(a.namedStaff, b.namedStaff) &&
  fits(a.namedCounter, b.namedCounter) &&
  (a.onlyFor === null || b.onlyFor === null || a.onlyFor.some((caller) => b.onlyFor?.includes(caller)));

const fits = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;

/**
 * The place of a number that was passed by and comes back: right behind the next few of its service, `line` being
 * in turn. Given as the moment it would have had to come.
 */
export function placeAfterMiss(line: readonly InLine[], priority: Priority | null, now: Millis): Millis {
  const before = line.slice(0, REJOIN_BEHIND).at(-1);
  return asMillis((before === undefined ? now : turnOf(before)) + headStart(priority));
}
