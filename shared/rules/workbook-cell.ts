import { stationDay, type StationDay } from '../domain/station-day.ts';

/**
 * Owns how a cell of a workbook reads as text, the way a person would have typed it into the list. A number comes as
 * the workbook writes it, so that what it lost of its digits can still be seen.
 */
export type WorkbookCell = string | number | boolean | Date | null | undefined;

/** Longer than any field may be; nothing behind it is ever looked at. */
const MOST_CHARACTERS = 400;
/** A number keeps so many digits; what is longer has other digits than were typed. */
const KEPT_DIGITS = 15;

export function cellText(cell: WorkbookCell): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return String(cell).slice(0, MOST_CHARACTERS);
}

/** `1.3800000001E10` is 13800000001; eighteen digits stay 1.1010119900101E+17, as a spreadsheet shows them. */
export function numberText(written: string): string {
  const value = Number(written);
  if (!Number.isFinite(value)) return written.slice(0, MOST_CHARACTERS);
  if (Math.abs(value) < 10 ** KEPT_DIGITS) return String(value);
  return value.toExponential().replace('e', 'E');
}

const EPOCH = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/** 46346, the 2026-11-20 of a cell that is not shown as a date: days since the end of 1899. Of this century only. */
export function serialDay(text: string): StationDay | undefined {
  if (!/^[3-7]\d{4}(\.\d+)?$/.test(text)) return undefined;
  const read = stationDay.safeParse(new Date(EPOCH + Math.floor(Number(text)) * DAY_MS).toISOString().slice(0, 10));
  return read.success && read.data >= '2000-01-01' && read.data < '2100-01-01' ? read.data : undefined;
}
