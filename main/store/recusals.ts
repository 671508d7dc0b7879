import type { RecusalAbout, RecusalGround } from '../../shared/domain/recusal.ts';
import { mediatorRecusalDeclared, mediatorRecusalLifted } from '../../shared/facts/mediator.ts';
import type { ReadDb } from './database.ts';
import { on, type Projection } from './projection.ts';
import { changeOne, row, rows } from './statement.ts';

/** What mediators stand aside from; a lifted recusal is gone from here and stays in the ledger. */
export const recusals: Projection = {
  tables: ['recusal'],
  ddl: `
    CREATE TABLE recusal (
      recusal_id TEXT PRIMARY KEY, mediator_id TEXT NOT NULL, ground TEXT NOT NULL, about TEXT NOT NULL,
      declared_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX recusal_of_mediator ON recusal (mediator_id);
  `,
  apply: [
    on(mediatorRecusalDeclared, (tx, data, fact) =>
      changeOne(
        tx,
        'INSERT INTO recusal (recusal_id, mediator_id, ground, about, declared_at) VALUES (?, ?, ?, ?, ?)',
        data.recusalId,
        data.mediatorId,
        data.ground,
        JSON.stringify(data.about),
        fact.time,
      ),
    ),
    on(mediatorRecusalLifted, (tx, data) =>
      changeOne(tx, 'DELETE FROM recusal WHERE recusal_id = ? AND mediator_id = ?', data.recusalId, data.mediatorId),
    ),
  ],
};

export interface RecusalRow {
  readonly recusalId: string;
  readonly mediatorId: string;
  readonly ground: RecusalGround;
  readonly about: RecusalAbout;
}

type Stored = Omit<RecusalRow, 'about'> & { about: string };
const SELECT = 'SELECT recusal_id AS recusalId, mediator_id AS mediatorId, ground, about FROM recusal';
const asRecusal = (stored: Stored): RecusalRow => ({ ...stored, about: JSON.parse(stored.about) as RecusalAbout });

/** Oldest first. */
export const allRecusals = (db: ReadDb): RecusalRow[] =>
  rows<Stored>(db, `${SELECT} ORDER BY declared_at, recusal_id`).map(asRecusal);

export function recusalOf(db: ReadDb, recusalId: string): RecusalRow | undefined {
  const stored = row<Stored>(db, `${SELECT} WHERE recusal_id = ?`, recusalId);
  return stored && asRecusal(stored);
}
