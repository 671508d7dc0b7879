import { inTransaction, type ReadDb } from '../store/database.ts';
import { markProjectionsCurrent, replayInto } from '../store/projections.ts';
import { allFacts } from './read-facts.ts';

/** Drops every projected table and reads it off the ledger again, in one transaction. Returns how many facts there were. */
export function rebuild(db: ReadDb): number {
  return inTransaction(db, (tx) => {
    const count = replayInto(tx, allFacts(db));
    markProjectionsCurrent(tx);
    return count;
  });
}
