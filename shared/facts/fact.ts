import { z } from 'zod';
import { millis } from '../domain/millis.ts';

/**
 * A recorded fact, as it stands in the ledger and goes over the wire; field names are those of
 * CloudEvents 1.0 where it has one. `data` and `personal` are the exact stored JSON texts, because
 * the hash is over their bytes.
 */
export const fact = z.object({
  seq: z.int().positive(),
  id: z.uuid(),
  source: z.string().max(60),
  type: z.string().max(60),
  subject: z.string().max(100),
  time: millis,
  actor: z.string().max(60),
  data: z.string(),
  personal: z.string().nullable(),
  urgent: z.boolean(),
  prev: z.string().regex(/^[0-9a-f]{64}$/),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Fact = z.infer<typeof fact>;

/** One sealed part: AES-256-GCM under the key of `person`, with fact id and part name as associated data. */
export const sealedPart = z.object({ part: z.string(), person: z.uuid(), box: z.string() });
export type SealedPart = z.infer<typeof sealedPart>;

/** Who caused a fact: `kiosk`, `staff/<id>`, `system` or `centre`. */
export type Actor = 'kiosk' | 'system' | 'centre' | `staff/${string}`;
