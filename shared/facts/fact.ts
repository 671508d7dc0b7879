import { z } from 'zod';
import { millis } from '../domain/millis.ts';

/** Fits one line of the hashed text (main/ledger/chain.ts), and every database. */
const oneLine = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((text) => !text.includes('\n') && !text.includes('\u0000'));

/**
 * A recorded fact, as it stands in the ledger and goes over the wire; field names are those of
 * CloudEvents 1.0 where it has one. `data` and `personal` are the exact stored JSON texts, because
 * the hash is over their bytes.
 */
const fact = z.object({
  seq: z.int().positive(),
  id: z.uuid(),
  source: oneLine(60),
  type: oneLine(60),
  subject: oneLine(100),
  time: millis,
  actor: oneLine(60),
  data: z.string(),
  personal: z.string().nullable(),
  urgent: z.boolean(),
  prev: z.string().regex(/^[0-9a-f]{64}$/),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Fact = z.infer<typeof fact>;

/** Who stated what about which thing: what a ledger checks before it takes a fact in, besides its data. */
export const factNames = fact.pick({ source: true, type: true, subject: true, actor: true });

/** One sealed part: AES-256-GCM under the key of `person`, with fact id and part name as associated data. */
export const sealedPart = z.object({ part: z.string(), person: z.uuid(), box: z.string() });
export type SealedPart = z.infer<typeof sealedPart>;

/** Who caused a fact: `kiosk`, `board`, `staff/<id>`, `system` or `centre`. */
export type Actor = 'kiosk' | 'board' | 'system' | 'centre' | `staff/${string}`;
