import type { FireAnswer, FireCode, FireTheme } from '../../shared/domain/fire.ts';
import type { Millis } from '../../shared/domain/millis.ts';
import { fireCheckDone } from '../../shared/facts/fire.ts';
import type { StandingAnswer } from '../../shared/rules/fire-check.ts';
import type { ReadDb } from './database.ts';
import { on, type Projection } from './projection.ts';
import { change, changeOne, row, rows } from './statement.ts';

/**
 * Fire checks, and how each thing of a place was answered last. `since`: when that answer first stood; a `no` that is
 * said again, or becomes `unsure`, has been open since the first time.
 */
export const fireChecks: Projection = {
  tables: ['fire_check', 'fire_answer'],
  ddl: `
    CREATE TABLE fire_check (
      check_id TEXT PRIMARY KEY, request_id TEXT NOT NULL UNIQUE, theme TEXT NOT NULL, code TEXT NOT NULL,
      again INTEGER NOT NULL, asked INTEGER NOT NULL, in_order INTEGER NOT NULL, done_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX fire_check_by_code ON fire_check (code);
    CREATE INDEX fire_check_by_time ON fire_check (done_at);
    CREATE TABLE fire_answer (
      code TEXT NOT NULL, item TEXT NOT NULL, answer TEXT NOT NULL, since INTEGER NOT NULL, PRIMARY KEY (code, item)
    ) STRICT, WITHOUT ROWID;
  `,
  apply: [
    on(fireCheckDone, (tx, { checkId, requestId, theme, code, again, answers }, { time }) => {
      changeOne(
        tx,
        `INSERT INTO fire_check (check_id, request_id, theme, code, again, asked, in_order, done_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        checkId,
        requestId,
        theme,
        code,
        again ? 1 : 0,
        answers.length,
        answers.filter(({ answer }) => answer === 'yes').length,
        time,
      );
      for (const { item, answer } of answers)
        change(
          tx,
          `INSERT INTO fire_answer (code, item, answer, since) VALUES (?, ?, ?, ?)
           ON CONFLICT (code, item) DO UPDATE SET
             since = CASE WHEN (answer = 'yes') = (excluded.answer = 'yes') THEN since ELSE excluded.since END,
             answer = excluded.answer`,
          code,
          item,
          answer,
          time,
        );
    }),
  ],
};

export interface FireCheckRow {
  readonly checkId: string;
  readonly theme: FireTheme;
  readonly code: FireCode;
  readonly doneAt: Millis;
}

const SELECT = 'SELECT check_id AS checkId, theme, code, done_at AS doneAt FROM fire_check';

export const fireCheckOf = (db: ReadDb, checkId: string): FireCheckRow | undefined =>
  row(db, `${SELECT} WHERE check_id = ?`, checkId);

export const fireCheckOfRequest = (db: ReadDb, requestId: string): FireCheckRow | undefined =>
  row(db, `${SELECT} WHERE request_id = ?`, requestId);

/** The newest check under a code. */
export const fireCheckWithCode = (db: ReadDb, code: FireCode): FireCheckRow | undefined =>
  row(db, `${SELECT} WHERE code = ? ORDER BY done_at DESC LIMIT 1`, code);

export const fireAnswersOf = (db: ReadDb, code: FireCode): StandingAnswer[] =>
  rows<{ item: string; answer: FireAnswer; since: Millis }>(
    db,
    'SELECT item, answer, since FROM fire_answer WHERE code = ? ORDER BY item',
    code,
  );

export interface FireCheckSum {
  readonly theme: FireTheme;
  readonly checks: number;
  readonly again: number;
  readonly asked: number;
  readonly inOrder: number;
}

/** Checks from one moment until before another, by place. */
export const fireCheckSums = (db: ReadDb, from: Millis, to: Millis): FireCheckSum[] =>
  rows(
    db,
    `SELECT theme, count(*) AS checks, sum(again) AS again, sum(asked) AS asked, sum(in_order) AS inOrder
     FROM fire_check WHERE done_at >= ? AND done_at < ? GROUP BY theme ORDER BY theme`,
    from,
    to,
  );
