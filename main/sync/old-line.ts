import { z } from 'zod';
import { keyText } from '../../shared/facts/person.ts';

/**
 * What the district hands back to a machine that takes a station up again (换机): the station's own line, and the keys of
 * persons. A bundle on a stick has neither.
 */
export interface OldLine {
  /** Facts after a number, as they were sent. `claim` shows that it is one and the same machine that asks. */
  ownLine(claim: Uint8Array, after: number, limit: number): Promise<HandedBack>;
  /** Keys of persons the key holder sealed to this station, after a person. */
  ownKeys(after: string | null, limit: number): Promise<ReturnedKeys>;
}

const seq = z.int().nonnegative();
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const refused = z.object({ status: z.literal('refused'), reason: z.string() });

/** A fact as the centre keeps it, or, of one it had set aside, the text that was sent. */
const handedBackFact = z.union([
  z.object({ seq, hash, sent: z.string() }),
  z.object({
    ...{ seq, hash },
    id: z.string(),
    source: z.string(),
    type: z.string(),
    subject: z.string(),
    time: z.int(),
    actor: z.string(),
    data: z.string(),
    personal: z.string().nullable(),
    urgent: z.boolean(),
  }),
]);
export type HandedBackFact = z.output<typeof handedBackFact>;

export const handedBack = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('ok'),
    /** The epoch to go on in. */
    epoch: z.int().positive(),
    /** The anchor: where the line must end. */
    head: z.object({ seq, hash }),
    facts: z.array(handedBackFact),
  }),
  refused,
]);
export type HandedBack = z.output<typeof handedBack>;

export const returnedKey = z.object({
  person: z.uuid(),
  /** The public key it is sealed to. */
  sealKey: keyText,
  /** Base64; empty: nobody has that key any more. */
  sealed: z.base64().max(1_000),
});
export type ReturnedKey = z.output<typeof returnedKey>;

export const returnedKeys = z.discriminatedUnion('status', [
  z.object({ status: z.literal('ok'), keys: z.array(returnedKey) }),
  refused,
]);
export type ReturnedKeys = z.output<typeof returnedKeys>;
