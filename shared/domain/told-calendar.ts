import { z } from 'zod';
import { freeText } from './free-text.ts';
import { stationDay } from './station-day.ts';

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
const MOST_DAYS = 120;
const days = z.array(stationDay).max(MOST_DAYS);

/**
 * The holidays of one year as the district states them (节假日安排): all of them, in place of what was known before.
 * `source`: the notice they follow.
 */
export const toldCalendar = z
  .object({
    year: z.int().min(2000).max(9999),
    /** Days on which offices are closed. */
    closed: days.min(1),
    /** Weekend days on which they work instead. */
    open: days,
    source: freeText(120).pipe(z.string().min(1)),
  })
  .refine(({ year, closed, open }) => [...closed, ...open].every((day) => day.startsWith(`${year}-`)), {
    error: 'other-year',
  })
  .refine(({ closed, open }) => new Set([...closed, ...open]).size === closed.length + open.length, { error: 'twice' })
  .refine(({ open }) => open.every(isWeekend), { error: 'no-weekend' });
export type ToldCalendar = z.infer<typeof toldCalendar>;
