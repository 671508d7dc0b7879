import { randomUUID } from 'node:crypto';
import { callNext } from '../../../main/services/call-next.ts';
import { completeIntake } from '../../../main/services/complete-intake.ts';
import { closeCounter, openCounter } from '../../../main/services/counter-seats.ts';
import { draftReferral } from '../../../main/services/draft-referral.ts';
import { markNoShow } from '../../../main/services/mark-no-show.ts';
import { sendReferral } from '../../../main/services/move-referral.ts';
import { moveTicket } from '../../../main/services/move-ticket.ts';
import { openDispute } from '../../../main/services/open-dispute.ts';
import { takeTicket } from '../../../main/services/take-ticket.ts';
import { ticketOf } from '../../../main/store/tickets.ts';
import { HOUR, MINUTE } from '../../../shared/domain/millis.ts';
import { type StationDay, startOf } from '../../../shared/domain/station-day.ts';
import { NO_SHOW } from '../../../shared/rules/no-show.ts';
import { makeCompleted, makeIntake } from '../../make/intake.ts';
import { makeReferral } from '../../make/referrals.ts';
import type { Chance } from '../wait/chance.ts';
import type { DistrictStation } from './district-station.ts';
import { leadCasesOn, takeInHand } from './play-case.ts';
import type { Timed } from './timed.ts';

/**
 * Lets one day happen at a station, through the services its kiosk and desk call: people take numbers and tell their
 * quarrels, clerks and mediators call and serve, some matters are sent on. What is refused is refused, as at a station.
 */
export interface DayPlan {
  /** Mean of people in a day; a station draws its own around it. */
  readonly people: number;
  /** Of them, how many come with a quarrel. */
  readonly disputes: number;
  /** Of them, how many bring a matter that is not the police's. */
  readonly referrals: number;
}

/** What the design counts with: a little more than 200 facts a station and day. */
export const USUAL_DAY: DayPlan = { people: 36, disputes: 0.08, referrals: 0.03 };

const SERVICES = ['consultation', 'consultation', 'endorsement', 'declarations', 'permit-endorsement', 'fire-safety'];
const SEATS = [
  { number: '8001', counterId: '1' },
  { number: '8002', counterId: '2' },
  { number: '8003', counterId: '3' },
  { number: '1001', counterId: 'room-1' },
  { number: '1002', counterId: 'room-2' },
  { number: '1003', counterId: 'room-3' },
] as const;
const OPENS = 8.5 * HOUR;
const LAST_NUMBER = 16.5 * HOUR;
const CLOSES = 18 * HOUR;

interface Seat {
  readonly number: string;
  ticketId: string | null;
  /** When whoever sits here does the next thing. */
  freeAt: number;
  next: 'call' | 'start' | 'no-show' | 'finish';
}

export function playStationDay(
  station: DistrictStation,
  day: StationDay,
  chance: Chance,
  plan: DayPlan = USUAL_DAY,
  timed: Timed = (call) => call(),
): void {
  const { core, clock, sessions } = station;
  const midnight = startOf(day);
  const people = Math.round(plan.people * chance.around(0.25));
  const comings = Array.from({ length: people }, () => chance.between(OPENS, LAST_NUMBER)).sort((a, b) => a - b);
  clock.set(midnight + OPENS - MINUTE);
  const seats = SEATS.map(({ number, counterId }): Seat => {
    openCounter(core, sessions, station.staff(number).staffId, counterId);
    return { number, ticketId: null, freeAt: OPENS, next: 'call' };
  });
  leadCasesOn(station, chance, timed);
  for (let at = OPENS; at < CLOSES; at += MINUTE) {
    clock.set(midnight + at);
    for (; comings[0] !== undefined && comings[0] <= at; comings.shift()) arrive(station, chance, plan, timed);
    for (const seat of seats)
      if (seat.freeAt <= at && (seat.ticketId !== null || somebodyWaits(station)))
        workAt(station, seat, at, chance, timed);
  }
  for (const { number, ticketId } of seats) {
    const { staffId } = station.staff(number);
    if (ticketId !== null) moveTicket(core, staffId, ticketId, 'finish');
    closeCounter(core, staffId, 'left');
  }
}

const somebodyWaits = ({ core }: DistrictStation): boolean =>
  core.db.prepare("SELECT 1 FROM ticket WHERE state = 'waiting' LIMIT 1").get() !== undefined;

function arrive(station: DistrictStation, chance: Chance, plan: DayPlan, timed: Timed): void {
  const { core } = station;
  const whim = chance.next();
  if (whim < plan.disputes) {
    timed(() => openDispute(core, { ...makeIntake(), ...(chance.next() < 0.4 && { category: '02' }) }));
    return;
  }
  if (whim < plan.disputes + plan.referrals) {
    const clerk = station.staff('8003');
    const wish = makeReferral();
    const drafted = timed(() => draftReferral(core, clerk, wish, chance.next));
    if (drafted.ok)
      timed(() =>
        sendReferral(core, clerk, {
          ...{ referralId: drafted.value.referralId, platform: wish.platform },
          ...{ department: '', note: '' },
        }),
      );
    return;
  }
  timed(() => takeTicket(core, { serviceId: chance.pick(SERVICES), requestId: randomUUID(), language: 'zh' }));
}

function workAt(station: DistrictStation, seat: Seat, at: number, chance: Chance, timed: Timed): void {
  const { core } = station;
  const session = station.staff(seat.number);
  const { staffId } = session;
  const { ticketId } = seat;
  if (ticketId === null) {
    const called = timed(() => callNext(core, staffId));
    if (!called.ok) return;
    const away = chance.next() < 0.05;
    Object.assign(seat, { ticketId: called.value.ticketId, next: away ? 'no-show' : 'start', freeAt: at + MINUTE });
  } else if (seat.next === 'start') {
    timed(() => moveTicket(core, staffId, ticketId, 'start'));
    const disputeId = ticketOf(core.db, ticketId)?.disputeId ?? null;
    if (disputeId !== null && takeInHand(station, session, disputeId, timed))
      timed(() => completeIntake(core, session, disputeId, makeCompleted()));
    const median = disputeId === null ? 7 : 35;
    Object.assign(seat, { next: 'finish', freeAt: at + median * chance.around(0.4) * MINUTE });
  } else if (seat.next === 'no-show') {
    for (let calls = 1; calls < NO_SHOW.calls; calls += 1) {
      station.clock.set(core.clock() + NO_SHOW.spacingSeconds * 1_000);
      timed(() => moveTicket(core, staffId, ticketId, 'recall'));
    }
    station.clock.set(core.clock() + NO_SHOW.spacingSeconds * 1_000);
    timed(() => markNoShow(core, staffId, ticketId));
    Object.assign(seat, { ticketId: null, next: 'call', freeAt: at + MINUTE });
  } else {
    timed(() => moveTicket(core, staffId, ticketId, 'finish'));
    Object.assign(seat, { ticketId: null, next: 'call', freeAt: at + MINUTE });
  }
}
