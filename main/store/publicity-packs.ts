import type { PackEnvelope, PackWay } from '../../shared/domain/content-pack.ts';
import type { Millis } from '../../shared/domain/millis.ts';
import { publicityPackPublished, publicityPackReceived } from '../../shared/facts/publicity-pack.ts';
import type { ReadDb, Tx } from './database.ts';
import { type AppliedFact, on, type Projection } from './projection.ts';
import { change, row, rows } from './statement.ts';

/** Content packs (内容包) as they came, trusted or not: a key that is trusted later makes those before it count. */
export const publicityPacks: Projection = {
  tables: ['publicity_pack'],
  ddl: `
    CREATE TABLE publicity_pack (
      fact_id TEXT PRIMARY KEY, came_by TEXT NOT NULL, stated_at INTEGER NOT NULL, came_seq INTEGER NOT NULL UNIQUE,
      payload TEXT NOT NULL, signature TEXT NOT NULL, signing_key TEXT NOT NULL
    ) STRICT;
    CREATE INDEX publicity_pack_signature ON publicity_pack (signature);
  `,
  apply: [
    on(publicityPackPublished, (tx, envelope, fact) => keepPack(tx, 'sync', envelope, fact)),
    on(publicityPackReceived, (tx, envelope, fact) => keepPack(tx, 'stick', envelope, fact)),
  ],
  helpers: [keepPack],
};

/** The same envelope may come again by another way: it stays where it came first. */
function keepPack(tx: Tx, way: PackWay, { payload, signature, key }: PackEnvelope, fact: AppliedFact): void {
  change(
    tx,
    `INSERT INTO publicity_pack (fact_id, came_by, stated_at, came_seq, payload, signature, signing_key)
     SELECT ?, ?, ?, ?, ?, ?, ?
     WHERE NOT EXISTS (SELECT 1 FROM publicity_pack WHERE signature = ? AND payload = ? AND signing_key = ?)`,
    fact.id,
    way,
    fact.time,
    fact.seq,
    payload,
    signature,
    key,
    signature,
    payload,
    key,
  );
}

export interface PackRow {
  /** The fact it came with. */
  readonly factId: string;
  readonly cameBy: PackWay;
  /** When the district stated it, or when it was read here. */
  readonly at: Millis;
}

/** All that came, the first first; without their texts, which are long. */
export const packRows = (db: ReadDb): PackRow[] =>
  rows<PackRow>(
    db,
    'SELECT fact_id AS factId, came_by AS cameBy, stated_at AS at FROM publicity_pack ORDER BY came_seq',
  );

export function packEnvelopeOf(db: ReadDb, factId: string): Omit<PackEnvelope, 'format'> {
  const found = row<Omit<PackEnvelope, 'format'>>(
    db,
    'SELECT payload, signature, signing_key AS key FROM publicity_pack WHERE fact_id = ?',
    factId,
  );
  if (found === undefined) throw new Error(`no pack came with fact ${factId}`);
  return found;
}
