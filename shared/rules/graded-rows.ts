import { z } from 'zod';

/**
 * Owns the form of shipped tables whose rows are graded: A a statute's text, B a public page that is named, C recalled
 * or doubtful, D our own default. Rows of C and D stand there until somebody makes sure of them.
 */
const grade = z.enum(['A', 'B', 'C', 'D']);
export type Grade = z.infer<typeof grade>;
export const slug = z.string().regex(/^[a-z][a-z0-9-]*$/);
/** A year, a month or a day: as of when the source speaks. */
const sourceDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

export const grounds = z.object({
  id: slug,
  grade,
  sourceZh: z.string(),
  sourceEn: z.string(),
  url: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]),
  date: z.union([z.literal(''), sourceDate]),
});
export type ToldGrounds = z.infer<typeof grounds>;

/** Sure enough to decide, and to be shown. */
export const isSure = ({ grade: of }: { readonly grade: Grade }): boolean => of === 'A' || of === 'B';

/** A source as it is shown, in place of its columns. */
export const withSource = <R extends ToldGrounds>({ sourceZh, sourceEn, ...row }: R) => ({
  ...row,
  source: sourceZh === '' ? null : { zh: sourceZh, en: sourceEn },
});

/** One file of a table: its name, and its lines. */
export interface TableText {
  readonly file: string;
  readonly text: string;
}

/** Reads rows under a header line. A row that does not fit is left out and named `file:line: why`; the others stand. */
export function readRows<R extends { readonly id: string }>(
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
