import { z } from 'zod';
import { packKey, packState, packWay } from '../../domain/content-pack.ts';
import { millis } from '../../domain/millis.ts';
import { audience, AUDIENCES, pieceId, publicityOrigin, publicityPiece } from '../../domain/publicity.ts';
import { stationDay } from '../../domain/station-day.ts';
import { shownPiece } from '../kiosk/publicity.ts';
import { done, nothing, procedure } from '../procedure.ts';

/** A piece (宣传内容) as the desk lists it. */
export const listedPiece = z.object({
  pieceId,
  origin: publicityOrigin,
  piece: publicityPiece,
  /** Taken down here, though it came from elsewhere. */
  hidden: z.boolean(),
  /** Why it is not on the kiosk or the board now: not yet, not for those who come here, or nothing to show. */
  state: z.enum(['on-show', 'to-come', 'not-for-here', 'nothing-to-show', 'hidden']),
});
export type ListedPiece = z.infer<typeof listedPiece>;

const text = z.object({ zh: z.string(), en: z.string() });

/** A content pack (内容包) as the desk lists it; what it says of itself is null where it cannot be read. */
export const listedPack = z.object({
  packId: z.uuid().nullable(),
  title: text.nullable(),
  issuer: text.nullable(),
  version: z.int().nullable(),
  issuedOn: stationDay.nullable(),
  pieces: z.int(),
  cameBy: packWay,
  /** When the district sent it, or when it was read here. */
  at: millis,
  state: packState,
  /** The key it is signed with, by its own word. */
  key: packKey,
});
export type ListedPack = z.infer<typeof listedPack>;

/** Who comes here; everybody is always among them. */
export const groups = z.array(audience.exclude(['everyone'])).max(AUDIENCES.length);

/** What clerk and head decide about the publicity of the station. */
export const deskPublicityContract = {
  /** Those that are not over, in the order they are shown. */
  list: procedure(nothing, z.object({ pieces: z.array(listedPiece), groups }), ['signed-out', 'not-allowed']),
  /** Packs of the district, the newest first, those that are not used too. */
  packs: procedure(nothing, z.object({ packs: z.array(listedPack) }), ['signed-out', 'not-allowed']),
  /** The piece as it would be shown now; null: it has nothing to show, as figures that are too small. */
  preview: procedure(z.object({ piece: publicityPiece }), z.object({ shown: shownPiece.nullable() }), [
    'signed-out',
    'not-allowed',
  ]),
  /** Null: a new one. `bad-day`: it would be over before it begins, or already is. `too-many-pieces`: nobody would see the last. */
  post: procedure(z.object({ pieceId: z.uuid().nullable(), piece: publicityPiece }), z.object({ pieceId: z.uuid() }), [
    'signed-out',
    'not-allowed',
    'not-found',
    'bad-day',
    'too-many-pieces',
    'still-personal',
    'storage-full',
  ]),
  /** One of the station is gone for good; one from elsewhere can be put back. */
  takeDown: procedure(z.object({ pieceId }), done, ['signed-out', 'not-allowed', 'not-found', 'storage-full']),
  putBack: procedure(z.object({ pieceId }), done, ['signed-out', 'not-allowed', 'not-found', 'storage-full']),
  setGroups: procedure(z.object({ groups }), done, ['signed-out', 'not-allowed', 'storage-full']),
};
