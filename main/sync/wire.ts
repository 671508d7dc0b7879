import { createHash } from 'node:crypto';
import type { Fact } from '../../shared/facts/fact.ts';
import type { Batch } from './centre.ts';

/**
 * Owns the text of a batch: an envelope line, then one line per fact, its hash before its JSON. JSON texts
 * hold no line feed, and the hash stands outside, so that a fact the centre cannot read keeps its place.
 * resources/centre reads it.
 */
export const BATCH_FORMAT = 1;

export const encodeBatch = (batch: Batch): string => [envelope(batch), ...batch.facts.map(encodeFact)].join('\n');

/** Bytes a fact takes on the wire, without its line feed. */
export const wireLength = (fact: Fact): number => Buffer.byteLength(encodeFact(fact), 'utf8');

/** The line of a fact that was measured is kept until it is sent: writing it twice took a third of a sender's time. */
const written = new WeakMap<Fact, string>();

const envelope = ({ epoch, after, prev, keys, keysFor, head }: Batch): string =>
  JSON.stringify({
    format: BATCH_FORMAT,
    epoch,
    after,
    prev,
    ...(head !== undefined && { head }),
    keysFor: createHash('sha256').update(keysFor, 'utf8').digest('hex'),
    keys: keys.map(({ person, wrapped }) => ({ person, wrapped: Buffer.from(wrapped).toString('base64') })),
  });

function encodeFact(fact: Fact): string {
  const known = written.get(fact);
  if (known !== undefined) return known;
  const { prev: _, hash, ...rest } = fact;
  const line = `${hash} ${JSON.stringify(rest)}`;
  written.set(fact, line);
  return line;
}
