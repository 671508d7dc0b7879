import { randomUUID } from 'node:crypto';
import { GENESIS, hashOf } from '../../../main/ledger/chain.ts';
import { sourceOf } from '../../../shared/domain/station.ts';
import type { Fact } from '../../../shared/facts/fact.ts';

/**
 * The same facts as another station would hold them: its own source, fresh ids, its own chain. The sealed parts stay
 * as they are; they would not open again, which nobody at a centre could see, since it has no keys.
 */
export function* rechained(facts: Iterable<Fact>, code: string, head = { seq: 0, hash: GENESIS }): Generator<Fact> {
  let { seq, hash } = head;
  const source = sourceOf(code);
  for (const fact of facts) {
    const again = { ...fact, seq: seq + 1, id: randomUUID(), source };
    const chained = { ...again, prev: hash, hash: hashOf(again, hash) };
    yield chained;
    ({ seq, hash } = chained);
  }
}
