import { z } from 'zod';
import { ownNoticeText } from '../domain/own-notice.ts';
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

/** A notice of the station itself (宣传条), from one day to another; posted again under the same id it is changed. */
export const noticePosted = factType('notice.posted.v1', {
  data: z.object({
    noticeId: z.uuid(),
    text: ownNoticeText,
    firstDay: stationDay,
    lastDay: stationDay,
  }),
});
export const noticeTakenDown = factType('notice.taken-down.v1', { data: z.object({ noticeId: z.uuid() }) });
