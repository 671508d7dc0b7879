import { createHash } from 'node:crypto';
import type { Fact } from '../../shared/facts/fact.ts';
import type { Batch } from './centre.ts';

/**
 * Owns the text of a batch: an envelope line, then one line per fact, its hash before its JSON. JSON texts
 * hold no line feed, and the hash stands outside, so that a fact the centre cannot read keeps its place.
 * resources/centre reads it.
 */
export const BATCH_FORMAT = 1;

export const encodeBatch = (batch: Batch): string => [encodeEnvelope(batch), ...batch.facts.map(encodeFact)].join('\n');

/** The first line: where the facts stand in the line, and keys that were asked for. */
export const encodeEnvelope = ({ epoch, after, prev, keys, keysFor, head }: Omit<Batch, 'facts'>): string =>
  JSON.stringify({
    format: BATCH_FORMAT,
    epoch,
    after,
    prev,
    ...(head !== undefined && { head }),
    keysFor: createHash('sha256').update(keysFor, 'utf8').digest('hex'),
    keys: keys.map(({ person, wrapped }) => ({ person, wrapped: Buffer.from(wrapped).toString('base64') })),
  });

function encodeFact({ prev: _, hash, ...rest }: Fact): string {
  return `${hash} ${JSON.stringify(rest)}`;
}
