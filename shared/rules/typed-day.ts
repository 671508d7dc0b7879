import { stationDay, type StationDay } from '../domain/station-day.ts';

/**
 * A day as people write it: 20261103, 2026-11-3, 2026/11/03, 2026.11.3, 2026年11月3日; full-width digits too.
 * A time behind it (a spreadsheet adds one) is left out. Undefined when it is no day of the calendar.
 */
export function typedDay(raw: string): StationDay | undefined {
  const text = raw.normalize('NFKC').trim();
  const parts =
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? /^(\d{4})[-/.年]\s*(\d{1,2})[-/.月]\s*(\d{1,2})日?(\s[\d:.]+)?$/.exec(text);
  if (parts === null) return undefined;
  const [, year = '', month = '', date = ''] = parts;
  const read = stationDay.safeParse(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
  return read.success ? read.data : undefined;
}
