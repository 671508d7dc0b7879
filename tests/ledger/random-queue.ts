import { randomUUID } from 'node:crypto';
import { noTries } from '../../main/services/ask-standing.ts';
import { callChosen, callNext } from '../../main/services/call-next.ts';
import { chooseCarryOver } from '../../main/services/carry-over-choice.ts';
import type { Core } from '../../main/services/core.ts';
import { pauseCounter, resumeCounter } from '../../main/services/counter-break.ts';
import { askForCare, givePriority } from '../../main/services/give-priority.ts';
import { cancelAtKiosk, rejoinAtKiosk } from '../../main/services/leave-line.ts';
import { markNoShow } from '../../main/services/mark-no-show.ts';
import { moveTicket } from '../../main/services/move-ticket.ts';
import { openCounter } from '../../main/services/counter-seats.ts';
import { fetchTicket, parkTicket } from '../../main/services/park-ticket.ts';
import { rejoinAtDesk } from '../../main/services/rejoin-line.ts';
import type { Session, Sessions } from '../../main/services/sessions.ts';
import { takeTicket } from '../../main/services/take-ticket.ts';
import { transferTicket } from '../../main/services/transfer-ticket.ts';
import { turnDayNow } from '../../main/services/turn-day.ts';
import { undoStep } from '../../main/services/undo-step.ts';
import { allCounters } from '../../main/store/counters.ts';
import { MINUTE } from '../../shared/domain/millis.ts';
import { CHOICE_REASONS, PARK_REASONS, PRIORITIES, TRANSFER_REASONS } from '../../shared/domain/ticket.ts';
import type { TestClock } from '../make/core.ts';
import { demoSeed } from '../make/demo.ts';

/** What else can befall a ticket; mostly by somebody who could do it, so that lives get long. */
interface Hand {
  readonly core: Core;
  readonly clock: TestClock;
  readonly sessions: Sessions;
  readonly self: Session;
  readonly head: Session;
  readonly who: number;
  readonly which: number;
}

interface Found {
  readonly ticketId: string;
  readonly staffId: string;
  readonly number: string;
}

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** A ticket in such a state, the person it is at, and its number. */
const found = ({ core, which, self }: Hand, ...states: readonly string[]): Found =>
  (core.db
    .prepare(
      `SELECT ticket_id AS ticketId, coalesce(staff_id, ?) AS staffId, number FROM ticket
       WHERE state IN (${states.map(() => '?').join()}) ORDER BY issued_at DESC, number LIMIT 1 OFFSET ?`,
    )
    .get(self.staffId, ...states, which % 2) as Found | undefined) ?? {
    ticketId: randomUUID(),
    staffId: self.staffId,
    number: 'A001',
  };

/** Somebody at a counter: when nobody is, somebody comes, and one of those who sit there calls. */
function held(at: Hand, ...states: readonly string[]): Found {
  const wanted = states.length === 0 ? ['called', 'serving'] : states;
  const { core, sessions, self, which } = at;
  if (!core.db.prepare(`SELECT 1 FROM ticket WHERE state IN (${wanted.map(() => '?').join()})`).get(...wanted)) {
    takeTicket(core, { serviceId: 'consultation', requestId: randomUUID(), language: 'zh' });
    openCounter(core, sessions, self.staffId, which % 2 === 0 ? '2' : '3');
    for (const { staffId } of allCounters(core.db)) if (staffId !== null) callNext(core, staffId);
  }
  return found(at, ...wanted);
}
const asked = (at: Hand, state: string) => ({ number: found(at, state).number, tail: null });

const STEPS: readonly ((at: Hand) => unknown)[] = [
  (at) => callChosen(at.core, at.self.staffId, found(at, 'waiting').ticketId, pick(CHOICE_REASONS, at.who)),
  (at) => parkTicket(at.core, held(at).staffId, held(at).ticketId, pick(PARK_REASONS, at.who)),
  (at) => {
    const { staffId, ticketId } = held(at);
    parkTicket(at.core, staffId, ticketId, pick(PARK_REASONS, at.who));
    return fetchTicket(at.core, staffId, ticketId);
  },
  (at) => moveTicket(at.core, held(at, 'called').staffId, held(at, 'called').ticketId, 'start'),
  (at) => {
    const { serviceId } = pick(demoSeed.services, at.who);
    return transferTicket(
      at.core,
      held(at).staffId,
      held(at).ticketId,
      { kind: 'service', serviceId },
      'wrong-service',
    );
  },
  (at) => {
    const { counterId } = pick(demoSeed.counters, at.who);
    return transferTicket(
      at.core,
      held(at).staffId,
      held(at).ticketId,
      at.which % 2 === 0 ? { kind: 'counter', counterId } : { kind: 'person', staffId: at.self.staffId },
      pick(TRANSFER_REASONS, at.which),
    );
  },
  (at) => {
    const { ticketId, staffId } = held(at, 'called');
    for (let calls = 0; calls < 2; calls += 1) {
      at.clock.pass(MINUTE);
      moveTicket(at.core, staffId, ticketId, 'recall');
    }
    at.clock.pass(MINUTE);
    return markNoShow(at.core, staffId, ticketId);
  },
  (at) => {
    const { staffId, ticketId } = held(at);
    moveTicket(at.core, staffId, ticketId, 'finish');
    return undoStep(at.core, staffId, { ticketId, step: 'finish' });
  },
  (at) => cancelAtKiosk(at.core, noTries(), 'kiosk-1', asked(at, at.who < 4 ? 'waiting' : 'parked')),
  (at) => {
    const question = { number: found(at, 'waiting').number, tail: null };
    cancelAtKiosk(at.core, noTries(), 'kiosk-1', question);
    return rejoinAtKiosk(at.core, noTries(), 'kiosk-1', question);
  },
  (at) => rejoinAtDesk(at.core, at.self.staffId, found(at, 'no-show', 'cancelled').ticketId),
  (at) => {
    const newest = 'SELECT request_id FROM ticket ORDER BY issued_at DESC LIMIT 1 OFFSET ?';
    const requestId = at.core.db.prepare(newest).pluck().get(at.which) as string | undefined;
    return askForCare(at.core, requestId ?? randomUUID(), 'elderly');
  },
  (at) =>
    givePriority(
      at.core,
      at.self.staffId,
      found(at, 'waiting').ticketId,
      at.who === 0 ? null : pick(PRIORITIES, at.which),
    ),
  ({ core, which }) => {
    const seated = allCounters(core.db).flatMap(({ staffId, paused }) =>
      staffId === null ? [] : [{ staffId, paused }],
    );
    const one = seated[which % Math.max(1, seated.length)];
    if (one !== undefined) return one.paused ? resumeCounter(core, one.staffId) : pauseCounter(core, one.staffId);
  },
  ({ core }) => {
    for (const { staffId, paused } of allCounters(core.db)) if (paused) resumeCounter(core, staffId ?? '');
  },
  ({ core, head, who }) => (chooseCarryOver(core, head, who < 4), turnDayNow(core)),
];

/** One of them, by who and which. */
export const queueStep = (at: Hand): unknown => pick(STEPS, at.who * 6 + at.which)(at);
