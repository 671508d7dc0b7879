import { z } from 'zod';
import { asJson } from '../../shared/domain/as-json.ts';
import type { Fact } from '../../shared/facts/fact.ts';
import { CENTRE, sourceOf } from '../../shared/domain/station.ts';
import { hashOf } from '../ledger/chain.ts';
import { ledgerHead } from '../ledger/read-facts.ts';
import { storeFact } from '../ledger/store-fact.ts';
import { inTransaction, type ReadDb } from '../store/database.ts';
import type { HandedBackFact, OldLine } from './old-line.ts';

/**
 * Fetches a station's whole line from the district into an empty ledger, and goes on where it was cut. Every fact is
 * checked against the one before it, and the last against the anchor: what was altered at the district is not taken.
 */
export interface FetchParts {
  readonly db: ReadDb;
  readonly line: Pick<OldLine, 'ownLine'>;
  readonly stationCode: string;
  readonly claim: Uint8Array;
  readonly atOnce?: number;
}

export type Fetched =
  | { readonly ok: true; readonly epoch: number; readonly facts: number }
  /** `reason`: the district's, or `altered` at fact `at`, or `anchor`: the line does not end where it should. */
  | { readonly ok: false; readonly reason: string; readonly at?: number };

/** Facts asked for in one call. */
export const AT_ONCE = 500;

export async function fetchLine({ db, line, stationCode, claim, atOnce = AT_ONCE }: FetchParts): Promise<Fetched> {
  for (;;) {
    const here = ledgerHead(db);
    const answer = await line.ownLine(claim, here.seq, atOnce);
    if (answer.status !== 'ok') return { ok: false, reason: answer.reason };
    const altered = take(db, stationCode, answer.facts);
    if (altered !== undefined) return { ok: false, reason: 'altered', at: altered };
    const now = ledgerHead(db);
    if (now.seq === answer.head.seq && now.hash === answer.head.hash)
      return { ok: true, epoch: answer.epoch, facts: now.seq };
    // Nothing more comes, or more than there is: the line was cut or went on behind its anchor.
    if (now.seq >= answer.head.seq || now.seq === here.seq) return { ok: false, reason: 'anchor', at: now.seq };
  }
}

/** Stores a batch, or what of it is sound; the number of the first fact that is not. */
function take(db: ReadDb, stationCode: string, facts: readonly HandedBackFact[]): number | undefined {
  return inTransaction(db, (tx) => {
    for (const one of facts) {
      const head = ledgerHead(tx);
      const fact = soundNext(one, head, stationCode);
      if (fact === undefined) return head.seq + 1;
      storeFact(tx, fact);
    }
    return undefined;
  });
}

/** What was handed back, if it is the fact that follows `last` in this station's line. */
export function soundNext(
  one: HandedBackFact,
  last: { readonly seq: number; readonly hash: string },
  stationCode: string,
): Fact | undefined {
  const fact = asFact(one, last.hash);
  const sound =
    fact !== undefined &&
    fact.seq === last.seq + 1 &&
    fact.hash === hashOf(fact, last.hash) &&
    (fact.source === sourceOf(stationCode) || fact.source === CENTRE);
  return sound ? fact : undefined;
}

/** Only what a row can hold: whether the words are the right ones, the hash says, for odd facts as for any. */
const storable = z.object({
  ...{ id: z.string(), source: z.string(), type: z.string(), subject: z.string(), actor: z.string() },
  time: z.int(),
  data: z.string(),
  personal: z.string().nullable(),
  urgent: z.boolean(),
});

function asFact(one: HandedBackFact, prev: string): Fact | undefined {
  const { seq, hash, ...rest } = one;
  const parts = 'sent' in rest ? asJson(rest.sent) : rest;
  const read = storable.safeParse(parts);
  return read.success ? ({ ...read.data, seq, hash, prev } as Fact) : undefined;
}
