import { z } from 'zod';
import { stationDay } from '../domain/station-day.ts';
import { factType } from './fact-type.ts';

/** A day's log left the station as a file. `personal` says whether names and phones were in it. */
export const logExported = factType('log.exported.v1', {
  data: z.object({
    day: stationDay,
    format: z.enum(['csv', 'xlsx']),
    personal: z.boolean(),
    rows: z.int().nonnegative(),
  }),
});
