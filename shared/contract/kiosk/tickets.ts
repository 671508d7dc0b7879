import { z } from 'zod';
import { disputeStage } from '../../domain/dispute-stage.ts';
import { bilingual, language } from '../../domain/language.ts';
import { phoneTail } from '../../domain/phone.ts';
import { closedReason, serviceId, serviceKind } from '../../domain/service.ts';
import { stationDay } from '../../domain/station-day.ts';
import { carePriority, ticketNumber, ticketState, waitRange } from '../../domain/ticket.ts';
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
  /** The number may be given up, or put back in line after it was passed by. */
  mayCancel: z.boolean(),
  mayRejoin: z.boolean(),
  counterName: bilingual.nullable(),
  /** Only for a dispute, and only when the four digits fit. */
  dispute: z
    .object({
      stage: disputeStage,
      mediatorName: z.string().nullable(),
      /** Who mediates beside them. */
      coMediatorNames: z.array(z.string()),
      talks: z.int().nonnegative(),
      agreed: z.boolean(),
    })
    .nullable(),
});
export type Standing = z.infer<typeof standing>;

const asked = z.object({ number: ticketNumber, tail: phoneTail.nullable() });

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
  ask: procedure(asked, standing, ['not-found', 'too-many-tries']),
  /** "I no longer need it": by whoever may ask how it stands. */
  cancel: procedure(asked, standing, ['not-found', 'too-many-tries', 'wrong-state', 'storage-full']),
  /** Back in line after the number was passed by. */
  rejoin: procedure(asked, standing, ['not-found', 'too-many-tries', 'wrong-state', 'storage-full']),
  /** Said by the visit that has just taken the number. */
  askForCare: procedure(z.object({ requestId: z.uuid(), priority: carePriority }), issuedTicket, [
    'not-found',
    'wrong-state',
    'storage-full',
  ]),
};
