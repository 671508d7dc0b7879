import { callNext } from '../../main/services/call-next.ts';
import { openCounter } from '../../main/services/counter-seats.ts';
import { moveTicket } from '../../main/services/move-ticket.ts';
import { openSessions } from '../../main/services/sessions.ts';
import { takeTicket } from '../../main/services/take-ticket.ts';
import { ticketOf, type TicketRow } from '../../main/store/tickets.ts';
import type { Answer } from '../../shared/domain/answer.ts';
import { MINUTE } from '../../shared/domain/millis.ts';
import { makeStation } from './core.ts';
import { demoSeed } from './demo.ts';
import { asHead, asStaff } from './people.ts';

/** The service of a hall under test, and one more. */
export const SERVICE = 'consultation';
export const OTHER_SERVICE = demoSeed.services.find(
  ({ serviceId, kind }) => kind === 'walk-in' && serviceId !== SERVICE,
)?.serviceId as string;
const PREFIX = demoSeed.services.find(({ serviceId }) => serviceId === SERVICE)?.prefix ?? '';

/** `A001` of the first service. */
export const numberOf = (n: number): string => `${PREFIX}${String(n).padStart(3, '0')}`;

export const must = <T, R extends string>(answer: Answer<T, R>): T => {
  if (!answer.ok) throw new Error(answer.refusal);
  return answer.value;
};

/** A hall with two clerks at two counters that serve the same line, and what people do there. */
export async function makeHall() {
  const station = await makeStation();
  const sessions = openSessions(station.core, () => 100 * 60 * MINUTE);
  const [first, second] = ['8001', '8002'].map((number) => asStaff(station.core, sessions, number).staffId) as [
    string,
    string,
  ];
  const counters = demoSeed.counters.filter(({ serves }) => serves.includes(SERVICE)).map(({ counterId }) => counterId);
  must(openCounter(station.core, sessions, first, counters[0] ?? ''));
  must(openCounter(station.core, sessions, second, counters[1] ?? ''));
  const { clock } = station;
  const take = (serviceId: string = SERVICE, requestId: string = crypto.randomUUID()) =>
    must(takeTicket(station.core, { serviceId, requestId, language: 'zh' }));
  const call = (staffId: string) => must(callNext(station.core, staffId)).ticketId;
  const move = (staffId: string, ticketId: string, step: 'recall' | 'start' | 'finish') =>
    moveTicket(station.core, staffId, ticketId, step);
  return {
    station,
    sessions,
    clock,
    first,
    second,
    counters: counters as readonly string[],
    head: asHead(station.core, sessions),
    get core() {
      return station.core;
    },
    take,
    /** So many people, a minute apart. */
    arrive: (people: number) =>
      Array.from({ length: people }, () => {
        const ticket = take();
        clock.pass(MINUTE);
        return ticket;
      }),
    call,
    /** Calls the next one and lets them go again. */
    callAndFinish: (staffId: string) => {
      const { ticketId } = must(callNext(station.core, staffId));
      must(moveTicket(station.core, staffId, ticketId, 'finish'));
      return ticketOf(station.core.db, ticketId)?.number;
    },
    move,
    /** Somebody who waited 6 minutes, took one to walk, and is being served for 10; returns their ticket. */
    serveOne: (staffId: string) => {
      take();
      clock.pass(6 * MINUTE);
      const ticketId = call(staffId);
      clock.pass(MINUTE);
      must(move(staffId, ticketId, 'start'));
      clock.pass(10 * MINUTE);
      return ticketId;
    },
    row: (ticketId: string) => ticketOf(station.core.db, ticketId) as TicketRow,
  };
}
