import { hashOf } from '../../main/ledger/chain.ts';
import { ledgerHead } from '../../main/ledger/read-facts.ts';
import { storeFact } from '../../main/ledger/store-fact.ts';
import { inTransaction, type ReadDb } from '../../main/store/database.ts';
import type { Fact } from '../../shared/facts/fact.ts';

/** What a forger may choose; `hash` breaks the chain. */
export type Forged = Partial<
  Pick<Fact, 'id' | 'data' | 'personal' | 'type' | 'subject' | 'actor' | 'source' | 'urgent' | 'hash'>
>;

/** Writes a fact into the ledger past every check, as a defect, a newer program or a hostile hand would. */
export function forgeFact(
  db: ReadDb,
  base: Pick<Fact, 'id' | 'source' | 'type' | 'time'>,
  { hash, ...parts }: Forged = {},
): void {
  inTransaction(db, (tx) => {
    const head = ledgerHead(tx);
    const fact = {
      seq: head.seq + 1,
      subject: `${base.type.split('.')[0] ?? ''}/x`,
      actor: 'system',
      data: '{}',
      personal: null,
      urgent: false,
      ...base,
      ...parts,
    };
    storeFact(tx, { ...fact, prev: head.hash, hash: hash ?? hashOf(fact, head.hash) });
  });
}
