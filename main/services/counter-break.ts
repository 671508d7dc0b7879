import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { counterPaused, counterResumed } from '../../shared/facts/counter.ts';
import { counterOfStaff } from '../store/counters.ts';
import { ticketAtStaff } from '../store/tickets.ts';
import type { Core } from './core.ts';

/** A break (暂停): the counter stays mine and calls nobody; it counts as closed for the expected wait. */
export function pauseCounter(core: Core, staffId: string): Answer<{ done: true }, 'no-counter' | 'finish-first'> {
  return core.ledger.write(`staff/${staffId}`, ({ tx, append }) => {
    const counter = counterOfStaff(tx, staffId);
    if (counter === undefined) return refused('no-counter');
    if (ticketAtStaff(tx, staffId) !== undefined) return refused('finish-first');
    const { counterId } = counter;
    if (!counter.paused) append(counterPaused.of(counterId, { counterId, staffId }));
    return granted({ done: true as const });
  });
}

export function resumeCounter(core: Core, staffId: string): Answer<{ done: true }, 'no-counter'> {
  return core.ledger.write(`staff/${staffId}`, ({ tx, append }) => {
    const counter = counterOfStaff(tx, staffId);
    if (counter === undefined) return refused('no-counter');
    const { counterId } = counter;
    if (counter.paused) append(counterResumed.of(counterId, { counterId, staffId }));
    return granted({ done: true as const });
  });
}
