import type { FireTheme } from '../../shared/domain/fire.ts';
import type { Millis } from '../../shared/domain/millis.ts';
import { fireQuizDone } from '../../shared/facts/fire.ts';
import type { ReadDb } from './database.ts';
import { on, type Projection } from './projection.ts';
import { changeOne, row } from './statement.ts';

/** Quizzes that were answered after a lesson. */
export const fireQuizzes: Projection = {
  tables: ['fire_quiz'],
  ddl: `
    CREATE TABLE fire_quiz (
      quiz_id TEXT PRIMARY KEY, request_id TEXT NOT NULL UNIQUE, theme TEXT NOT NULL, questions INTEGER NOT NULL,
      "right" INTEGER NOT NULL, done_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX fire_quiz_by_time ON fire_quiz (done_at);
  `,
  apply: [
    on(fireQuizDone, (tx, { quizId, requestId, theme, questions, right }, { time }) =>
      changeOne(
        tx,
        'INSERT INTO fire_quiz VALUES (?, ?, ?, ?, ?, ?)',
        quizId,
        requestId,
        theme,
        questions,
        right,
        time,
      ),
    ),
  ],
};

export interface FireQuizRow {
  readonly theme: FireTheme;
  readonly questions: number;
  readonly right: number;
}

export const fireQuizOfRequest = (db: ReadDb, requestId: string): FireQuizRow | undefined =>
  row(db, 'SELECT theme, questions, "right" FROM fire_quiz WHERE request_id = ?', requestId);

/** Quizzes from one moment until before another. */
export const fireQuizSum = (db: ReadDb, from: Millis, to: Millis): { quizzes: number; allRight: number } =>
  row(
    db,
    `SELECT count(*) AS quizzes, coalesce(sum("right" = questions), 0) AS allRight FROM fire_quiz
     WHERE done_at >= ? AND done_at < ?`,
    from,
    to,
  ) ?? { quizzes: 0, allRight: 0 };
