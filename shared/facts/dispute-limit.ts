import { z } from 'zod';
import { limitName } from '../domain/dispute-limit.ts';
import { stationDay } from '../domain/station-day.ts';
import { factType } from './fact-type.ts';

/** A time limit of a case went by without being kept; once for each last day of each limit (超期). */
export const disputeLimitPassed = factType('dispute.limit-passed.v1', {
  data: z.object({ disputeId: z.uuid(), limit: limitName, lastDay: stationDay }),
});
