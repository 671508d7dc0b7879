import type { Nature } from '../../shared/domain/dispute-course.ts';
import type { IssueResult, PanelMember } from '../../shared/domain/panel.ts';
import { disputePanelConvened, disputePanelDissolved, disputeTriaged } from '../../shared/facts/dispute-course.ts';
import { disputeIssueSettled, disputeMinutesRecorded } from '../../shared/facts/dispute-panel.ts';
import type { ReadDb, Tx } from './database.ts';
import { on, type Projection } from './projection.ts';
import { change, changeOne, rows } from './statement.ts';

/**
 * Who sits on the panel of a dispute (多元调解), and how each of its issues stands. A panel that is convened
 * anew replaces the old one; the issues stay, with what became of them.
 */
export const panels: Projection = {
  tables: ['panel_member', 'dispute_issue'],
  helpers: [addIssue],
  ddl: `
    CREATE TABLE panel_member (
      dispute_id TEXT NOT NULL, staff_id TEXT NOT NULL, issue TEXT NOT NULL, kind TEXT NOT NULL,
      PRIMARY KEY (dispute_id, staff_id, issue, kind)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE dispute_issue (
      dispute_id TEXT NOT NULL, issue TEXT NOT NULL, result TEXT,
      PRIMARY KEY (dispute_id, issue)
    ) STRICT, WITHOUT ROWID;
  `,
  apply: [
    on(disputeTriaged, (tx, { disputeId, natures }) => {
      change(tx, 'DELETE FROM dispute_issue WHERE dispute_id = ?', disputeId);
      for (const issue of natures) addIssue(tx, disputeId, issue);
    }),
    on(disputePanelConvened, (tx, { disputeId, members }) => {
      change(tx, 'DELETE FROM panel_member WHERE dispute_id = ?', disputeId);
      for (const { staffId, issue, kind } of members) {
        change(
          tx,
          'INSERT INTO panel_member (dispute_id, staff_id, issue, kind) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
          disputeId,
          staffId,
          issue,
          kind,
        );
        addIssue(tx, disputeId, issue);
      }
    }),
    on(disputePanelDissolved, (tx, { disputeId }) =>
      change(tx, 'DELETE FROM panel_member WHERE dispute_id = ?', disputeId),
    ),
    on(disputeMinutesRecorded, () => undefined),
    on(disputeIssueSettled, (tx, { disputeId, issue, result }) =>
      changeOne(tx, 'UPDATE dispute_issue SET result = ? WHERE dispute_id = ? AND issue = ?', result, disputeId, issue),
    ),
  ],
};

function addIssue(tx: Tx, disputeId: string, issue: Nature): void {
  change(
    tx,
    'INSERT INTO dispute_issue (dispute_id, issue, result) VALUES (?, ?, NULL) ON CONFLICT DO NOTHING',
    disputeId,
    issue,
  );
}

export const membersOf = (db: ReadDb, disputeId: string): PanelMember[] =>
  rows(
    db,
    'SELECT staff_id AS staffId, issue, kind FROM panel_member WHERE dispute_id = ? ORDER BY issue, kind, staff_id',
    disputeId,
  );

export interface IssueRow {
  readonly issue: Nature;
  /** Null: not ended yet. */
  readonly result: IssueResult | null;
}

export const issuesOf = (db: ReadDb, disputeId: string): IssueRow[] =>
  rows(db, 'SELECT issue, result FROM dispute_issue WHERE dispute_id = ? ORDER BY issue', disputeId);
