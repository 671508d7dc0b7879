import type { DialectId, MandarinLevel } from '../../shared/domain/dialect.ts';
import type { DivisionCode } from '../../shared/domain/division.ts';
import type { HomeWish, SexWish } from '../../shared/domain/mediator-wish.ts';
import { disputeMediatorWishNoted, disputeRespondentSpeechNoted } from '../../shared/facts/dispute-matching.ts';
import type { ReadDb } from './database.ts';
import { on, type Projection } from './projection.ts';
import { changeOne, row } from './statement.ts';

/** How the other party of a dispute speaks, and what kind of mediator its applicant wishes. */
export const disputeSpeech: Projection = {
  tables: ['respondent_speech', 'mediator_wish'],
  ddl: `
    CREATE TABLE respondent_speech (
      dispute_id TEXT PRIMARY KEY, home TEXT, dialects TEXT NOT NULL, mandarin TEXT NOT NULL
    ) STRICT;
    CREATE TABLE mediator_wish (dispute_id TEXT PRIMARY KEY, sex TEXT NOT NULL, home TEXT NOT NULL) STRICT;
  `,
  apply: [
    on(disputeRespondentSpeechNoted, (tx, data) =>
      changeOne(
        tx,
        `INSERT INTO respondent_speech (dispute_id, home, dialects, mandarin) VALUES (?, ?, ?, ?)
         ON CONFLICT (dispute_id) DO UPDATE SET home = excluded.home, dialects = excluded.dialects,
           mandarin = excluded.mandarin`,
        data.disputeId,
        data.home,
        JSON.stringify(data.dialects),
        data.mandarin,
      ),
    ),
    on(disputeMediatorWishNoted, (tx, data) =>
      changeOne(
        tx,
        `INSERT INTO mediator_wish (dispute_id, sex, home) VALUES (?, ?, ?)
         ON CONFLICT (dispute_id) DO UPDATE SET sex = excluded.sex, home = excluded.home`,
        data.disputeId,
        data.sex,
        data.home,
      ),
    ),
  ],
};

export interface RespondentSpeechRow {
  readonly home: DivisionCode | null;
  readonly dialects: readonly DialectId[];
  readonly mandarin: MandarinLevel;
}

/** Null: nobody asked yet. */
export function respondentSpeechOf(db: ReadDb, disputeId: string): RespondentSpeechRow | null {
  const stored = row<{ home: DivisionCode | null; dialects: string; mandarin: MandarinLevel }>(
    db,
    'SELECT home, dialects, mandarin FROM respondent_speech WHERE dispute_id = ?',
    disputeId,
  );
  return stored === undefined ? null : { ...stored, dialects: JSON.parse(stored.dialects) as DialectId[] };
}

export const mediatorWishOf = (db: ReadDb, disputeId: string): { readonly sex: SexWish; readonly home: HomeWish } =>
  row(db, 'SELECT sex, home FROM mediator_wish WHERE dispute_id = ?', disputeId) ?? { sex: 'any', home: 'any' };
