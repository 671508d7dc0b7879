import { z } from 'zod';
import { category } from '../../../shared/domain/dispute.ts';
import { leadResult, leadReturnReason, urgency } from '../../../shared/domain/lead.ts';
import { stationCode } from '../../../shared/domain/station.ts';
import { attributes, eventId, eventTime, sealedBox } from './cloud-event.ts';

/**
 * Owns the form of what 110 says and hears about a quarrel it handed over (110 移交). The centre checks the same in SQL
 * (resources/centre/0018-handed-over.sql).
 */
const alarmSubject = z.string().regex(/^alarm\/[A-Za-z0-9-]{1,40}$/);

/** `channel.hand_over`. `id` becomes the id of the district's fact: a new one for each alarm. `time`: of the alarm. */
export const handOverEvent = z.strictObject({
  ...attributes,
  source: z.string().regex(/^[!-~]{1,200}$/),
  subject: alarmSubject,
  datacontenttype: z.literal('application/json').optional(),
  type: z.literal('quarrel.handed-over.v1'),
  data: z.strictObject({
    station: stationCode,
    category,
    urgency,
    people: z.int().min(1).max(1_000),
    division: z.string().regex(/^\d{6}(\d{3}){0,2}$/),
    /** `{"place","words","parties","phone"}` under a fresh key; associated data `<id of this event>/about`. */
    sealed: z.array(z.strictObject({ part: z.literal('about'), person: eventId, box: sealedBox(8_192) })).length(1),
    /** That key, sealed to the station (main/ledger/key-letter.ts), bound to the person. */
    letter: sealedBox(340),
  }),
});
export type HandOverEvent = z.infer<typeof handOverEvent>;

/** `channel.take_steps`: what the station did. `handedOver` is the id under which it was handed over. */
const fromStation = {
  ...attributes,
  time: eventTime,
  source: z.string().regex(/^\/stations\/\d{6}-\d{3}$/),
  subject: alarmSubject,
  datacontenttype: z.literal('application/json'),
};
const moved = z.strictObject({
  ...fromStation,
  type: z.enum(['lead.received.v1', 'lead.accepted.v1', 'lead.arrived.v1']),
  data: z.strictObject({ handedOver: eventId }),
});
const returned = z.strictObject({
  ...fromStation,
  type: z.literal('lead.returned.v1'),
  data: z.strictObject({ handedOver: eventId, reason: leadReturnReason }),
});
const answered = z.strictObject({
  ...fromStation,
  type: z.literal('lead.answered.v1'),
  data: z.strictObject({ handedOver: eventId, result: leadResult }),
});
export const stepEvent = z.discriminatedUnion('type', [moved, returned, answered]);
export type StepEvent = z.infer<typeof stepEvent>;
