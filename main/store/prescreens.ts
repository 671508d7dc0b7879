import {
  type CheckAnswers,
  checkAnswers,
  checkFact,
  type CheckFact,
  type CheckOutcome,
  checkRule,
  type CheckRule,
  type Endorsement,
} from '../../shared/domain/endorsement.ts';
import { ticketPrescreened } from '../../shared/facts/endorsement.ts';
import type { ReadDb } from './database.ts';
import { on, type Projection } from './projection.ts';
import { changeOne, row } from './statement.ts';

/** What the questions before a number came to, for the counter that calls it. */
export const prescreens: Projection = {
  tables: ['prescreen'],
  ddl: `
    CREATE TABLE prescreen (
      ticket_id TEXT PRIMARY KEY, endorsement TEXT NOT NULL, outcome TEXT NOT NULL, rule TEXT NOT NULL,
      answers TEXT NOT NULL, papers TEXT NOT NULL
    ) STRICT;
  `,
  apply: [
    on(ticketPrescreened, (tx, data) =>
      changeOne(
        tx,
        'INSERT INTO prescreen (ticket_id, endorsement, outcome, rule, answers, papers) VALUES (?, ?, ?, ?, ?, ?)',
        data.ticketId,
        data.endorsement,
        data.outcome,
        data.rule,
        JSON.stringify(data.answers),
        JSON.stringify(data.papers),
      ),
    ),
  ],
};

export interface PrescreenRow {
  readonly endorsement: Endorsement;
  readonly outcome: CheckOutcome;
  readonly rule: CheckRule;
  readonly answers: CheckAnswers;
  readonly papers: CheckFact[];
}

/** A code of another version has no text here and is passed over. */
export function prescreenOf(db: ReadDb, ticketId: string): PrescreenRow | undefined {
  const found = row<{ endorsement: Endorsement; outcome: CheckOutcome; rule: string; answers: string; papers: string }>(
    db,
    'SELECT endorsement, outcome, rule, answers, papers FROM prescreen WHERE ticket_id = ?',
    ticketId,
  );
  if (found === undefined) return undefined;
  return {
    ...found,
    rule: checkRule.safeParse(found.rule).data ?? 'unforeseen',
    answers: checkAnswers.parse(JSON.parse(found.answers)),
    papers: (JSON.parse(found.papers) as unknown[]).flatMap((paper) => checkFact.safeParse(paper).data ?? []),
  };
}
