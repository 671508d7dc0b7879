import type { DialectId } from '../../shared/domain/dialect.ts';
import type { DivisionCode } from '../../shared/domain/division.ts';
import type { GapWay } from '../../shared/domain/language-gap.ts';
import type { Millis } from '../../shared/domain/millis.ts';
import { disputeLanguageGapNoted } from '../../shared/facts/dispute-matching.ts';
import type { ReadDb } from './database.ts';
import { on, type Projection } from './projection.ts';
import { changeOne, row, rows } from './statement.ts';

/** Citizens whom nobody on duty understood. */
export const languageGaps: Projection = {
  tables: ['language_gap'],
  ddl: `
    CREATE TABLE language_gap (
      dispute_id TEXT PRIMARY KEY, home TEXT NOT NULL, dialects TEXT NOT NULL, chosen TEXT NOT NULL,
      noted_at INTEGER NOT NULL
    ) STRICT;
  `,
  apply: [
    on(disputeLanguageGapNoted, (tx, data, fact) =>
      changeOne(
        tx,
        'INSERT INTO language_gap (dispute_id, home, dialects, chosen, noted_at) VALUES (?, ?, ?, ?, ?)',
        data.disputeId,
        data.home,
        JSON.stringify(data.dialects),
        data.chosen,
        fact.time,
      ),
    ),
  ],
};

export interface MissingDialectRow {
  /** Null: the citizen named none, only where they come from. */
  readonly dialect: DialectId | null;
  readonly count: number;
  readonly lastAt: Millis;
  /** Where the last of them came from. */
  readonly lastHome: DivisionCode;
}

/** The dialects that were missing, the most often missed first; somebody with two dialects counts for both. */
export const missingDialects = (db: ReadDb): MissingDialectRow[] =>
  rows(
    db,
    // SQLite takes `home` from the row that has the maximum.
    `SELECT spoken.value AS dialect, count(*) AS count, max(noted_at) AS lastAt, home AS lastHome
     FROM language_gap LEFT JOIN json_each(language_gap.dialects) AS spoken
     GROUP BY spoken.value ORDER BY count(*) DESC, max(noted_at) DESC, spoken.value`,
  );

/** What the citizen of this dispute chose when nobody understood them; null: somebody did. */
export const gapWayOf = (db: ReadDb, disputeId: string): GapWay | null =>
  row<{ chosen: GapWay }>(db, 'SELECT chosen FROM language_gap WHERE dispute_id = ?', disputeId)?.chosen ?? null;
