import { setImmediate } from 'node:timers/promises';
import type { SheetView } from '../../shared/contract/desk/declarations.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import type { ListedKind, TypedDeclaration } from '../../shared/domain/declaration.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import {
  checkDeclaration,
  checkField,
  type Declared,
  type FieldProblem,
} from '../../shared/rules/check-declaration.ts';
import {
  MOST_BAD_ROWS,
  readSheet,
  type Sheet,
  type SheetRow,
  type SheetTrouble,
} from '../../shared/rules/declaration-sheet.ts';
import { may } from '../../shared/rules/desk-rights.ts';
import { declarationOfRequest, sameDeclared } from '../store/declarations.ts';
import { csvFile, mendLines, textWorkbook } from '../reports/declaration-files.ts';
import type { Core } from './core.ts';
import { codeOf, codesOf, record } from './file-declaration.ts';
import { type ListFormat, readListFile } from './read-list-file.ts';
import type { Session } from './sessions.ts';

/** A list as a page sends it: who brings it, and the bytes of the file. */
export interface ListWish {
  readonly kind: ListedKind;
  readonly declarerName: string;
  readonly declarerPhone: string;
  readonly bytes: Uint8Array;
}
export interface ListFiling extends ListWish {
  readonly batchId: string;
  readonly consent: { readonly noticeVersion: string; readonly agreed: boolean };
}

/** Rows between two moments in which the counters get their turn; as many are written in one transaction. */
const TURN = 100;
const MOST_SHOWN = 100;

type BadSheetRow = { readonly row: SheetRow; readonly problems: FieldProblem[] };
interface CheckedSheet {
  readonly sheet: Sheet;
  readonly format: ListFormat;
  readonly good: { readonly row: number; readonly declared: Declared }[];
  readonly bad: BadSheetRow[];
  readonly declarer: FieldProblem[];
}

/** Goes through a list row by row and says which fit (逐行检查). Changes nothing, and keeps nothing. */
export async function checkList(
  core: Core,
  session: Session,
  wish: ListWish,
): Promise<Answer<SheetView, SheetTrouble | 'not-allowed'>> {
  if (!may(session.roles, 'see-declarations')) return refused('not-allowed');
  const checked = await checkRows(core, wish, null);
  if (!checked.ok) return checked;
  const { sheet, format, good, bad, declarer } = checked.value;
  return granted({
    ...{ rows: sheet.rows.length, good: good.length, bad: bad.length, declarer },
    badRows: bad.slice(0, MOST_SHOWN).map(({ row, problems }) => ({ row: row.row, problems })),
    tooManyBad: bad.length > MOST_BAD_ROWS,
    mend: bad.length === 0 ? null : await mendFile(core, sheet, bad, format),
  });
}

/** Files the rows that fit, each with a receipt of its own; those that do not are left for another time. */
export async function fileList(
  core: Core,
  session: Session,
  wish: ListFiling,
): Promise<
  Answer<
    { filed: number; bad: number },
    SheetTrouble | 'not-allowed' | 'no-consent' | 'too-many-bad-rows' | 'declarer-missing'
  >
> {
  if (!may(session.roles, 'see-declarations')) return refused('not-allowed');
  const { kind, batchId, consent } = wish;
  if (!consent.agreed) return refused('no-consent');
  const checked = await checkRows(core, wish, batchId);
  if (!checked.ok) return checked;
  const { good, bad, declarer } = checked.value;
  if (declarer.length > 0) return refused('declarer-missing');
  if (bad.length > MOST_BAD_ROWS) return refused('too-many-bad-rows');
  const declarerId = core.newId();
  const filing = { kind, batchId, declarerId, noticeVersion: consent.noticeVersion, language: 'zh' } as const;
  for (let from = 0; from < good.length; from += TURN) {
    core.ledger.write(`staff/${session.staffId}`, (writing) => {
      for (const { row, declared } of good.slice(from, from + TURN)) {
        const requestId = requestOf(batchId, row);
        if (declarationOfRequest(writing.tx, requestId) === undefined)
          record(core, writing, declared, { ...filing, requestId, channel: 'sheet' });
      }
    });
    await setImmediate();
  }
  return granted({ filed: good.length, bad: bad.length });
}

const requestOf = (batchId: string, row: number): string => `${batchId}/${row}`;

/** `batchId`: rows that this very list filed before fit. */
async function checkRows(
  core: Core,
  { kind, declarerName, declarerPhone, bytes }: ListWish,
  batchId: string | null,
): Promise<Answer<CheckedSheet, SheetTrouble>> {
  const file = await readListFile(bytes);
  if (!file.ok) return file;
  const { format, lines } = file.value;
  const read = readSheet(kind, lines);
  if (!read.ok) return read;
  const sheet = read.value;
  const today = dayOf(core.clock());
  const told = { declarerName, declarerPhone };
  const declarer = (['declarerName', 'declarerPhone'] as const).flatMap((field) => {
    const checked = checkField(kind, field, told, today);
    return checked.ok ? [] : [{ field, problem: checked.refusal }];
  });
  // A declarer who is not named yet makes no row wrong.
  const known: TypedDeclaration = declarer.length === 0 ? told : { declarerName: '-', declarerPhone: '13800000000' };
  const seen = new Set<string>();
  const good: CheckedSheet['good'] = [];
  const bad: CheckedSheet['bad'] = [];
  for (const [at, row] of sheet.rows.entries()) {
    if (at % TURN === TURN - 1) await setImmediate();
    const checked = checkDeclaration(kind, { ...row.typed, ...known }, today);
    const problems =
      'problems' in checked ? [...checked.problems] : repeated(core, kind, checked.declared, seen, batchId, row.row);
    if (problems.length > 0) bad.push({ row, problems });
    else if ('declared' in checked) good.push({ row: row.row, declared: checked.declared });
  }
  return granted({ sheet, format, good, bad, declarer });
}

function repeated(
  core: Core,
  kind: ListedKind,
  declared: Declared,
  seen: Set<string>,
  batchId: string | null,
  row: number,
): FieldProblem[] {
  const code = codeOf(core, declared);
  if (seen.has(code)) return [{ field: 'idNumber', problem: 'twice-in-list' }];
  seen.add(code);
  const same = sameDeclared(core.db, kind, codesOf(core, declared), declared.day);
  if (same === undefined || (batchId !== null && same.requestId === requestOf(batchId, row))) return [];
  return [{ field: 'idNumber', problem: 'filed-before' }];
}

/** The rows to mend, in the format the list came in: a spreadsheet would make figures of the digits of a CSV. */
async function mendFile(core: Core, sheet: Sheet, bad: readonly BadSheetRow[], format: ListFormat): Promise<File> {
  const lines = mendLines(sheet, bad, core.text('declare.why'), ({ field, problem }) =>
    [`declare.field.${field}`, `declare.problem.${problem}`].map((key) => core.text(key)).join('：'),
  );
  return format === 'csv' ? csvFile('mend.csv', lines) : textWorkbook('mend.xlsx', lines);
}
