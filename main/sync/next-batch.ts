import type { Fact } from '../../shared/facts/fact.ts';
import { factsAfter } from '../ledger/read-facts.ts';
import type { ReadDb } from '../store/database.ts';
import { wireLength } from './wire.ts';

/** How much goes in one call. 500 facts were as fast as 2,000 (design measurements); the bytes bound memory at both ends. */
export interface BatchBounds {
  readonly facts: number;
  readonly bytes: number;
}
export const BATCH_BOUNDS: BatchBounds = { facts: 500, bytes: 4 * 1024 * 1024 };

/** The next facts to send, in order: at least one if there is one, however big it is. */
export function nextFacts(db: ReadDb, after: number, bounds: BatchBounds): Fact[] {
  const facts = factsAfter(db, after, bounds.facts);
  let bytes = 0;
  const fitting = facts.findIndex((fact, index) => {
    bytes += wireLength(fact);
    return bytes > bounds.bytes && index > 0;
  });
  return fitting === -1 ? facts : facts.slice(0, fitting);
}
