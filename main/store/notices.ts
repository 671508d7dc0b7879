import type { StationDay } from '../../shared/domain/station-day.ts';
import { noticePublished, noticeWithdrawn } from '../../shared/facts/notice.ts';
import type { ReadDb } from './database.ts';
import { on, type Projection } from './projection.ts';
import { change, rows } from './statement.ts';

/** Notices of the district. */
export const notices: Projection = {
  tables: ['notice'],
  ddl: `
    CREATE TABLE notice (
      notice_id TEXT PRIMARY KEY, text_zh TEXT NOT NULL, text_en TEXT NOT NULL,
      last_day TEXT NOT NULL, withdrawn INTEGER NOT NULL
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
  ],
};

export interface NoticeRow {
  readonly noticeId: string;
  readonly text: { readonly zh: string; readonly en: string };
}

export const noticesOn = (db: ReadDb, day: StationDay): NoticeRow[] =>
  rows<{ notice_id: string; text_zh: string; text_en: string }>(
    db,
    'SELECT notice_id, text_zh, text_en FROM notice WHERE withdrawn = 0 AND last_day >= ? ORDER BY notice_id',
    day,
  ).map((found) => ({ noticeId: found.notice_id, text: { zh: found.text_zh, en: found.text_en } }));
