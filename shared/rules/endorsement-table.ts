import { z } from 'zod';
import {
  type CheckAnswers,
  checkAnswers,
  checkFact,
  type CheckOutcome,
  checkOutcome,
  type CheckPlace,
  checkPlace,
  checkRule,
  type Endorsement,
  endorsement,
} from '../domain/endorsement.ts';
import type { Bilingual } from '../domain/language.ts';
import { type Grade, grounds, isSure, readRows, type TableText, type ToldGrounds, withSource } from './graded-rows.ts';

/**
 * Owns what a row of resources/endorsement is. Nothing of a row graded C or D is shown
 * (shared/rules/judge-endorsement.ts).
 */
export interface Grounds {
  readonly id: string;
  readonly grade: Grade;
  readonly source: Bilingual | null;
  readonly url: string;
  readonly date: string;
}
export interface DecisionRow extends Grounds {
  readonly endorsement: Endorsement;
  readonly when: CheckAnswers;
  readonly outcome: CheckOutcome;
  readonly place: CheckPlace | null;
}
export const FACT_PARTS = ['paper', 'fee', 'time', 'steps', 'note'] as const;
export interface FactRow extends Grounds {
  /** Decisions it is told with. */
  readonly with: readonly string[];
  readonly part: (typeof FACT_PARTS)[number];
  readonly values: Readonly<Record<string, number>>;
}
export interface EndorsementTable {
  readonly decisions: readonly DecisionRow[];
  readonly facts: readonly FactRow[];
  /** `file:line: why`, for each row that does not fit and was left out. */
  readonly leftOut: readonly string[];
}

/** `name=value` pairs, a blank between two. */
const pairs = (cell: string): unknown =>
  Object.fromEntries(
    cell
      .split(' ')
      .filter((pair) => pair !== '')
      .map((pair) => pair.split('=', 2)),
  );
const emptyAsNull = (cell: string) => (cell === '' ? null : cell);

const hasSource = (row: ToldGrounds) =>
  !isSure(row) || (row.sourceZh !== '' && row.sourceEn !== '' && row.url !== '' && row.date !== '');
const NO_SOURCE = { error: 'grade A or B without source, address and date' };

const decisionRow = grounds
  .extend({
    id: checkRule,
    endorsement,
    when: z.string().transform(pairs).pipe(checkAnswers.strict()),
    outcome: checkOutcome,
    place: z.string().transform(emptyAsNull).pipe(checkPlace.nullable()),
  })
  .refine(hasSource, NO_SOURCE)
  .refine(({ outcome, place }) => (outcome === 'elsewhere') === (place !== null), {
    error: 'a place belongs to "elsewhere", and to nothing else',
  })
  .transform(withSource);

const factRow = grounds
  .extend({
    with: z.string().transform((cell) => cell.split(' ').filter((id) => id !== '')),
    part: z.enum(FACT_PARTS),
    values: z.string().transform(pairs).pipe(z.record(z.string(), z.coerce.number().positive())),
  })
  .refine(hasSource, NO_SOURCE)
  .refine((row) => !isSure(row) || checkFact.safeParse(row.id).success, { error: 'there is no text for it' })
  .transform(withSource);

/** Takes a table apart. A row that does not fit is left out and named; the others stand. */
export function endorsementTable(decisions: TableText, facts: TableText): EndorsementTable {
  const leftOut: string[] = [];
  return {
    decisions: readRows(decisions, decisionRow, leftOut),
    facts: readRows(facts, factRow, leftOut),
    leftOut,
  };
}
