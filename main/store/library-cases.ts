import type { LibraryCase } from '../../shared/domain/library-case.ts';
import type { Millis } from '../../shared/domain/millis.ts';
import { caseMarkedHelpful, casePublished, caseShared, caseUnshared, caseWithdrawn } from '../../shared/facts/case.ts';
import type { ReadDb } from './database.ts';
import { on, type Projection } from './projection.ts';
import { change, changeOne, row, rows } from './statement.ts';

/** Cases this station published and those the district shares; whom a case helped. Nothing personal in any of them. */
export const libraryCases: Projection = {
  tables: ['library_case', 'case_helpful'],
  ddl: `
    CREATE TABLE library_case (
      case_id TEXT PRIMARY KEY, origin TEXT NOT NULL, dispute_id TEXT, content TEXT NOT NULL,
      published_at INTEGER NOT NULL, gone INTEGER NOT NULL, changed_seq INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX library_case_of_dispute ON library_case (dispute_id);
    CREATE INDEX library_case_changed ON library_case (changed_seq);
    CREATE TABLE case_helpful (case_id TEXT NOT NULL, staff_id TEXT NOT NULL, PRIMARY KEY (case_id, staff_id)) STRICT;
  `,
  apply: [
    on(casePublished, (tx, data, fact) =>
      changeOne(
        tx,
        `INSERT INTO library_case (case_id, origin, dispute_id, content, published_at, gone, changed_seq)
         VALUES (?, 'station', ?, ?, ?, 0, ?)`,
        data.caseId,
        data.disputeId,
        JSON.stringify(data.content),
        fact.time,
        fact.seq,
      ),
    ),
    on(caseWithdrawn, (tx, data, fact) =>
      changeOne(
        tx,
        `UPDATE library_case SET gone = 1, changed_seq = ? WHERE case_id = ? AND origin = 'station' AND gone = 0`,
        fact.seq,
        data.caseId,
      ),
    ),
    // The district may send a case again, corrected; it may also send our own, which stays ours.
    on(caseShared, (tx, data, fact) =>
      change(
        tx,
        `INSERT INTO library_case (case_id, origin, dispute_id, content, published_at, gone, changed_seq)
         VALUES (?, 'district', NULL, ?, ?, 0, ?)
         ON CONFLICT (case_id) DO UPDATE
         SET content = excluded.content, gone = 0, changed_seq = excluded.changed_seq WHERE origin = 'district'`,
        data.caseId,
        JSON.stringify(data.content),
        fact.time,
        fact.seq,
      ),
    ),
    on(caseUnshared, (tx, data, fact) =>
      change(
        tx,
        `UPDATE library_case SET gone = 1, changed_seq = ? WHERE case_id = ? AND origin = 'district'`,
        fact.seq,
        data.caseId,
      ),
    ),
    on(caseMarkedHelpful, (tx, data) =>
      data.helpful
        ? change(tx, 'INSERT INTO case_helpful VALUES (?, ?) ON CONFLICT DO NOTHING', data.caseId, data.staffId)
        : change(tx, 'DELETE FROM case_helpful WHERE case_id = ? AND staff_id = ?', data.caseId, data.staffId),
    ),
  ],
};

export interface LibraryCaseRow {
  readonly caseId: string;
  readonly origin: 'station' | 'district';
  readonly disputeId: string | null;
  readonly content: LibraryCase;
  readonly publishedAt: Millis;
  readonly gone: boolean;
  readonly changedSeq: number;
}

type Stored = Omit<LibraryCaseRow, 'content' | 'gone'> & { readonly content: string; readonly gone: number };
const SELECT = `SELECT case_id AS caseId, origin, dispute_id AS disputeId, content, published_at AS publishedAt, gone,
  changed_seq AS changedSeq FROM library_case`;
const asCase = (stored: Stored): LibraryCaseRow => ({
  ...stored,
  content: JSON.parse(stored.content) as LibraryCase,
  gone: stored.gone === 1,
});

/** Cases that changed since, in order of the change; withdrawn ones among them. */
export const casesChangedAfter = (db: ReadDb, seq: number): LibraryCaseRow[] =>
  rows<Stored>(db, `${SELECT} WHERE changed_seq > ? ORDER BY changed_seq`, seq).map(asCase);

export function libraryCaseOf(db: ReadDb, caseId: string): LibraryCaseRow | undefined {
  const stored = row<Stored>(db, `${SELECT} WHERE case_id = ? AND gone = 0`, caseId);
  return stored && asCase(stored);
}

/** The case a dispute stands in the library as. */
export const caseIdOfDispute = (db: ReadDb, disputeId: string): string | undefined =>
  row<{ id: string }>(db, 'SELECT case_id AS id FROM library_case WHERE dispute_id = ? AND gone = 0', disputeId)?.id;

/** How many a case helped, and whether this member of staff is one of them. */
export const helpfulness = (db: ReadDb, caseId: string, staffId: string): { helped: number; helpedMe: boolean } => {
  const found = row<{ helped: number; me: number | null }>(
    db,
    'SELECT count(*) AS helped, max(staff_id = ?) AS me FROM case_helpful WHERE case_id = ?',
    staffId,
    caseId,
  );
  return { helped: found?.helped ?? 0, helpedMe: found?.me === 1 };
};
