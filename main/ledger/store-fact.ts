import type { Fact } from '../../shared/facts/fact.ts';
import type { Tx } from '../store/database.ts';
import { changeOne } from '../store/statement.ts';

/** Writes the row of a fact whose number and hash stand. */
export function storeFact(tx: Tx, fact: Fact): void {
  changeOne(
    tx,
    `INSERT INTO ledger (seq, id, source, type, subject, time, actor, data, personal, urgent, prev, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    fact.seq,
    fact.id,
    fact.source,
    fact.type,
    fact.subject,
    fact.time,
    fact.actor,
    fact.data,
    fact.personal,
    fact.urgent ? 1 : 0,
    fact.prev,
    fact.hash,
  );
}
