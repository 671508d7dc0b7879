import { anybodyFor } from './queue-order.ts';
import type { Millis } from '../domain/millis.ts';
import type { Seat, Visit } from '../domain/visit.ts';
import type { CounterNow, LineState } from './possible-waits.ts';

/** A day of a station as it was recorded. */
export interface RecordedLine {
  /** In order of arrival. */
  readonly visits: readonly Visit[];
  readonly seats: readonly Seat[];
  readonly counters: readonly Pick<CounterNow, 'counterId' | 'serves' | 'ranked'>[];
}

/**
 * The line as it stood when this number was given, read off the record: nothing that came later is looked at.
 * Who may call a dispute is not recorded, so everybody's counter may here.
 */
export function lineWhenIssued({ visits, seats, counters }: RecordedLine, self: Visit): LineState {
  const now = self.issuedAt;
  const place = visits.indexOf(self);
  const before = visits.slice(0, place);
  const there = before.filter(
    ({ calledAt, endedAt }) => calledAt !== null && calledAt <= now && (endedAt ?? now + 1) > now,
  );
  return {
    now,
    self: anybodyFor(self.serviceId, now),
    ahead: before
      .filter(({ calledAt }) => calledAt === null || calledAt > now)
      .map(({ serviceId, issuedAt }) => anybodyFor(serviceId, issuedAt)),
    behind: [],
    counters: counters.map(({ counterId, serves, ranked }): CounterNow => {
      const at = there.find((one) => one.counterId === counterId);
      const sat = seats.filter((seat) => seat.counterId === counterId && seat.from <= now);
      const isOpen = sat.some(({ to }) => to === null || to > now);
      return {
        counterId,
        serves,
        ranked,
        staffId: isOpen ? counterId : null,
        leftAt: isOpen
          ? null
          : sat.reduce<Millis | null>((last, { to }) => (last === null || (to ?? 0) > last ? to : last), null),
        busy: at === undefined || at.calledAt === null ? null : { serviceId: at.serviceId, since: at.calledAt },
      };
    }),
  };
}
