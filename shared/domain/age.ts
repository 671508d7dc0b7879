import { z } from 'zod';
import type { StationDay } from './station-day.ts';

/**
 * Ages as the law divides them: under 14 a guardian consents (个人信息保护法 31), under 18 a guardian is
 * needed, from 16 who lives by own work may stand alone. Texts: `ageBand.<code>`.
 */
export const AGE_BANDS = ['under-14', '14-15', '16-17', 'adult'] as const;
export const ageBand = z.enum(AGE_BANDS);
export type AgeBand = z.infer<typeof ageBand>;

/** Years completed. A year is complete on the birthday itself; who was born on 29 February completes it on 1 March. */
export function ageOn(birth: StationDay, day: StationDay): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** Lowest age of each band, oldest first. */
const FROM: readonly (readonly [number, AgeBand])[] = [
  [18, 'adult'],
  [16, '16-17'],
  [14, '14-15'],
];

export function ageBandOn(birth: StationDay, day: StationDay): AgeBand {
  const age = ageOn(birth, day);
  return FROM.find(([from]) => age >= from)?.[1] ?? 'under-14';
}

export const isMinor = (band: AgeBand | null): boolean => band !== null && band !== 'adult';
