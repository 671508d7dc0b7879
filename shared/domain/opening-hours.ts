import { z } from 'zod';

/** Minutes of a station's day: 0 is 00:00, 1440 is 24:00. */
export const DAY_MINUTES = 1_440;

/** From when until when a service is open on one day; `to` itself is closed again. Over midnight: two spans. */
export const openSpan = z
  .object({ from: z.int().min(0).max(DAY_MINUTES), to: z.int().min(0).max(DAY_MINUTES) })
  .refine(({ from, to }) => from < to, { error: 'ends-before-it-begins' });
export type OpenSpan = z.infer<typeof openSpan>;

export const MOST_SPANS = 4;

/** The spans of one weekday, in order, none touching the next. Empty: closed. */
export const daySpans = z
  .array(openSpan)
  .max(MOST_SPANS)
  .refine((spans) => spans.every((span, at) => at === 0 || (spans[at - 1]?.to ?? 0) < span.from), {
    error: 'spans-overlap',
  });
export type DaySpans = z.infer<typeof daySpans>;

/** Monday first, as calendars in China have it. Texts: `weekday.<code>`. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** When a service is open (办理时间). */
export const openingHours = z.object({
  /** Seven days, Monday first. */
  week: z.array(daySpans).length(7),
  /** Closed on the State Council's days off; a weekend day worked instead has Monday's hours, if it has none. */
  keepsHolidays: z.boolean(),
});
export type OpeningHours = z.infer<typeof openingHours>;
