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

/**
 * Owns what a row of resources/endorsement is. Grades: A a statute's text, B a public page that is named, C recalled
 * or doubtful, D our own default. Rows of C and D stand there until somebody makes sure of them; nothing of them is
 * shown (shared/rules/judge-endorsement.ts).
 */
const grade = z.enum(['A', 'B', 'C', 'D']);
const slug = z.string().regex(/^[a-z][a-z0-9-]*$/);
/** A year, a month or a day: as of when the source speaks. */
const sourceDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

export interface Grounds {
  readonly id: string;
  readonly grade: z.infer<typeof grade>;
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

const grounds = z.object({
  id: slug,
  grade,
  sourceZh: z.string(),
  sourceEn: z.string(),
  url: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]),
  date: z.union([z.literal(''), sourceDate]),
});
type Told = z.infer<typeof grounds>;

/** Sure enough to decide, and to be shown. */
export const isSure = ({ grade: of }: Pick<Grounds, 'grade'>): boolean => of === 'A' || of === 'B';
const hasSource = (row: Told) =>
  !isSure(row) || (row.sourceZh !== '' && row.sourceEn !== '' && row.url !== '' && row.date !== '');
const NO_SOURCE = { error: 'grade A or B without source, address and date' };

const withSource = <R extends Told>({ sourceZh, sourceEn, ...row }: R) => ({
  ...row,
  source: sourceZh === '' ? null : { zh: sourceZh, en: sourceEn },
});

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

/** One file of the table: its name, and its lines. */
export interface TableText {
  readonly file: string;
  readonly text: string;
}

/** Takes a table apart. A row that does not fit is left out and named; the others stand. */
export function endorsementTable(decisions: TableText, facts: TableText): EndorsementTable {
  const leftOut: string[] = [];
  return {
    decisions: readRows(decisions, decisionRow, leftOut),
    facts: readRows(facts, factRow, leftOut),
    leftOut,
  };
}

function readRows<R extends { readonly id: string }>(
  { file, text }: TableText,
  form: z.ZodType<R>,
  leftOut: string[],
): R[] {
  const [header = '', ...lines] = text.replace(/\r/g, '').replace(/\n+$/, '').split('\n');
  const names = header.split('\t');
  const rows: R[] = [];
  lines.forEach((line, index) => {
    const drop = (why: string) => void leftOut.push(`${file}:${index + 2}: ${why}`);
    const cells = line.split('\t');
    if (cells.length !== names.length) return drop(`wanted ${names.length} columns, found ${cells.length}`);
    const read = form.safeParse(Object.fromEntries(names.map((name, at) => [name, cells[at]])));
    if (!read.success)
      return drop(read.error.issues.map(({ path, message }) => [...path, message].join(' ')).join('; '));
    if (rows.some(({ id }) => id === read.data.id)) return drop(`${read.data.id} stands there already`);
    rows.push(read.data);
  });
  return rows;
}
