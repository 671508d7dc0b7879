import type { Language } from '../../shared/domain/language.ts';
import type { Millis } from '../../shared/domain/millis.ts';
import type { StationDay } from '../../shared/domain/station-day.ts';
import { reminderAsked, reminderMade } from '../../shared/facts/endorsement.ts';
import { personErased } from '../../shared/facts/person.ts';
import type { ReadDb } from './database.ts';
import { on, type Projection } from './projection.ts';
import { change, changeOne, row, rows } from './statement.ts';

/** Who wants to be reminded, and of which day. Phone and number stay sealed in the fact that `asked_seq` names. */
export const reminders: Projection = {
  tables: ['reminder'],
  ddl: `
    CREATE TABLE reminder (
      reminder_id TEXT PRIMARY KEY, person_id TEXT NOT NULL UNIQUE, request_id TEXT NOT NULL UNIQUE,
      due_day TEXT NOT NULL, language TEXT NOT NULL, asked_seq INTEGER NOT NULL, tries INTEGER NOT NULL,
      tried_at INTEGER, reached INTEGER NOT NULL, erased INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX reminder_by_day ON reminder (erased, due_day);
  `,
  apply: [
    on(reminderAsked, (tx, data, fact) =>
      changeOne(
        tx,
        `INSERT INTO reminder (reminder_id, person_id, request_id, due_day, language, asked_seq, tries, tried_at, reached,
           erased) VALUES (?, ?, ?, ?, ?, ?, 0, NULL, 0, 0)`,
        data.reminderId,
        data.personId,
        data.requestId,
        data.dueDay,
        data.language,
        fact.seq,
      ),
    ),
    on(reminderMade, (tx, data, fact) =>
      changeOne(
        tx,
        'UPDATE reminder SET tries = tries + 1, tried_at = ?, reached = ? WHERE reminder_id = ? AND reached = 0',
        fact.time,
        data.reached ? 1 : 0,
        data.reminderId,
      ),
    ),
    on(personErased, (tx, data) => change(tx, 'UPDATE reminder SET erased = 1 WHERE person_id = ?', data.personId)),
  ],
};

export interface ReminderRow {
  readonly reminderId: string;
  readonly personId: string;
  readonly dueDay: StationDay;
  readonly language: Language;
  readonly askedSeq: number;
  readonly tries: number;
  readonly triedAt: Millis | null;
  readonly erased: number;
}

const SELECT = `SELECT reminder_id AS reminderId, person_id AS personId, due_day AS dueDay, language,
  asked_seq AS askedSeq, tries, tried_at AS triedAt, erased FROM reminder`;

/** Those that still hold somebody's phone, the first due first. */
export const openReminders = (db: ReadDb): ReminderRow[] =>
  rows(db, `${SELECT} WHERE erased = 0 ORDER BY due_day, asked_seq`);

export const reminderOf = (db: ReadDb, reminderId: string): ReminderRow | undefined =>
  row(db, `${SELECT} WHERE reminder_id = ?`, reminderId);

export const reminderOfRequest = (db: ReadDb, requestId: string): ReminderRow | undefined =>
  row(db, `${SELECT} WHERE request_id = ?`, requestId);
