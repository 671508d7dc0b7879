import { z } from 'zod';
import { platform, REFERRAL_ORIGINS, referralClass, referralUrgency } from '../../../shared/domain/referral.ts';
import { attempt, attributes, eventId, eventTime, officeName, referralSubject, sealedBox } from './cloud-event.ts';

/** What the centre hands to an adapter (`channel.take`): what a station sent, took back, opened again or erased. */
const fromStation = {
  ...attributes,
  time: eventTime,
  source: z.string().regex(/^\/stations\/\d{6}-\d{3}$/),
  datacontenttype: z.literal('application/json'),
};

/** A sealed text: opens with the matter's key and `<factId>/<part>` as associated data. */
const sealedText = z.strictObject({ factId: eventId, part: z.literal('about'), box: sealedBox(65_536) });
export type SealedText = z.infer<typeof sealedText>;

/** The matter's key, wrapped to the district's key holder; `for`: SHA-256 of that public key (PEM). */
const wrappedKey = z.strictObject({
  wrapped: z.base64(),
  for: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
});
export type WrappedMatterKey = z.infer<typeof wrappedKey>;

const concerned = { referralId: eventId, attempt, platform, personId: eventId };

const sent = z.strictObject({
  ...fromStation,
  type: z.literal('referral.sent.v1'),
  subject: referralSubject,
  data: z.strictObject({
    ...concerned,
    number: z.string().regex(/^R\d{4}$/),
    class: referralClass,
    urgency: referralUrgency,
    origin: z.enum(REFERRAL_ORIGINS),
    department: officeName,
    /** Summary, place, parties, four digits. */
    matter: sealedText,
    /** What staff added this time. */
    note: sealedText.nullable(),
    /** null: destroyed, and the words with it. */
    key: wrappedKey.nullable(),
  }),
});
export type SentEvent = z.infer<typeof sent>;

const moved = z.strictObject({
  ...fromStation,
  type: z.enum(['referral.withdrawn.v1', 'referral.reopened.v1']),
  subject: referralSubject,
  data: z.strictObject(concerned),
});

/** Whoever was told of it forgets it, too. */
const erased = z.strictObject({
  ...fromStation,
  type: z.literal('person.erased.v1'),
  subject: z.string().max(100),
  data: z.strictObject({
    personId: eventId,
    referralIds: z.array(eventId).min(1),
    /** All that were ever told. */
    platforms: z.array(platform).min(1),
  }),
});

export const outboxEvent = z.discriminatedUnion('type', [sent, moved, erased]);
export type OutboxEvent = z.infer<typeof outboxEvent>;
