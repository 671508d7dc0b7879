import { z } from 'zod';
import { language } from '../domain/language.ts';
import { counterId, serviceId } from '../domain/service.ts';
import { stationDay } from '../domain/station-day.ts';
import { factType } from './fact-type.ts';

const ticketId = z.uuid();
const staffId = z.uuid();
const called = z.object({ ticketId, counterId, staffId });

export const ticketIssued = factType('ticket.issued.v1', {
  data: z.object({
    ticketId,
    serviceId,
    number: z.string().regex(/^[A-Z]\d{3,4}$/),
    day: stationDay,
    /** Running number of the service on that day, from 1. */
    running: z.int().positive(),
    language,
    /** Idempotency key of the visit that asked: ten taps carry the same one. */
    requestId: z.uuid(),
    disputeId: z.uuid().nullable(),
  }),
});
/**
 * A number given at the desk for a dispute that was brought in, not queued for. It never waits and is
 * never called: it is only what the citizen asks by. Finished from the start.
 */
export const ticketIssuedAtDesk = factType('ticket.issued-at-desk.v1', {
  data: ticketIssued.data.extend({ disputeId: z.uuid() }),
});
export const ticketCalled = factType('ticket.called.v1', { data: called });
export const ticketRecalled = factType('ticket.recalled.v1', { data: called });
/** The citizen stands at the counter. */
export const ticketServingStarted = factType('ticket.serving-started.v1', { data: called });
export const ticketFinished = factType('ticket.finished.v1', { data: called });
/** Called and did not come (过号). */
export const ticketMarkedNoShow = factType('ticket.marked-no-show.v1', { data: called });
/**
 * A board announced a call to the end: flashed, rung and spoken as far as sound was on. After a restart it is not
 * announced again. `callId` is the number of the fact that called.
 */
export const ticketAnnounced = factType('ticket.announced.v1', {
  data: z.object({ ticketId, callId: z.int().positive(), terminal: z.string().max(60) }),
});
