import { z } from 'zod';
import { inBoth, PUBLICITY_LENGTH, writtenPiece } from './publicity.ts';
import { stationDay } from './station-day.ts';

/**
 * Owns the form of a content pack (内容包): pieces of publicity that a district signs, numbers and can revoke.
 * A file holds an envelope; the envelope holds the pack as a text, since the signature is over its exact bytes.
 * Never says who may be trusted: that is a setting of each station.
 */
export const PACK_FORMAT = 'beehive-pack/1';

/** Of a whole file. Forty pieces with the longest texts, in Chinese and English, are about 200 KB. */
export const MOST_PACK_BYTES = 262_144;
export const MOST_PACK_PIECES = 40;

/** Ed25519 public key and signature in the one way Base64 writes them: the last letter has no bits to spare. */
const KEY = '[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=';
export const packKey = z.string().regex(new RegExp(`^${KEY}$`));
const packSignature = z.string().regex(/^[A-Za-z0-9+/]{85}[AQgw]==$/);

/** Keys whose packs a station uses, separated by commas; empty: none. */
export const packKeys = z.string().regex(new RegExp(`^(${KEY}(,${KEY}){0,15})?$`));
export const parsePackKeys = (setting: string): readonly string[] => (setting === '' ? [] : setting.split(','));

export const packEnvelope = z.object({
  format: z.literal(PACK_FORMAT),
  /** What no database can hold (U+0000) or what has no bytes of its own (half of a pair) cannot be signed either. */
  payload: z
    .string()
    .min(2)
    .max(MOST_PACK_BYTES)
    .refine((text) => text.isWellFormed() && !text.includes('\u0000')),
  signature: packSignature,
  key: packKey,
});
export type PackEnvelope = z.infer<typeof packEnvelope>;

const id = z.uuid().lowercase();

export const packPiece = writtenPiece
  .extend({ pieceId: id })
  .refine(({ firstDay, lastDay }) => firstDay <= lastDay, { path: ['lastDay'], error: 'is before firstDay' });
export type PackPiece = z.infer<typeof packPiece>;

/** A pack as its issuer numbered it. A revocation is a version, too: it says so and has no pieces. */
export const contentPack = z
  .object({
    packId: id,
    version: z.int().min(1).max(1_000_000),
    issuedOn: stationDay,
    issuer: inBoth(PUBLICITY_LENGTH.source, 1),
    title: inBoth(PUBLICITY_LENGTH.title, 1),
    revoked: z.boolean().default(false),
    pieces: z.array(packPiece).max(MOST_PACK_PIECES).default([]),
  })
  .refine(({ revoked, pieces }) => revoked === (pieces.length === 0), {
    path: ['pieces'],
    error: 'a pack has pieces, a revoked one has none',
  })
  .check(({ value, issues }) => {
    const names = value.pieces.map(({ pieceId }) => pieceId);
    for (const [nth, pieceId] of names.entries())
      if (names.indexOf(pieceId) < nth)
        issues.push({
          code: 'custom',
          input: pieceId,
          path: ['pieces', nth, 'pieceId'],
          message: 'is that of another piece',
        });
  });
export type ContentPack = z.infer<typeof contentPack>;

/** How a pack came to the station. Texts: `packCameBy.<code>`. */
export const PACK_WAYS = ['sync', 'stick'] as const;
export const packWay = z.enum(PACK_WAYS);
export type PackWay = z.infer<typeof packWay>;

/** What becomes of a pack here. Texts: `packState.<code>`. */
export const PACK_STATES = [
  'in-use',
  'older',
  'revoked',
  'unknown-key',
  'bad-signature',
  'unreadable',
  'contradicts',
] as const;
export const packState = z.enum(PACK_STATES);
export type PackState = z.infer<typeof packState>;
