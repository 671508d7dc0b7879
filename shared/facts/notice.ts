import { z } from 'zod';
import { stationDay } from '../domain/station-day.ts';
import { factType } from './fact-type.ts';

/** A short notice of the district, shown on the board and the kiosk until its last day. */
export const noticePublished = factType('notice.published.v1', {
  data: z.object({
    noticeId: z.uuid(),
    text: z.object({ zh: z.string().min(1).max(120), en: z.string().min(1).max(240) }),
    lastDay: stationDay,
  }),
  statedBy: 'centre',
});
export const noticeWithdrawn = factType('notice.withdrawn.v1', {
  data: z.object({ noticeId: z.uuid() }),
  statedBy: 'centre',
});
