import { z } from 'zod';
import { referralResult, returnReason } from '../../../shared/domain/referral.ts';
import { attempt, attributes, eventId, officeName, referralSubject, sealedBox } from './cloud-event.ts';

/** What a platform says of a matter (`channel.state`). `id` becomes the id of the centre's fact: a new one, never one of an event taken. */
const fromPlatform = {
  ...attributes,
  source: z.string().regex(/^[!-~]{1,200}$/),
  subject: referralSubject,
  datacontenttype: z.literal('application/json').optional(),
};

/** `{"note": "…"}`, up to 500 characters, under the key of the matter; associated data `<id of this event>/about`. */
const sealed = z
  .array(z.strictObject({ part: z.literal('about'), person: eventId, box: sealedBox(8_192) }))
  .length(1)
  .optional();

const signed = z.strictObject({
  ...fromPlatform,
  type: z.literal('referral.signed.v1'),
  data: z.strictObject({ attempt, department: officeName }),
});
const returned = z.strictObject({
  ...fromPlatform,
  type: z.literal('referral.returned.v1'),
  data: z.strictObject({ attempt, reason: returnReason, sealed }),
});
const progressed = z.strictObject({
  ...fromPlatform,
  type: z.literal('referral.progressed.v1'),
  data: z.strictObject({ attempt, sealed }),
});
const answered = z.strictObject({
  ...fromPlatform,
  type: z.literal('referral.answered.v1'),
  data: z.strictObject({ attempt, result: referralResult, sealed }),
});

export const inboxEvent = z.discriminatedUnion('type', [signed, returned, progressed, answered]);
export type InboxEvent = z.infer<typeof inboxEvent>;
