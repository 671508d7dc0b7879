import { asMillis, DAY } from '../../shared/domain/millis.ts';
import { dayOf, startOf } from '../../shared/domain/station-day.ts';
import type { WaitRange } from '../../shared/domain/ticket.ts';
import { expectedWait } from '../../shared/rules/expected-wait.ts';
import { callersOf, type CounterNow, isAnyOpen, type LineState } from '../../shared/rules/possible-waits.ts';
import { allCounters } from '../store/counters.ts';
import { seatsSince } from '../store/seats.ts';
import { visitsAtCounters } from '../store/visits.ts';
import { perChange } from './cached-per-change.ts';
import { callerAt } from './caller-at-counter.ts';
import type { Core } from './core.ts';
import { waitHabits } from './wait-habits.ts';

export type Standing = Pick<LineState, 'self' | 'ahead' | 'behind'>;

/** Expected wait of somebody in line, as things stand now. `key` names them until something changes. */
export const expectWait = (core: Core, key: string, standing: Standing): WaitRange | null =>
  perChange(core.db, core.clock(), key, () => {
    const state: LineState = { now: core.clock(), ...standing, counters: countersNow(core) };
    // Most of the night nobody is there: then nothing need be learned.
    const canSay = isAnyOpen(state.counters, callersOf(state.counters, standing.self));
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
      const ranked = staffId === null ? counter.serves : callerAt(db, staffId, counter).ranked;
      const visit = there.find((one) => one.counterId === counterId);
      return {
        counterId,
        staffId,
        serves: ranked.map(({ serviceId }) => serviceId),
        ranked,
        leftAt: staffId === null ? (seats.findLast((seat) => seat.counterId === counterId)?.to ?? null) : null,
        busy:
          visit === undefined || visit.calledAt === null ? null : { serviceId: visit.serviceId, since: visit.calledAt },
      };
    });
  });
