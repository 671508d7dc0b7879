import { ageOn } from '../domain/age.ts';
import { type Answer, granted, refused } from '../domain/answer.ts';
import {
  type DeclarationField,
  type DeclarationKind,
  FIELD_ROWS,
  FIELDS_OF,
  fieldsOf,
  type Need,
  type TypedDeclaration,
} from '../domain/declaration.ts';
import { cleanText } from '../domain/free-text.ts';
import { birthOf, ID_PROBLEMS, type IdNumber, idProblem, normalisedIdNumber } from '../domain/id-number.ts';
import { contactPhone } from '../domain/phone.ts';
import type { StationDay } from '../domain/station-day.ts';
import { DECLARATION_FACTS } from './declaration-facts.ts';
import { typedDay } from './typed-day.ts';
import { addDays } from './working-days.ts';

/**
 * Owns whether what was typed makes a declaration: one answer for the touchscreen, the desk and a row of a list.
 * Names what is wrong by field and code, never by what was typed. Texts: `declare.problem.<code>`.
 */
export const DECLARATION_PROBLEMS = [
  'missing',
  'too-long',
  ...ID_PROBLEMS,
  'not-a-phone',
  'not-a-day',
  'too-far-back',
  'too-far-ahead',
  'before-start',
  // Only in lists.
  'twice-in-list',
  'filed-before',
  'turned-into-number',
] as const;
export type DeclarationProblem = (typeof DECLARATION_PROBLEMS)[number];

export interface FieldProblem {
  readonly field: DeclarationField;
  readonly problem: DeclarationProblem;
}

/** Checked and in its standard form; a field that is not asked, or was left empty, is not there. */
export interface Declared {
  readonly words: Readonly<Partial<Record<Exclude<DeclarationField, 'day' | 'leaseEnd'>, string>>>;
  readonly day: StationDay;
  readonly leaseEnd: StationDay | null;
  /** Under 16: the guardian registers. */
  readonly child: boolean;
}

/** How far a day may lie from today, in days. Design defaults: they catch a slip of the hand, no more. */
const MOST_DAYS_BACK = 60 * 365;
const MOST_DAYS_AHEAD = 31;
const MOST_LEASE_DAYS = 20 * 366;

type Checked = Answer<string, DeclarationProblem>;

const PHONES: readonly DeclarationField[] = ['declarerPhone', 'phone', 'guardianPhone'];
const GROWN_AT = DECLARATION_FACTS['child-by-guardian'].values.age;

/** A number that holds. Makes no schema: a list asks ten thousand times. */
const readId = (typed: string, today: StationDay): IdNumber | undefined =>
  idProblem(typed, today) === undefined ? (normalisedIdNumber(typed) as IdNumber) : undefined;

/** Whether an identity number is one of somebody under 16; not for a number that does not hold. */
export function isChild(idNumber: string, today: StationDay): boolean {
  const number = readId(idNumber, today);
  return number !== undefined && ageOn(birthOf(number), today) < GROWN_AT;
}

/** The fields this person is asked, in order. */
export const askedOf = (kind: DeclarationKind, child: boolean): readonly DeclarationField[] =>
  fieldsOf(kind).filter((field) => {
    const need = FIELDS_OF[kind][field];
    return need === 'child' ? child : need === 'grown' ? !child : true;
  });

const mayBeEmpty = (need: Need | undefined): boolean => need === undefined || need === 'optional';

/** What is wrong with one field, or its standard form. Empty where it may be. */
export function checkField(
  kind: DeclarationKind,
  field: DeclarationField,
  typed: TypedDeclaration,
  today: StationDay,
): Checked {
  const text = cleanText(typed[field] ?? '');
  if (text === '') return mayBeEmpty(FIELDS_OF[kind][field]) ? granted('') : refused('missing');
  if (field === 'idNumber') return checkId(text, today);
  if (PHONES.includes(field)) {
    const phone = contactPhone.safeParse(text);
    return phone.success ? granted(phone.data) : refused('not-a-phone');
  }
  if (field === 'day' || field === 'leaseEnd') return checkDay(field, text, typed, today);
  return [...text].length > FIELD_ROWS[field].max ? refused('too-long') : granted(text.replace(/\s+/g, ' '));
}

function checkId(text: string, today: StationDay): Checked {
  // 1.10101E+17: what a spreadsheet makes of eighteen digits; the last ones are gone.
  if (/^\d(\.\d+)?E\+?\d+$/i.test(text)) return refused('turned-into-number');
  const problem = idProblem(text, today);
  return problem === undefined ? granted(normalisedIdNumber(text)) : refused(problem);
}

function checkDay(field: 'day' | 'leaseEnd', text: string, typed: TypedDeclaration, today: StationDay): Checked {
  const day = typedDay(text);
  if (day === undefined) return refused('not-a-day');
  if (day < addDays(today, -MOST_DAYS_BACK)) return refused('too-far-back');
  if (day > addDays(today, field === 'day' ? MOST_DAYS_AHEAD : MOST_LEASE_DAYS)) return refused('too-far-ahead');
  const start = field === 'leaseEnd' ? typedDay(typed.day ?? '') : undefined;
  return start !== undefined && day < start ? refused('before-start') : granted(day);
}

export function checkDeclaration(
  kind: DeclarationKind,
  typed: TypedDeclaration,
  today: StationDay,
): { readonly declared: Declared } | { readonly problems: readonly FieldProblem[] } {
  const child = isChild(typed.idNumber ?? '', today);
  const checked = askedOf(kind, child).map((field) => ({ field, ...checkField(kind, field, typed, today) }));
  const problems = checked.flatMap((one) => (one.ok ? [] : [{ field: one.field, problem: one.refusal }]));
  if (problems.length > 0) return { problems };
  const { day, leaseEnd, ...words } = Object.fromEntries(
    checked.flatMap((one) => (one.ok && one.value !== '' ? [[one.field, one.value]] : [])),
  ) as Partial<Record<DeclarationField, string>>;
  return { declared: { words, day: day as StationDay, leaseEnd: (leaseEnd as StationDay) ?? null, child } };
}
