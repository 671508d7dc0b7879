import { InvalidArgumentError } from 'commander';
import { type StationDay, stationDay } from '../../shared/domain/station-day.ts';
import { stationCode } from '../../shared/domain/station.ts';

/** Owns how the values of options are read. A value that cannot be meant is wrong usage, found before anything is opened. */
export function asFolder(raw: string): string {
  // Empty means "here" to the file system; it is a script's variable that was not set.
  if (raw.trim() === '') throw new InvalidArgumentError('a folder is wanted');
  return raw;
}

export function asDay(raw: string): StationDay {
  const parsed = stationDay.safeParse(raw);
  if (!parsed.success) throw new InvalidArgumentError('a date such as 2026-11-23 is wanted');
  return parsed.data;
}

export function asPort(raw: string): number {
  if (!/^\d{1,5}$/.test(raw) || Number(raw) > 65_535)
    throw new InvalidArgumentError('a number from 0 to 65535 is wanted');
  return Number(raw);
}

export function asDays(raw: string): number {
  if (!/^\d{1,2}$/.test(raw) || Number(raw) < 1 || Number(raw) > 60)
    throw new InvalidArgumentError('a number of days from 1 to 60 is wanted');
  return Number(raw);
}

export function asStationCode(raw: string): string {
  const parsed = stationCode.safeParse(raw);
  if (!parsed.success) throw new InvalidArgumentError('a county code and three digits are wanted, such as 330304-001');
  return parsed.data;
}

export const asStationCodes = (raw: string, before: readonly string[]): readonly string[] => [
  ...before,
  asStationCode(raw),
];
