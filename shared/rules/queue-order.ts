import type { Millis } from '../domain/millis.ts';

/** Someone in line, as the rule sees them: no name, only what decides. */
export interface InLine {
  readonly ticketId: string;
  readonly serviceId: string;
  readonly issuedAt: Millis;
  /** Who may call it; null: anyone whose counter serves it. */
  readonly onlyFor: readonly string[] | null;
}

export interface Caller {
  readonly staffId: string;
  readonly serves: readonly string[];
}

export const mayCall = (caller: Caller, ticket: Pick<InLine, 'serviceId' | 'onlyFor'>): boolean =>
  caller.serves.includes(ticket.serviceId) && (ticket.onlyFor === null || ticket.onlyFor.includes(caller.staffId));

/** Whom this counter calls next: first come, first served, among those it may call. `line` is in order of arrival. */
export const nextInLine = <T extends InLine>(line: readonly T[], caller: Caller): T | undefined =>
  line.find((ticket) => mayCall(caller, ticket));
