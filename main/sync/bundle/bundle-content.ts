import { z } from 'zod';
import { pulled } from '../centre.ts';

/**
 * Owns what is inside a bundle. From a station: the texts of batches as the district's door reads them (wire.ts), an
 * empty line between two. From the district: one JSON document.
 */
export const joinBatches = (batches: readonly string[]): Buffer => Buffer.from(batches.join('\n\n'), 'utf8');

/** Undefined: the bytes are no text that a database can be handed. */
export function splitBatches(content: Uint8Array): string[] | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
    return text.includes('\u0000') ? undefined : text.split('\n\n');
  } catch {
    return undefined;
  }
}

/** How the district holds the line of a station. */
export const held = z.object({
  epoch: z.int().positive(),
  through: z.int().nonnegative(),
  /** Hash of fact `through`, on which both sides must agree. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  parked: z.int().nonnegative(),
  keysWanted: z.array(z.uuid()).max(500),
});
export type Held = z.infer<typeof held>;

const fromDistrict = z.object({ held, stated: pulled.options[0] });
export type FromDistrict = z.infer<typeof fromDistrict>;

export const writeFromDistrict = (content: FromDistrict): Buffer => Buffer.from(JSON.stringify(content), 'utf8');

/** Undefined: it is nothing this version can read. */
export function readFromDistrict(content: Uint8Array): FromDistrict | undefined {
  try {
    const parsed = fromDistrict.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content)));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
