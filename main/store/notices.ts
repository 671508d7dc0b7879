import type { StationDay } from '../../shared/domain/station-day.ts';
import { noticePosted, noticePublished, noticeTakenDown, noticeWithdrawn } from '../../shared/facts/notice.ts';
import type { ReadDb } from './database.ts';
import { on, type Projection } from './projection.ts';
import { change, rows } from './statement.ts';

/** Notices of the district, and those of the station itself. */
export const notices: Projection = {
  tables: ['notice', 'own_notice'],
  ddl: `
    CREATE TABLE notice (
      notice_id TEXT PRIMARY KEY, text_zh TEXT NOT NULL, text_en TEXT NOT NULL,
      last_day TEXT NOT NULL, withdrawn INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE own_notice (
      notice_id TEXT PRIMARY KEY, text_zh TEXT NOT NULL, text_en TEXT NOT NULL,
      first_day TEXT NOT NULL, last_day TEXT NOT NULL, posted_seq INTEGER NOT NULL
    ) STRICT;
  `,
  apply: [
    on(noticePublished, (tx, data) =>
      change(
        tx,
        `INSERT INTO notice (notice_id, text_zh, text_en, last_day, withdrawn) VALUES (?, ?, ?, ?, 0)
         ON CONFLICT (notice_id) DO UPDATE SET text_zh = excluded.text_zh, text_en = excluded.text_en, last_day = excluded.last_day`,
        data.noticeId,
        data.text.zh,
        data.text.en,
        data.lastDay,
      ),
    ),
    on(noticeWithdrawn, (tx, data) => change(tx, 'UPDATE notice SET withdrawn = 1 WHERE notice_id = ?', data.noticeId)),
    on(noticePosted, (tx, data, fact) =>
      change(
        tx,
        `INSERT INTO own_notice (notice_id, text_zh, text_en, first_day, last_day, posted_seq) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (notice_id) DO UPDATE SET text_zh = excluded.text_zh, text_en = excluded.text_en,
           first_day = excluded.first_day, last_day = excluded.last_day`,
        data.noticeId,
        data.text.zh,
        data.text.en,
        data.firstDay,
        data.lastDay,
        fact.seq,
      ),
    ),
    on(noticeTakenDown, (tx, data) => change(tx, 'DELETE FROM own_notice WHERE notice_id = ?', data.noticeId)),
  ],
};

export interface NoticeRow {
  readonly noticeId: string;
  readonly text: { readonly zh: string; readonly en: string };
}
export interface OwnNoticeRow extends NoticeRow {
  readonly firstDay: StationDay;
  readonly lastDay: StationDay;
}

interface Stored {
  notice_id: string;
  text_zh: string;
  text_en: string;
}
const asNotice = (found: Stored): NoticeRow => ({
  noticeId: found.notice_id,
  text: { zh: found.text_zh, en: found.text_en },
});

/** What is shown on that day: the district's first, then the station's own in the order they were first posted. */
export const noticesOn = (db: ReadDb, day: StationDay): NoticeRow[] =>
  [
    ...rows<Stored>(
      db,
      'SELECT notice_id, text_zh, text_en FROM notice WHERE withdrawn = 0 AND last_day >= ? ORDER BY notice_id',
      day,
    ),
    ...rows<Stored>(
      db,
      `SELECT notice_id, text_zh, text_en FROM own_notice WHERE first_day <= ? AND last_day >= ? ORDER BY posted_seq`,
      day,
      day,
    ),
  ].map(asNotice);

/** The station's own that are not over yet, those to come too. */
export const ownNoticesFrom = (db: ReadDb, day: StationDay): OwnNoticeRow[] =>
  rows<Stored & { first_day: StationDay; last_day: StationDay }>(
    db,
    'SELECT * FROM own_notice WHERE last_day >= ? ORDER BY posted_seq',
    day,
  ).map((found) => ({ ...asNotice(found), firstDay: found.first_day, lastDay: found.last_day }));
