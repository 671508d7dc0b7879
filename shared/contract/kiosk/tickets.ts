import { z } from 'zod';
import { disputeStage } from '../../domain/dispute-stage.ts';
import { bilingual, language } from '../../domain/language.ts';
import { phoneTail } from '../../domain/phone.ts';
import { closedReason, serviceId, serviceKind } from '../../domain/service.ts';
import { stationDay } from '../../domain/station-day.ts';
import { ticketNumber, ticketState, waitRange } from '../../domain/ticket.ts';
import { nothing, procedure } from '../procedure.ts';

export const offeredService = z.object({
  serviceId,
  prefix: z.string(),
  name: bilingual,
  kind: serviceKind,
  waiting: z.int().nonnegative(),
  /** Null when no counter for it is open: then nobody can say. */
  wait: waitRange.nullable(),
  /** Why no number is given now, and when it opens again; null: numbers are given. */
  closed: z
    .object({
      why: closedReason,
      opens: z.object({ inDays: z.int().nonnegative(), day: stationDay, time: z.string() }).nullable(),
    })
    .nullable(),
});
export type OfferedService = z.infer<typeof offeredService>;

export const issuedTicket = z.object({
  ticketId: z.uuid(),
  number: z.string(),
  serviceName: bilingual,
  ahead: z.int().nonnegative(),
  wait: waitRange.nullable(),
});
export type IssuedTicket = z.infer<typeof issuedTicket>;

export const standing = z.object({
  number: z.string(),
  serviceName: bilingual,
  state: ticketState,
  ahead: z.int().nonnegative(),
  wait: waitRange.nullable(),
  counterName: bilingual.nullable(),
  /** Only for a dispute, and only when the four digits fit. */
  dispute: z
    .object({
      stage: disputeStage,
      mediatorName: z.string().nullable(),
      talks: z.int().nonnegative(),
      agreed: z.boolean(),
    })
    .nullable(),
});
export type Standing = z.infer<typeof standing>;

export const ticketsContract = {
  services: procedure(nothing, z.array(offeredService)),
  take: procedure(z.object({ serviceId, requestId: z.uuid(), language }), issuedTicket, [
    'unknown-service',
    'service-closed',
    'line-full',
    'storage-full',
  ]),
  /** A number for mediation without an intake: for who cannot fill it in alone, such as a minor. Staff do the rest. */
  askForStaff: procedure(z.object({ requestId: z.uuid(), language }), issuedTicket, [
    'unknown-service',
    'line-full',
    'storage-full',
  ]),
  /** A dispute's ticket needs the last four digits; a plain ticket says only what the board says. */
  ask: procedure(z.object({ number: ticketNumber, tail: phoneTail.nullable() }), standing, [
    'not-found',
    'too-many-tries',
  ]),
};
