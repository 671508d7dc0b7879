import { z } from 'zod';

/**
 * Owns what both directions of the channel have in common: the form of a CloudEvent (1.0, JSON format) and of
 * the values in it. The centre checks the same in SQL (resources/centre/001?-referral*.sql).
 */
export const eventId = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);

export const referralSubject = z
  .string()
  .regex(/^referral\/[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);

/** RFC 3339, with seconds; of a year and an offset that there are. */
export const eventTime = z.iso
  .datetime({ offset: true })
  .regex(/^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-](0\d|1[0-4]):\d\d)$/);

export const attempt = z.int().min(1).max(1000);

/** An office, never a person: up to 40 characters in one line, no control or direction marks, no room at its ends. */
export const officeName = z
  .string()
  // eslint-disable-next-line no-control-regex -- refusing them is the purpose
  .regex(/^(?!\s)[^\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFD]{0,40}(?<!\s)$/u);

const BASE64 = /^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** AES-256-GCM in base64: nonce (12 bytes), ciphertext, tag (16 bytes). */
export const sealedBox = (most: number) => z.string().min(40).max(most).regex(BASE64);

/** The attributes every event has, of CloudEvents 1.0. */
export const attributes = { specversion: z.literal('1.0'), id: eventId, time: eventTime };
