import { newPackKey, signPack } from '../../main/services/pack-signature.ts';
import { type ContentPack, PACK_FORMAT, type PackEnvelope, type PackPiece } from '../../shared/domain/content-pack.ts';
import { stationDay } from '../../shared/domain/station-day.ts';
import { makePiece } from './publicity.ts';

export const PACK_ID = '5d7f0f0e-2b52-4a43-9d0a-6c1f5f0a1b20';
export const PIECE_ID = '0b1c9a52-7a55-4d0e-8f33-1d2f7a9c4e10';

/** Whoever signs packs; a fresh key each. */
export const packIssuer = newPackKey;
export type PackIssuer = ReturnType<typeof newPackKey>;

export const makePackPiece = (changes: Partial<PackPiece> = {}): PackPiece => ({
  ...makePiece(),
  pieceId: PIECE_ID,
  ...changes,
});

/** A content pack (内容包) with one piece. */
export const makePack = (changes: Partial<ContentPack> = {}): ContentPack => ({
  packId: PACK_ID,
  version: 1,
  issuedOn: stationDay.parse('2026-11-20'),
  issuer: { zh: '测试区', en: 'Test district' },
  title: { zh: '防骗月', en: 'Fraud month' },
  revoked: false,
  pieces: [makePackPiece()],
  ...changes,
});

export const revocation = (version: number): Partial<ContentPack> => ({ version, revoked: true, pieces: [] });

/** Any text, signed as a pack is. */
export function signText(issuer: PackIssuer, payload: string): PackEnvelope {
  const signed = signPack(payload, issuer.privatePem);
  if (signed === undefined) throw new Error('this issuer has no key for packs');
  return { format: PACK_FORMAT, payload, ...signed };
}

export const makeEnvelope = (issuer: PackIssuer, changes: object = {}): PackEnvelope =>
  signText(issuer, JSON.stringify({ ...makePack(), ...changes }));

export const asPackFile = (envelope: unknown): Buffer => Buffer.from(`${JSON.stringify(envelope)}\n`);
export const makePackFile = (issuer: PackIssuer, changes: object = {}): Buffer =>
  asPackFile(makeEnvelope(issuer, changes));
