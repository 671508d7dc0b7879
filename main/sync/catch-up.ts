import type { Fact } from '../../shared/facts/fact.ts';
import { awaitKeys } from '../ledger/awaited-keys.ts';
import { GENESIS } from '../ledger/chain.ts';
import { allFacts, factAt, ledgerHead } from '../ledger/read-facts.ts';
import { storeFact } from '../ledger/store-fact.ts';
import { inTransaction, type ReadDb } from '../store/database.ts';
import { markProjectionsCurrent, replayInto } from '../store/projections.ts';
import { AT_ONCE, type FetchParts, soundNext } from './fetch-line.ts';
import { markProgressIn, readProgress } from './progress.ts';

export type CaughtUp =
  /** `through`: the last fact the district has; `taken`: how many of them were missing here. */
  | { readonly ok: true; readonly epoch: number; readonly through: number; readonly taken: number }
  /** This machine's facts from `at` to `to` are others than the district's. */
  | { readonly ok: false; readonly reason: 'fork'; readonly at: number; readonly to: number }
  /** As `fetchLine` says it. */
  | { readonly ok: false; readonly reason: string; readonly at?: number };

/**
 * A machine whose disk was put back from a backup (备份恢复以后补齐): takes what the district has and the backup has not,
 * and goes on behind it in the epoch the district opened. All of it or nothing: the line is checked to its anchor before
 * the first fact is stored. Where this machine wrote on since, its facts and the district's stand under the same
 * numbers; then nothing is changed, since nobody but a person can say how the two fit together.
 */
export async function catchUp({ db, line, stationCode, claim, atOnce = AT_ONCE }: FetchParts): Promise<CaughtUp> {
  const here = ledgerHead(db);
  // The district answered for everything up to there; what stands here behind it has to be compared.
  const agreed = Math.min(readProgress(db).sentThrough, here.seq);
  let last = { seq: agreed, hash: factAt(db, agreed)?.hash ?? GENESIS };
  const missing: Fact[] = [];
  for (;;) {
    const answer = await line.ownLine(claim, last.seq, atOnce);
    if (answer.status !== 'ok') return { ok: false, reason: answer.reason };
    for (const one of answer.facts) {
      const fact = soundNext(one, last, stationCode);
      if (fact === undefined) return { ok: false, reason: 'altered', at: last.seq + 1 };
      if (fact.seq > here.seq) missing.push(fact);
      else if (factAt(db, fact.seq)?.hash !== fact.hash)
        return { ok: false, reason: 'fork', at: fact.seq, to: here.seq };
      last = fact;
    }
    const { head, epoch } = answer;
    if (last.seq === head.seq && last.hash === head.hash) {
      settle(db, missing, { epoch, through: last.seq });
      return { ok: true, epoch, through: last.seq, taken: missing.length };
    }
    if (last.seq >= head.seq || answer.facts.length === 0) return { ok: false, reason: 'anchor', at: last.seq };
  }
}

/** One transaction: a power cut leaves the backup as it was, and the same command does it again. */
function settle(db: ReadDb, missing: readonly Fact[], { epoch, through }: { epoch: number; through: number }): void {
  inTransaction(db, (tx) => {
    for (const fact of missing) storeFact(tx, fact);
    replayInto(tx, allFacts(db));
    markProjectionsCurrent(tx);
    awaitKeys(tx);
    markProgressIn(tx, { epoch, sentThrough: through, lastProblem: null });
  });
}
