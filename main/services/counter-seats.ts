import type { CounterView } from '../../shared/contract/desk/counters.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { counterClosed, counterOpened } from '../../shared/facts/counter.ts';
import { allCounters, counterNamed, seatOfStaff } from '../store/counters.ts';
import { serviceOf } from '../store/services.ts';
import { ticketAtStaff } from '../store/tickets.ts';
import { callerAt } from './caller-at-counter.ts';
import type { Core } from './core.ts';
import type { Sessions } from './sessions.ts';
import { nameOfStaff } from './staff-names.ts';

/** Who sits at which counter (窗口), and what the asker could serve there. */
export const listCounters = (core: Core, staffId: string): CounterView[] =>
  allCounters(core.db)
    .filter(({ withdrawn }) => !withdrawn)
    .map((counter) => ({
      counterId: counter.counterId,
      name: counter.name,
      serves: callerAt(core.db, staffId, counter).serves.flatMap((serviceId) => {
        const service = serviceOf(core.db, serviceId);
        return service === undefined || service.state === 'withdrawn' ? [] : service.name;
      }),
      takenBy: nameOfStaff(core, counter.staffId),
      mine: counter.staffId === staffId,
      paused: counter.paused,
    }));

/**
 * Sits down at a counter, leaving one's old one. A counter whose holder is no longer signed in and
 * has nobody there is free.
 */
export function openCounter(
  core: Core,
  sessions: Sessions,
  staffId: string,
  counterId: string,
): Answer<{ done: true }, 'unknown-counter' | 'counter-taken' | 'finish-first'> {
  return core.ledger.write(`staff/${staffId}`, ({ tx, append }) => {
    const counter = counterNamed(tx, counterId);
    if (counter === undefined || counter.withdrawn) return refused('unknown-counter');
    if (counter.staffId === staffId) return granted({ done: true as const });
    const holder = counter.staffId;
    if (holder !== null && (sessions.isSignedIn(holder) || ticketAtStaff(tx, holder) !== undefined))
      return refused('counter-taken');
    if (ticketAtStaff(tx, staffId) !== undefined) return refused('finish-first');
    if (holder !== null) append(counterClosed.of(counterId, { counterId, staffId: holder, reason: 'idle' }));
    const old = seatOfStaff(tx, staffId);
    if (old !== undefined) append(counterClosed.of(old, { counterId: old, staffId, reason: 'left' }));
    append(counterOpened.of(counterId, { counterId, staffId }));
    return granted({ done: true as const });
  });
}

/** Leaves the counter; not while somebody is called to it. */
export function closeCounter(
  core: Core,
  staffId: string,
  reason: 'left' | 'signed-out',
): Answer<{ done: true }, 'no-counter' | 'finish-first'> {
  return core.ledger.write(`staff/${staffId}`, ({ tx, append }) => {
    const counterId = seatOfStaff(tx, staffId);
    if (counterId === undefined) return refused('no-counter');
    if (ticketAtStaff(tx, staffId) !== undefined) return refused('finish-first');
    append(counterClosed.of(counterId, { counterId, staffId, reason }));
    return granted({ done: true as const });
  });
}
