import { z } from 'zod';
import { asJson } from '../../../shared/domain/as-json.ts';
import type { Fact } from '../../../shared/facts/fact.ts';
import type { ReadDb } from '../../store/database.ts';
import { BATCH_BOUNDS, type BatchBounds, nextFacts } from '../next-batch.ts';
import { encodeBatch } from '../wire.ts';
import { wrappedKeys } from '../wrapped-keys.ts';

/** How much goes into one file: few enough that a stick pulled out costs little, and that reading one stays in memory. */
export const FILE_BOUNDS: BatchBounds = { facts: 20_000, bytes: 16 * 1024 * 1024 };

/** The batches of one file, as texts, and where the line stands after them. */
export interface FilledFile {
  readonly batches: readonly string[];
  readonly through: number;
  readonly hash: string;
}

interface Wish {
  readonly db: ReadDb;
  readonly epoch: number;
  readonly after: number;
  readonly prev: string;
  /** Number of the last fact to be taken, so that a station at work does not lengthen the line for ever. */
  readonly end: number;
  readonly centrePublicKey: string;
  /** Persons whose key goes along whatever the facts are about. */
  readonly wanted: readonly string[];
  readonly bounds: BatchBounds;
}

/** The next facts of the line, up to the bounds of a file; the keys of the persons they tell of go along. At least one batch, even of nothing. */
export function fillFile({ db, epoch, centrePublicKey, wanted, bounds, end, ...from }: Wish): FilledFile {
  const batches: string[] = [];
  let { after, prev } = from;
  let bytes = 0;
  const left = () => Math.min(end - after, bounds.facts - (after - from.after));
  do {
    const facts = nextFacts(db, after, { ...BATCH_BOUNDS, facts: Math.min(BATCH_BOUNDS.facts, left()) });
    const persons = new Set(batches.length === 0 ? [...wanted, ...personsOf(facts)] : personsOf(facts));
    const keys = wrappedKeys(db, centrePublicKey, [...persons]);
    const text = encodeBatch({ epoch, after, prev, facts, keys, keysFor: centrePublicKey });
    batches.push(text);
    bytes += text.length;
    const last = facts.at(-1);
    if (last === undefined) break;
    after = last.seq;
    prev = last.hash;
  } while (left() > 0 && bytes < bounds.bytes);
  return { batches, through: after, hash: prev };
}

const parts = z.array(z.object({ person: z.string() }));

/** Whose words are sealed in these facts. */
const personsOf = (facts: readonly Fact[]): string[] =>
  facts.flatMap(({ personal }) =>
    personal === null ? [] : (parts.safeParse(asJson(personal)).data ?? []).map(({ person }) => person),
  );
