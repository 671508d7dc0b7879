import type { DialectId, MandarinLevel, Proficiency } from '../../shared/domain/dialect.ts';
import { interpreterListed, interpreterUnlisted } from '../../shared/facts/interpreter.ts';
import type { ReadDb } from './database.ts';
import { on, type Projection } from './projection.ts';
import { changeOne, row, rows } from './statement.ts';

/** Interpreters of the alliance. Name and phone stay sealed in the fact that `listedSeq` names. */
export const interpreters: Projection = {
  tables: ['interpreter'],
  ddl: `
    CREATE TABLE interpreter (
      interpreter_id TEXT PRIMARY KEY, languages TEXT NOT NULL, mandarin TEXT NOT NULL, listed_seq INTEGER NOT NULL
    ) STRICT;
  `,
  apply: [
    on(interpreterListed, (tx, data, fact) =>
      changeOne(
        tx,
        `INSERT INTO interpreter (interpreter_id, languages, mandarin, listed_seq) VALUES (?, ?, ?, ?)
         ON CONFLICT (interpreter_id) DO UPDATE SET languages = excluded.languages, mandarin = excluded.mandarin,
           listed_seq = excluded.listed_seq`,
        data.interpreterId,
        JSON.stringify(data.languages),
        data.mandarin,
        fact.seq,
      ),
    ),
    on(interpreterUnlisted, (tx, data) =>
      changeOne(tx, 'DELETE FROM interpreter WHERE interpreter_id = ?', data.interpreterId),
    ),
  ],
};

export interface InterpreterRow {
  readonly interpreterId: string;
  readonly dialects: readonly { id: DialectId; level: Proficiency }[];
  readonly mandarin: MandarinLevel;
  readonly listedSeq: number;
}

type Stored = Omit<InterpreterRow, 'dialects'> & { dialects: string };
const SELECT = `SELECT interpreter_id AS interpreterId, languages AS dialects, mandarin, listed_seq AS listedSeq
  FROM interpreter`;
const asInterpreter = (stored: Stored): InterpreterRow => ({
  ...stored,
  dialects: JSON.parse(stored.dialects) as InterpreterRow['dialects'],
});

export const allInterpreters = (db: ReadDb): InterpreterRow[] =>
  rows<Stored>(db, `${SELECT} ORDER BY interpreter_id`).map(asInterpreter);

export function interpreterOf(db: ReadDb, interpreterId: string): InterpreterRow | undefined {
  const stored = row<Stored>(db, `${SELECT} WHERE interpreter_id = ?`, interpreterId);
  return stored && asInterpreter(stored);
}
