import type { Fact } from '../../shared/facts/fact.ts';
import { factsAfter } from '../ledger/read-facts.ts';
import type { ReadDb } from '../store/database.ts';

/** How much goes in one call. 500 facts were as fast as 2,000 (design measurements); the bytes bound memory at both ends. */
export interface BatchBounds {
  readonly facts: number;
  readonly bytes: number;
}
export const BATCH_BOUNDS: BatchBounds = { facts: 500, bytes: 4 * 1024 * 1024 };

/** What a fact takes on the line, about: its two texts, and its names and numbers. */
export const factBytes = ({ data, personal }: Fact): number =>
  Buffer.byteLength(data, 'utf8') + (personal === null ? 0 : Buffer.byteLength(personal, 'utf8')) + 400;

/** Facts read at once: a spoken statement takes a megabyte, and most of what is read beyond the bound is thrown away. */
const PAGE = 16;

/** The next facts to send, in order: at least one if there is one, however big it is. */
export function nextFacts(db: ReadDb, after: number, bounds: BatchBounds): Fact[] {
  const fitting: Fact[] = [];
  let bytes = 0;
  while (fitting.length < bounds.facts) {
    const page = factsAfter(db, after + fitting.length, Math.min(PAGE, bounds.facts - fitting.length));
    for (const fact of page) {
      bytes += factBytes(fact);
      if (bytes > bounds.bytes && fitting.length > 0) return fitting;
      fitting.push(fact);
    }
    if (page.length < PAGE) break;
  }
  return fitting;
}
