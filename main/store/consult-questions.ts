import type { AskedReason, ConsultTopic } from '../../shared/domain/consult.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { Millis } from '../../shared/domain/millis.ts';
import { consultAsked, consultRated } from '../../shared/facts/consult.ts';
import { personErased } from '../../shared/facts/person.ts';
import type { ReadDb } from './database.ts';
import { on, type Projection } from './projection.ts';
import { change, changeOne, row, rows } from './statement.ts';

/** Questions without an answer, and how the answers were liked. The words stay sealed in the fact `toldSeq` names. */
export const consultQuestions: Projection = {
  tables: ['consult_question', 'consult_rating'],
  ddl: `
    CREATE TABLE consult_question (
      ask_id TEXT PRIMARY KEY, about_id TEXT NOT NULL, terminal TEXT NOT NULL, language TEXT NOT NULL,
      reason TEXT NOT NULL, nearest TEXT, asked_at INTEGER NOT NULL, told_seq INTEGER NOT NULL, erased INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX consult_question_by_time ON consult_question (asked_at);
    CREATE INDEX consult_question_by_person ON consult_question (about_id);
    CREATE TABLE consult_rating (
      rating_id TEXT PRIMARY KEY, entry_id TEXT NOT NULL, terminal TEXT NOT NULL, helpful INTEGER NOT NULL,
      rated_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX consult_rating_by_time ON consult_rating (rated_at);
  `,
  apply: [
    on(consultAsked, (tx, data, fact) =>
      changeOne(
        tx,
        `INSERT INTO consult_question (ask_id, about_id, terminal, language, reason, nearest, asked_at, told_seq, erased)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)`,
        data.askId,
        data.aboutId,
        data.terminal,
        data.language,
        data.reason,
        data.nearest,
        fact.time,
        fact.seq,
      ),
    ),
    on(consultRated, (tx, data, fact) =>
      changeOne(
        tx,
        'INSERT INTO consult_rating (rating_id, entry_id, terminal, helpful, rated_at) VALUES (?, ?, ?, ?, ?)',
        data.ratingId,
        data.entryId,
        data.terminal,
        data.helpful ? 1 : 0,
        fact.time,
      ),
    ),
    on(personErased, (tx, data) =>
      change(tx, 'UPDATE consult_question SET erased = 1 WHERE about_id = ?', data.personId),
    ),
  ],
};

export interface AskedRow {
  readonly askId: string;
  readonly aboutId: string;
  readonly language: Language;
  readonly reason: AskedReason;
  readonly nearest: ConsultTopic | null;
  readonly askedAt: Millis;
  readonly toldSeq: number;
}

/** Those whose words are still there, the newest first, at most `most`. */
export const questionsSince = (db: ReadDb, since: Millis, most: number): AskedRow[] =>
  rows(
    db,
    `SELECT ask_id AS askId, about_id AS aboutId, language, reason, nearest, asked_at AS askedAt, told_seq AS toldSeq
     FROM consult_question WHERE erased = 0 AND asked_at >= ? ORDER BY asked_at DESC, told_seq DESC LIMIT ?`,
    since,
    most,
  );

/** Whose key seals the words of a question that is still kept. */
export const aboutOfQuestion = (db: ReadDb, askId: string): string | undefined =>
  row<{ aboutId: string }>(
    db,
    'SELECT about_id AS aboutId FROM consult_question WHERE ask_id = ? AND erased = 0',
    askId,
  )?.aboutId;

/** How much a terminal told since then: questions kept and answers rated. */
export const toldByTerminalSince = (db: ReadDb, terminal: string, since: Millis): number =>
  row<{ count: number }>(
    db,
    `SELECT (SELECT count(*) FROM consult_question WHERE asked_at >= @since AND terminal = @terminal)
       + (SELECT count(*) FROM consult_rating WHERE rated_at >= @since AND terminal = @terminal) AS count`,
    { since, terminal },
  )?.count ?? 0;

/** The fact of the last question a terminal told since then. */
export const lastQuestionOfTerminal = (db: ReadDb, terminal: string, since: Millis): number | undefined =>
  row<{ seq: number }>(
    db,
    'SELECT told_seq AS seq FROM consult_question WHERE terminal = ? AND asked_at >= ? AND erased = 0 ORDER BY told_seq DESC',
    terminal,
    since,
  )?.seq;

export interface RatingRow {
  readonly entryId: string;
  readonly helped: number;
  readonly notHelped: number;
}

/** How each answer was liked since then, those that helped least first. */
export const ratingsSince = (db: ReadDb, since: Millis): RatingRow[] =>
  rows(
    db,
    `SELECT entry_id AS entryId, sum(helpful) AS helped, sum(1 - helpful) AS notHelped FROM consult_rating
     WHERE rated_at >= ? GROUP BY entry_id ORDER BY sum(1 - helpful) DESC, sum(helpful), entry_id`,
    since,
  );

/** How often somebody said that an answer helped, in `[from, to)`. */
export const helpfulRatingsBetween = (db: ReadDb, from: Millis, to: Millis): number =>
  row<{ count: number }>(
    db,
    'SELECT count(*) AS count FROM consult_rating WHERE helpful = 1 AND rated_at >= ? AND rated_at < ?',
    from,
    to,
  )?.count ?? 0;
