import { z } from 'zod';
import { category } from '../../domain/dispute.ts';
import { freeText } from '../../domain/free-text.ts';
import {
  alarmNumber,
  leadCloseReason,
  leadOrigin,
  leadReporter,
  leadReturnReason,
  leadState,
  urgency,
} from '../../domain/lead.ts';
import { millis } from '../../domain/millis.ts';
import { stationMonth } from '../../domain/station-month.ts';
import { LEAD_STANDINGS } from '../../rules/lead-limits.ts';
import { disputeInput } from '../kiosk/disputes.ts';
import { done, nothing, procedure } from '../procedure.ts';

/** A line in the list; no place and no word of it. */
export const leadLine = z.object({
  leadId: z.uuid(),
  reporter: leadOrigin,
  category,
  urgency,
  people: z.int(),
  alarmed: z.boolean(),
  state: leadState,
  reason: leadCloseReason.nullable(),
  reportedAt: millis,
  dueAt: millis,
  standing: z.enum(LEAD_STANDINGS),
  reportedBy: z.string().nullable(),
  /** May I read its words and end it? */
  mayRead: z.boolean(),
  mayRegister: z.boolean(),
  disputeId: z.uuid().nullable(),
  erased: z.boolean(),
  /** What 110 handed over, and how far it is. */
  handed: z
    .object({
      alarmNumber,
      alarmedAt: millis,
      handedAt: millis,
      receivedAt: millis.nullable(),
      acceptedAt: millis.nullable(),
      acceptedBy: z.string().nullable(),
      arrivedAt: millis.nullable(),
      returnReason: leadReturnReason.nullable(),
    })
    .nullable(),
});
export type LeadLine = z.infer<typeof leadLine>;

/** Null: erased, or sealed by 110 for another machine. The last two are told by 110 only. */
export const leadWords = z.object({
  place: z.string().nullable(),
  words: z.string().nullable(),
  parties: z.string().nullable(),
  phone: z.string().nullable(),
});
export type LeadWords = z.infer<typeof leadWords>;

export const leadInput = z.object({
  reporter: leadReporter,
  category,
  urgency,
  people: z.int().min(1).max(1_000),
  alarmed: z.boolean(),
  place: freeText(100),
  words: freeText(500).pipe(z.string().min(1)),
});

/** What the parties said at the desk, or on the spot, once a lead is to become a dispute. */
export const registerInput = disputeInput
  .omit({ requestId: true, mediatorId: true, voice: true, interpreter: true, gapWay: true })
  .extend({ leadId: z.uuid() });

export const settledFigures = z.object({
  leads: z.int().nonnegative(),
  disputes: z.int().nonnegative(),
  /** Of the disputes, those in which nobody was asked about an earlier alarm. */
  unasked: z.int().nonnegative(),
  byCategory: z.array(z.object({ category, leads: z.int().nonnegative(), disputes: z.int().nonnegative() })),
});
export type SettledFigures = z.infer<typeof settledFigures>;

const one = z.object({ leadId: z.uuid() });

export const leadsContract = {
  /** Open ones, the most pressing first, and those ended today. */
  list: procedure(nothing, z.object({ redMinutes: z.int(), yellowMinutes: z.int(), leads: z.array(leadLine) }), [
    'signed-out',
  ]),
  report: procedure(leadInput, z.object({ leadId: z.uuid() }), ['signed-out', 'storage-full']),
  read: procedure(one, leadWords, ['signed-out', 'not-found', 'not-yours']),
  /** Steps of a quarrel that 110 handed over; 110 hears of each at once. */
  accept: procedure(one, done, ['signed-out', 'not-found', 'wrong-state', 'storage-full']),
  arrive: procedure(one, done, ['signed-out', 'not-found', 'not-yours', 'wrong-state', 'storage-full']),
  giveBack: procedure(one.extend({ reason: leadReturnReason }), done, [
    'signed-out',
    'not-found',
    'not-yours',
    'wrong-state',
    'storage-full',
  ]),
  close: procedure(one.extend({ reason: leadCloseReason }), done, [
    'signed-out',
    'not-found',
    'not-yours',
    'wrong-state',
    'storage-full',
  ]),
  /** Destroys the key of a lead that was dealt with; head only (个人信息保护法 47). */
  erase: procedure(one, done, ['signed-out', 'not-allowed', 'not-found', 'wrong-state', 'storage-full']),
  register: procedure(registerInput, z.object({ disputeId: z.uuid(), number: z.string() }), [
    'signed-out',
    'not-allowed',
    'not-found',
    'wrong-state',
    'no-consent',
    'unknown-division',
    'unknown-mediator',
    'unknown-service',
    'line-full',
    'storage-full',
    'guardian-needed',
  ]),
  /** Settled before it became a police case; head only. */
  settledBeforePolice: procedure(z.object({ month: stationMonth }), settledFigures, ['signed-out', 'not-allowed']),
};
