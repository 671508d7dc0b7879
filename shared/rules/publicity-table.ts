import { z } from 'zod';
import { publicityPiece, type PublicityPiece } from '../domain/publicity.ts';
import { stationDay } from '../domain/station-day.ts';
import { grounds, isSure, readRows, slug, type TableText } from './graded-rows.ts';

/**
 * Owns what a row of resources/publicity is: a piece that holds without any event, or one that shows the station's own
 * figures. What is shown is graded A or B and says from where and when that was checked; a row of C or D stands there
 * until somebody makes sure of it.
 */
const text = z.string();
const list = text.transform((cell) => cell.split('|'));

/** What ships holds until it is corrected: no event begins or ends it. */
const ALWAYS = { firstDay: '2000-01-01', lastDay: '2099-12-31' };

export interface ShippedPiece {
  readonly id: string;
  readonly piece: PublicityPiece;
}

const writtenRow = grounds
  .extend({
    kind: text,
    ...{ audience: list, places: list },
    ...{ titleZh: text, titleEn: text, lineZh: text, lineEn: text, textZh: text, textEn: text },
    checked: stationDay,
  })
  .refine((row) => !isSure(row) || (row.sourceZh !== '' && row.sourceEn !== '' && row.url !== ''), {
    error: 'grade A or B without source and address',
  })
  .transform(({ id, grade, kind, audience, places, checked, ...row }, context) =>
    asPiece(
      context,
      { id, grade },
      {
        ...{ kind, audience, places, ...ALWAYS },
        title: { zh: row.titleZh, en: row.titleEn },
        line: { zh: row.lineZh, en: row.lineEn },
        text: { zh: row.textZh, en: row.textEn },
        source: { zh: `${row.sourceZh}，${checked}核对`, en: `${row.sourceEn}, checked ${checked}` },
      },
    ),
  );

const resultsRow = z
  .object({ id: slug, ...{ audience: list, places: list, figures: list }, titleZh: text, titleEn: text })
  .transform(({ id, titleZh, titleEn, ...row }, context) =>
    asPiece(context, { id }, { ...row, ...ALWAYS, kind: 'results', title: { zh: titleZh, en: titleEn } }),
  );

/** A piece by the same measure as one that the desk writes. */
function asPiece<Row extends object>(
  context: z.RefinementCtx,
  row: Row,
  raw: unknown,
): Row & Pick<ShippedPiece, 'piece'> {
  const read = publicityPiece.safeParse(raw);
  if (read.success) return { ...row, piece: read.data };
  for (const { path, message } of read.error.issues) context.addIssue({ code: 'custom', path, message });
  return z.NEVER;
}

export interface PublicityTable {
  readonly pieces: readonly ShippedPiece[];
  /** `file:line: why`, for each row that does not fit and was left out. */
  readonly leftOut: readonly string[];
}

/** Takes the tables apart. A row that does not fit is left out and named; one that is not sure is left out silently. */
export function publicityTable(files: Readonly<Record<'pieces' | 'results', TableText>>): PublicityTable {
  const leftOut: string[] = [];
  const written = readRows(files.pieces, writtenRow, leftOut).filter(isSure);
  const results = readRows(files.results, resultsRow, leftOut);
  return { pieces: [...written, ...results].map(({ id, piece }) => ({ id, piece })), leftOut };
}
