import { z } from 'zod';
import {
  declarationChannel,
  declarationField,
  declarationKind,
  declarationState,
  listedKind,
  returnReason,
  typedDeclaration,
} from '../../domain/declaration.ts';
import { millis } from '../../domain/millis.ts';
import { stationDay } from '../../domain/station-day.ts';
import { DUE_STANDINGS } from '../../rules/declaration-facts.ts';
import { SHEET_TROUBLES } from '../../rules/declaration-sheet.ts';
import { declarationLimit, declarationWish, fieldProblem, filingOutcome } from '../kiosk/declarations.ts';
import { done, nothing, procedure } from '../procedure.ts';

/** A line of the list: nobody's name is in it. */
export const declarationLine = z.object({
  declarationId: z.uuid(),
  receipt: z.string(),
  kind: declarationKind,
  channel: declarationChannel,
  state: declarationState,
  reason: returnReason.nullable(),
  day: stationDay,
  filedAt: millis,
  corrections: z.int().nonnegative(),
  limit: declarationLimit.nullable(),
});
export type DeclarationLine = z.infer<typeof declarationLine>;

const declarationsPage = z.object({
  lines: z.array(declarationLine),
  counts: z.record(declarationState, z.int().nonnegative()),
  pages: z.int().nonnegative(),
});
export type DeclarationsPage = z.infer<typeof declarationsPage>;

export const DUE_WHYS = ['to-review', 'returned', 'tenancy-ends'] as const;
const dueLine = declarationLine.extend({ why: z.enum(DUE_WHYS), by: stationDay, standing: z.enum(DUE_STANDINGS) });
export type DueLine = z.infer<typeof dueLine>;

const openWords = z.partialRecord(declarationField, z.string());
const declarationStep = z.object({
  what: z.enum(['filed', 'corrected', 'accepted', 'returned']),
  at: millis,
  /** Null: the kiosk. */
  by: z.string().nullable(),
  reason: returnReason.nullable(),
  changes: z.array(z.object({ field: declarationField, from: z.string().nullable(), to: z.string().nullable() })),
});
export type DeclarationStep = z.infer<typeof declarationStep>;
const declarationFile = z.object({
  line: declarationLine,
  child: z.boolean(),
  words: openWords,
  history: z.array(declarationStep),
});
export type DeclarationFile = z.infer<typeof declarationFile>;

/** Who brings a list, and of what; the rows are in the file. */
const listWish = z.object({
  kind: listedKind,
  declarerName: z.string().max(400),
  declarerPhone: z.string().max(400),
  sheet: z.file(),
});
/** A row that does not fit: where it stands in the file, and why. Never what stands in it. */
const badRow = z.object({ row: z.int().positive(), problems: z.array(fieldProblem) });
export type BadRow = z.infer<typeof badRow>;
const sheetView = z.object({
  rows: z.int().nonnegative(),
  good: z.int().nonnegative(),
  bad: z.int().nonnegative(),
  /** The first of them. */
  badRows: z.array(badRow),
  /** So many that something is wrong with the file: none of it is taken. */
  tooManyBad: z.boolean(),
  /** What is wrong with the name or the phone of who brings it. */
  declarer: z.array(fieldProblem),
  /** The rows that do not fit, with the reason behind each, to be mended and brought again. */
  mend: z.file().nullable(),
});
export type SheetView = z.infer<typeof sheetView>;

const one = z.object({ declarationId: z.uuid() });
const file = z.object({ fileName: z.string(), file: z.file() });
const SEEING = ['signed-out', 'not-allowed'] as const;

export const deskDeclarationsContract = {
  list: procedure(z.object({ state: declarationState, page: z.int().min(0).max(10_000) }), declarationsPage, SEEING),
  find: procedure(z.object({ receipt: z.string().max(40) }), declarationLine, [...SEEING, 'not-found']),
  due: procedure(nothing, z.array(dueLine), SEEING),
  open: procedure(one, declarationFile, [...SEEING, 'not-found']),
  /** Taken down at the counter for somebody who cannot or will not use the screen. */
  file: procedure(declarationWish, filingOutcome, [...SEEING, 'no-consent', 'storage-full']),
  correct: procedure(
    one.extend({ typed: typedDeclaration }),
    z.object({ problems: z.array(fieldProblem).readonly() }),
    [...SEEING, 'not-found', 'nothing-changed', 'storage-full'],
  ),
  review: procedure(one.extend({ outcome: declarationState.exclude(['new']), reason: returnReason.nullable() }), done, [
    ...SEEING,
    'not-found',
    'wrong-state',
    'storage-full',
  ]),
  /** Destroys the person's key; head only (个人信息保护法 47). */
  erase: procedure(one, done, [...SEEING, 'not-found', 'storage-full']),
  /** An empty list with its column names, to be filled in. */
  template: procedure(z.object({ kind: listedKind, format: z.enum(['csv', 'xlsx']) }), file, SEEING),
  /** Looks through a list row by row; changes nothing. */
  checkSheet: procedure(listWish, sheetView, [...SEEING, ...SHEET_TROUBLES]),
  /** Files the rows that fit. The same `batchId` files each row once, also after a power cut in the midst of it. */
  fileSheet: procedure(
    listWish.extend({ batchId: z.uuid(), consent: declarationWish.shape.consent }),
    z.object({ filed: z.int().nonnegative(), bad: z.int().nonnegative() }),
    [...SEEING, ...SHEET_TROUBLES, 'no-consent', 'too-many-bad-rows', 'declarer-missing', 'storage-full'],
  ),
  /** Accepted ones for the police system; recorded before the bytes are handed out. With names: head only. */
  export: procedure(
    z.object({ from: stationDay, to: stationDay, personal: z.boolean() }),
    file.extend({ rows: z.int().nonnegative() }),
    [...SEEING, 'bad-day', 'storage-full'],
  ),
  /** What each column of the export means (CSV on the Web metadata). */
  schema: procedure(nothing, file, SEEING),
};
