import type { CounterWish } from '../../shared/contract/desk/setup.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import { counterDefined } from '../../shared/facts/counter.ts';
import { may } from '../../shared/rules/desk-rights.ts';
import { moveInOrder } from '../../shared/rules/move-in-order.ts';
import { allCounters, brokenCounters, counterNamed, type CounterRow } from '../store/counters.ts';
import type { ReadDb } from '../store/database.ts';
import { offeredServices } from '../store/services.ts';
import { waitingTickets } from '../store/tickets.ts';
import type { Core } from './core.ts';
import { freeCounterId } from './free-ids.ts';
import type { Session } from './sessions.ts';

/** The counters of a station (窗口设置): what each serves, and which of it first. */
type Done = { done: true };
const DONE = granted({ done: true as const });

const defined = ({ counterId, name, serves, order, withdrawn }: Omit<CounterRow, 'staffId' | 'paused'>) =>
  counterDefined.of(counterId, { counterId, name, serves: [...serves], order, withdrawn });

export const areOffered = (db: ReadDb, serviceIds: readonly string[]): boolean => {
  const offered = offeredServices(db);
  return serviceIds.every((id) => offered.some(({ serviceId }) => serviceId === id));
};

export function saveCounter(
  core: Core,
  session: Session,
  { counterId, name, serves }: CounterWish,
): Answer<Done, 'not-allowed' | 'unknown-counter' | 'unknown-service'> {
  if (!may(session.roles, 'set-up-station')) return refused('not-allowed');
  return core.ledger.write(`staff/${session.staffId}`, ({ tx, append }) => {
    const all = allCounters(tx);
    const broken = brokenCounters(tx);
    const before = all.find((one) => one.counterId === counterId);
    if (counterId !== null && ![...all, ...broken].some((one) => one.counterId === counterId))
      return refused('unknown-counter');
    const serviceIds = serves.map(({ serviceId }) => serviceId);
    if (!areOffered(tx, serviceIds)) return refused('unknown-service');
    const order = before?.order ?? Math.max(0, ...all.map((one) => one.order)) + 1;
    append(
      defined({
        counterId: counterId ?? freeCounterId([...all, ...broken]),
        name,
        serves,
        order,
        withdrawn: before?.withdrawn ?? false,
      }),
    );
    return DONE;
  });
}

/** Not while somebody sits there: they would call to a counter that is not there. */
export function setCounterWithdrawn(
  core: Core,
  session: Session,
  counterId: string,
  withdrawn: boolean,
): Answer<Done, 'not-allowed' | 'unknown-counter' | 'counter-taken' | 'sent-on-here'> {
  if (!may(session.roles, 'set-up-station')) return refused('not-allowed');
  return core.ledger.write(`staff/${session.staffId}`, ({ tx, at, append }) => {
    const counter = counterNamed(tx, counterId);
    if (counter === undefined) return refused('unknown-counter');
    if (withdrawn && counter.staffId !== null) return refused('counter-taken');
    // Whoever was sent on to it by name could be called nowhere else.
    if (withdrawn && waitingTickets(tx, dayOf(at)).some(({ namedCounter }) => namedCounter === counterId))
      return refused('sent-on-here');
    if (counter.withdrawn !== withdrawn) append(defined({ ...counter, withdrawn }));
    return DONE;
  });
}

export function moveCounter(
  core: Core,
  session: Session,
  counterId: string,
  by: -1 | 1,
): Answer<Done, 'not-allowed' | 'unknown-counter'> {
  if (!may(session.roles, 'set-up-station')) return refused('not-allowed');
  return core.ledger.write(`staff/${session.staffId}`, ({ tx, append }) => {
    const listed = allCounters(tx).filter(({ withdrawn }) => !withdrawn);
    if (!listed.some((one) => one.counterId === counterId)) return refused('unknown-counter');
    for (const moved of moveInOrder(listed, (one) => one.counterId === counterId, by)) append(defined(moved));
    return DONE;
  });
}
