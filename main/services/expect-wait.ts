import { asMillis, DAY } from '../../shared/domain/millis.ts';
import { dayOf, startOf } from '../../shared/domain/station-day.ts';
import type { WaitRange } from '../../shared/domain/ticket.ts';
import { expectedWait } from '../../shared/rules/expected-wait.ts';
import {
  callersOf,
  type CounterNow,
  isAnyOpen,
  type LineState,
  type Waiter,
} from '../../shared/rules/possible-waits.ts';
import { allCounters } from '../store/counters.ts';
import { seatsSince } from '../store/seats.ts';
import { visitsAtCounters } from '../store/visits.ts';
import { perChange } from './cached-per-change.ts';
import { callerAt } from './caller-at-counter.ts';
import type { Core } from './core.ts';
import { waitHabits } from './wait-habits.ts';

/** Expected wait of somebody behind `ahead`, as things stand now. `key` names them until something changes. */
export const expectWait = (core: Core, key: string, self: Waiter, ahead: readonly Waiter[]): WaitRange | null =>
  perChange(core.db, core.clock(), key, () => {
    const state: LineState = { now: core.clock(), self, ahead, counters: countersNow(core) };
    // Most of the night nobody is there: then nothing need be learned.
    const canSay = isAnyOpen(state.counters, callersOf(state.counters, self));
    return canSay ? expectedWait(state, waitHabits(core.db, dayOf(state.now))) : null;
  });

/** Every counter with who stands there, and the empty ones with when they were left. */
export const countersNow = ({ db, clock }: Core): readonly CounterNow[] =>
  perChange(db, clock(), 'counters', () => {
    const today = dayOf(clock());
    const there = visitsAtCounters(db, today);
    const midnight = startOf(today);
    const seats = seatsSince(db, asMillis(midnight - DAY)).filter(({ to }) => to !== null && to >= midnight);
    const counters = allCounters(db).filter(({ withdrawn }) => !withdrawn);
    return counters.map((counter) => {
      const { counterId } = counter;
      const staffId = counter.paused ? null : counter.staffId;
      const visit = there.find((one) => one.counterId === counterId);
      return {
        counterId,
        staffId,
        serves:
          staffId === null ? counter.serves.map(({ serviceId }) => serviceId) : callerAt(db, staffId, counter).serves,
        leftAt: staffId === null ? (seats.findLast((seat) => seat.counterId === counterId)?.to ?? null) : null,
        busy:
          visit === undefined || visit.calledAt === null ? null : { serviceId: visit.serviceId, since: visit.calledAt },
      };
    });
  });
