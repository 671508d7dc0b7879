import { z } from 'zod';
import { millis } from '../domain/millis.ts';
import { counterId, serviceId } from '../domain/service.ts';
import { stationDay } from '../domain/station-day.ts';
import { choiceReason, parkReason, priority, transferReason, undoable } from '../domain/ticket.ts';
import { factType } from './fact-type.ts';

/** What else can befall a ticket between its number and its end. Moves: shared/rules/ticket-states.ts. */
const ticketId = z.uuid();
const staffId = z.uuid();
const atCounter = z.object({ ticketId, counterId, staffId });

/** Called before its turn (点号), and why. */
export const ticketCalledOutOfTurn = factType('ticket.called-out-of-turn.v1', {
  data: atCounter.extend({ reason: choiceReason }),
});
/** Steps aside for a while (暂离); the counter is free meanwhile. */
export const ticketParked = factType('ticket.parked.v1', { data: atCounter.extend({ reason: parkReason }) });
/** Called back from aside. */
export const ticketFetched = factType('ticket.fetched.v1', { data: atCounter });
/** Sent on to another service, counter or person (转办), keeping its place in line. */
export const ticketTransferred = factType('ticket.transferred.v1', {
  data: atCounter.extend({
    serviceId,
    toCounter: counterId.nullable(),
    toStaff: staffId.nullable(),
    reason: transferReason,
  }),
});
/** A slipped tap taken back: the ticket is as it was before `step`. */
export const ticketStepUndone = factType('ticket.step-undone.v1', {
  data: atCounter.extend({ step: undoable }),
});
/** In line again on the same day, as if it had come at `lineAt`. */
export const ticketRejoined = factType('ticket.rejoined.v1', { data: z.object({ ticketId, lineAt: millis }) });
/** The citizen no longer needs it. */
export const ticketCancelled = factType('ticket.cancelled.v1', { data: z.object({ ticketId }) });
/** Let in earlier, or no longer (null). */
export const ticketPrioritised = factType('ticket.prioritised.v1', {
  data: z.object({ ticketId, priority: priority.nullable() }),
});
/** Unfinished at midnight and taken over into the line of `day`, with its number. */
export const ticketCarriedOver = factType('ticket.carried-over.v1', { data: z.object({ ticketId, day: stationDay }) });
/** Unfinished at midnight and ended. */
export const ticketLapsed = factType('ticket.lapsed.v1', { data: z.object({ ticketId }) });
/** What becomes of unfinished tickets at midnight: the head's choice. */
export const ticketCarryOverChosen = factType('ticket.carry-over-chosen.v1', {
  data: z.object({ carry: z.boolean() }),
});
