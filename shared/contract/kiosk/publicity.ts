import { z } from 'zod';
import {
  audience,
  pieceId,
  publicityKind,
  publicityOrigin,
  stationFigure,
  writtenPiece,
} from '../../domain/publicity.ts';
import { stationMonth } from '../../domain/station-month.ts';
import { nothing, procedure } from '../procedure.ts';

const both = z.object({ zh: z.string(), en: z.string() });
const { line, text, source } = writtenPiece.shape;

/** A piece (宣传内容) as it is shown: figures counted, nothing of when and where any more. */
export const shownPiece = z.object({
  pieceId,
  kind: publicityKind,
  origin: publicityOrigin,
  audience: z.array(audience),
  title: both,
  body: z.discriminatedUnion('is', [
    z.object({ is: z.literal('written'), line, text, source }),
    z.object({
      is: z.literal('results'),
      month: stationMonth,
      /** Only figures that are large enough to say something. */
      figures: z.array(z.object({ figure: stationFigure, count: z.int().positive() })).min(1),
    }),
  ]),
});
export type ShownPiece = z.infer<typeof shownPiece>;

/** What is shown while nobody uses the kiosk. */
export const kioskPublicityContract = {
  onShow: procedure(nothing, z.array(shownPiece)),
};
