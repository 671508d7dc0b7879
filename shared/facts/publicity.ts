import { z } from 'zod';
import { audience, AUDIENCES, pieceId, publicityPiece } from '../domain/publicity.ts';
import { factType } from './fact-type.ts';

/** A piece of the station itself (宣传内容); posted again under the same id it is changed. Nothing personal is in it. */
export const publicityPosted = factType('publicity.posted.v1', {
  data: z.object({ pieceId: z.uuid(), piece: publicityPiece }),
});

/** A piece is shown here no more: one of the station, one the software brought along, or one of a pack. */
export const publicityTakenDown = factType('publicity.taken-down.v1', { data: z.object({ pieceId }) });

/** A piece that came from elsewhere and was taken down is shown again. */
export const publicityPutBack = factType('publicity.put-back.v1', { data: z.object({ pieceId }) });

/** Who comes to this station; a piece for others is not shown here. */
export const publicityAudienceSet = factType('publicity.audience-set.v1', {
  data: z.object({ groups: z.array(audience.exclude(['everyone'])).max(AUDIENCES.length) }),
});
