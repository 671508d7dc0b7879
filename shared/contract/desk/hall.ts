import { z } from 'zod';
import { boardSound } from '../../domain/board-sound.ts';
import { ownNoticeText } from '../../domain/own-notice.ts';
import { stationDay } from '../../domain/station-day.ts';
import { done, nothing, procedure } from '../procedure.ts';

/** A notice of the station itself, shown between the calls from its first day to its last. */
export const ownNotice = z.object({
  noticeId: z.uuid(),
  text: ownNoticeText,
  firstDay: stationDay,
  lastDay: stationDay,
});
export type OwnNotice = z.infer<typeof ownNotice>;

/** What the head decides about the board of the waiting room. */
export const hallContract = {
  sound: procedure(nothing, boardSound, ['signed-out', 'not-allowed']),
  setSound: procedure(boardSound, done, ['signed-out', 'not-allowed', 'storage-full']),
  /** Those that are not over, in the order they are shown. */
  notices: procedure(nothing, z.array(ownNotice), ['signed-out', 'not-allowed']),
  /** Null: a new one. `bad-day`: it would be over before it begins, or already is. `too-many-notices`: nobody would see the last. */
  postNotice: procedure(ownNotice.extend({ noticeId: z.uuid().nullable() }), done, [
    'signed-out',
    'not-allowed',
    'not-found',
    'bad-day',
    'too-many-notices',
    'storage-full',
  ]),
  takeDownNotice: procedure(z.object({ noticeId: z.uuid() }), done, [
    'signed-out',
    'not-allowed',
    'not-found',
    'storage-full',
  ]),
};
