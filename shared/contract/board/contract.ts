import { z } from 'zod';
import { boardSound } from '../../domain/board-sound.ts';
import { millis } from '../../domain/millis.ts';
import { bilingual } from '../../domain/language.ts';
import { serviceId } from '../../domain/service.ts';
import { waitRange } from '../../domain/ticket.ts';
import { shownPiece } from '../kiosk/publicity.ts';
import { notice } from '../kiosk/station.ts';
import { changes, done, nothing, procedure } from '../procedure.ts';

/** One call or recall. `callId` is the fact's number: it only grows, so the board knows which are new. */
export const call = z.object({
  callId: z.int().positive(),
  number: z.string(),
  counterName: bilingual,
  serviceName: bilingual,
  at: millis,
  recall: z.boolean(),
  /** A board has already said it to the end. */
  announced: z.boolean(),
});
export type Call = z.infer<typeof call>;

export const boardView = z.object({
  station: bilingual,
  now: millis,
  /** The last six numbers called today, newest first, each once. */
  calls: z.array(call).max(6),
  waiting: z.array(
    z.object({
      serviceId,
      prefix: z.string(),
      name: bilingual,
      count: z.int().nonnegative(),
      wait: waitRange.nullable(),
    }),
  ),
  notices: z.array(notice),
  /** Between the notices, on the same strip. */
  publicity: z.array(shownPiece),
  sound: boardSound,
});
export type BoardView = z.infer<typeof boardView>;

/** All that the board may ask. No names, ever. */
export const boardContract = {
  show: procedure(nothing, boardView),
  /** Says that a call was announced to the end; once said, said for good. */
  announced: procedure(z.object({ callId: call.shape.callId }), done, ['not-found', 'storage-full']),
  changes,
};
