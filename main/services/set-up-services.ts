import { REFERRAL_LETTER } from '../../shared/domain/referral.ts';
import type { ServiceWish } from '../../shared/contract/desk/setup.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import type { ServiceState } from '../../shared/domain/service.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import { serviceDefined } from '../../shared/facts/service.ts';
import { may } from '../../shared/rules/desk-rights.ts';
import { moveInOrder } from '../../shared/rules/move-in-order.ts';
import { collidesWith, rangeSize } from '../../shared/rules/number-ranges.ts';
import { allServices, brokenServices, offeredServices, serviceOf } from '../store/services.ts';
import { ticketsThatAre, waitingTickets } from '../store/tickets.ts';
import type { Core } from './core.ts';
import { freeServiceId } from './free-ids.ts';
import type { Session } from './sessions.ts';

/**
 * The services a station offers (业务设置): the head adds, changes, pauses and withdraws them. A new one is a plain
 * line; the line of disputes is there from the beginning, may be paused, and never goes.
 */
type Done = { done: true };
const DONE = granted({ done: true as const });

export function saveService(
  core: Core,
  session: Session,
  { serviceId, ...wish }: ServiceWish,
): Answer<Done, 'not-allowed' | 'unknown-service' | 'numbers-collide' | 'contingent-too-large'> {
  if (!may(session.roles, 'set-up-station')) return refused('not-allowed');
  if (wish.dailyContingent !== null && wish.dailyContingent > rangeSize(wish.numbers))
    return refused('contingent-too-large');
  // Numbers of referrals begin with it, and both are asked for on one screen.
  if (wish.prefix === REFERRAL_LETTER) return refused('numbers-collide');
  return core.ledger.write(`staff/${session.staffId}`, ({ tx, append }) => {
    const all = allServices(tx);
    const broken = brokenServices(tx);
    const before = all.find((one) => one.serviceId === serviceId) ?? broken.find((one) => one.serviceId === serviceId);
    if (serviceId !== null && before === undefined) return refused('unknown-service');
    const id = serviceId ?? freeServiceId(wish.name.en, [...all, ...broken]);
    const sound = all.find((one) => one.serviceId === id);
    const state = sound?.state ?? 'offered';
    if (state !== 'withdrawn' && collidesWith({ serviceId: id, ...wish }, all) !== undefined)
      return refused('numbers-collide');
    const order = sound?.order ?? Math.max(0, ...all.map((one) => one.order)) + 1;
    append(serviceDefined.of(id, { ...wish, serviceId: id, kind: before?.kind ?? 'walk-in', order, state }));
    return DONE;
  });
}

export function setServiceState(
  core: Core,
  session: Session,
  serviceId: string,
  state: ServiceState,
): Answer<Done, 'not-allowed' | 'unknown-service' | 'numbers-collide' | 'people-waiting' | 'mediation-stays'> {
  if (!may(session.roles, 'set-up-station')) return refused('not-allowed');
  return core.ledger.write(`staff/${session.staffId}`, ({ tx, at, append }) => {
    const service = serviceOf(tx, serviceId);
    if (service === undefined) return refused('unknown-service');
    if (state === 'withdrawn') {
      if (service.kind === 'mediation') return refused('mediation-stays');
      // Nobody could call them any more once the counters are set up anew.
      const still = [...waitingTickets(tx, dayOf(at)), ...ticketsThatAre(tx, dayOf(at), 'parked')];
      if (still.some((ticket) => ticket.serviceId === serviceId)) return refused('people-waiting');
    } else if (collidesWith(service, allServices(tx)) !== undefined) return refused('numbers-collide');
    if (service.state !== state) append(serviceDefined.of(serviceId, { ...service, state }));
    return DONE;
  });
}

export function moveService(
  core: Core,
  session: Session,
  serviceId: string,
  by: -1 | 1,
): Answer<Done, 'not-allowed' | 'unknown-service'> {
  if (!may(session.roles, 'set-up-station')) return refused('not-allowed');
  return core.ledger.write(`staff/${session.staffId}`, ({ tx, append }) => {
    const offered = offeredServices(tx);
    if (!offered.some((one) => one.serviceId === serviceId)) return refused('unknown-service');
    for (const moved of moveInOrder(offered, (one) => one.serviceId === serviceId, by))
      append(serviceDefined.of(moved.serviceId, moved));
    return DONE;
  });
}
