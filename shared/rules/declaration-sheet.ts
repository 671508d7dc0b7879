import { type Answer, granted, refused } from '../domain/answer.ts';
import {
  type DeclarationField,
  FIELD_ROWS,
  FIELDS_OF,
  fieldsOf,
  type ListedKind,
  type TypedDeclaration,
} from '../domain/declaration.ts';
import { serialDay } from './workbook-cell.ts';

/**
 * Owns the form of a list (名单): one person a row below a row that names the columns, in any order. Who brings the list
 * is asked once and stands in no row. Names nothing that stood in a cell.
 */
export const MOST_SHEET_ROWS = 10_000;
export const MOST_SHEET_BYTES = 3 * 1024 * 1024;
/** With more rows than this that do not fit, something is wrong with the file itself, and none of it is taken. */
export const MOST_BAD_ROWS = 100;

/** A title, a date, and merged cells may stand above the names of the columns. */
const HEADER_WITHIN = 10;

/** Why a file cannot be read as a list at all. Texts: `refusal.<code>`. */
export const SHEET_TROUBLES = [
  'sheet-too-large',
  'sheet-too-long',
  'sheet-is-old-workbook',
  'sheet-workbook-unreadable',
  'sheet-workbook-too-large',
  'sheet-unreadable',
  'sheet-empty',
  'sheet-columns-missing',
] as const;
export type SheetTrouble = (typeof SHEET_TROUBLES)[number];

/** Names a column may have; the first is the one in the template. */
const NAMES: Readonly<Partial<Record<DeclarationField, Readonly<Record<ListedKind | 'all', readonly string[]>>>>> = {
  name: same('姓名', '租客姓名', '员工姓名', 'name', 'full name'),
  idNumber: same('身份证号', '身份证号码', '公民身份号码', '证件号码', 'id number', 'id'),
  phone: same('手机号', '电话', '联系电话', '手机号码', 'phone', 'mobile'),
  address: same('住址', '地址', '房屋地址', '居住地址', '现住址', 'address'),
  day: {
    all: [],
    tenant: ['入住日期', '起租日期', '入住时间', 'moved in', 'start date'],
    'tenancy-end': ['搬离日期', '退租日期', '离开日期', 'moved out', 'end date'],
    worker: ['入职日期', '上班日期', '入职时间', 'started work', 'start date'],
  },
  leaseEnd: same('租期到', '合同到期', '合同到期日期', '租期结束', 'lease ends', 'lease end'),
};
function same(...names: string[]): Record<ListedKind | 'all', readonly string[]> {
  return { all: names, tenant: [], 'tenancy-end': [], worker: [] };
}

export const sheetFields = (kind: ListedKind): readonly DeclarationField[] =>
  fieldsOf(kind).filter((field) => FIELD_ROWS[field].of !== 'declarer');

const namesOf = (kind: ListedKind, field: DeclarationField): readonly string[] => [
  ...(NAMES[field]?.[kind] ?? []),
  ...(NAMES[field]?.all ?? []),
];

/** The column names of the template, in order. */
export const sheetHeader = (kind: ListedKind): readonly string[] =>
  sheetFields(kind).map((field) => namesOf(kind, field)[0] ?? field);

/** Blanks, marks of what is required, and what stands in brackets say nothing. */
const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\(.*\)/, '')
    .replace(/[*\s]+/g, ' ')
    .trim();

/** A line of the file with something in it, and where it stands there, counted from 1 as a spreadsheet does. */
export interface SheetLine {
  readonly row: number;
  readonly cells: readonly string[];
}
export interface SheetRow extends SheetLine {
  readonly typed: TypedDeclaration;
}
export interface Sheet {
  readonly header: readonly string[];
  readonly rows: readonly SheetRow[];
}
type Columns = readonly { readonly field: DeclarationField; readonly at: number }[];

/** Finds the columns, and what each row says of its person. */
export function readSheet(kind: ListedKind, lines: readonly SheetLine[]): Answer<Sheet, SheetTrouble> {
  if (lines.length < 2) return refused('sheet-empty');
  const header = findHeader(kind, lines);
  if (header === undefined)
    return refused(lines.length - 1 > MOST_SHEET_ROWS ? 'sheet-too-long' : 'sheet-columns-missing');
  const rest = lines.slice(header.below);
  if (rest.length === 0) return refused('sheet-empty');
  if (rest.length > MOST_SHEET_ROWS) return refused('sheet-too-long');
  const rows = rest.map(({ row, cells }) => ({ row, cells, typed: typedOf(header.columns, cells) }));
  return granted({ header: header.cells, rows });
}

/** The first line that names all the columns that are needed; with two lines of names the upper one fills the gaps. */
function findHeader(kind: ListedKind, lines: readonly SheetLine[]) {
  for (const [at, { cells }] of lines.slice(0, HEADER_WITHIN).entries()) {
    for (const names of [cells, filled(cells, lines[at - 1]?.cells ?? [])]) {
      const columns = columnsOf(kind, names);
      if (columns.every(({ field, at: column }) => column !== -1 || FIELDS_OF[kind][field] !== 'required'))
        return { cells: names, columns, below: at + 1 };
    }
  }
  return undefined;
}

const filled = (lower: readonly string[], upper: readonly string[]): readonly string[] =>
  Array.from({ length: Math.max(lower.length, upper.length) }, (_, at) => {
    const name = lower[at] ?? '';
    return name.trim() === '' ? (upper[at] ?? '') : name;
  });

function columnsOf(kind: ListedKind, header: readonly string[]): Columns {
  const names = header.map(plain);
  return sheetFields(kind).map((field) => ({
    field,
    at: names.findIndex((name) => namesOf(kind, field).includes(name)),
  }));
}

const typedOf = (columns: Columns, cells: readonly string[]): TypedDeclaration =>
  Object.fromEntries(columns.map(({ field, at }) => [field, typedIn(field, cells[at] ?? '')]));

function typedIn(field: DeclarationField, cell: string): string {
  // What is longer than any field is cut to what is still too long, and so refused by name. An apostrophe in front
  // is a spreadsheet's way to say that digits are text.
  const text = cell.trim().replace(/^'/, '').slice(0, 400);
  return field === 'day' || field === 'leaseEnd' ? (serialDay(text) ?? text) : text;
}
