import { createHash } from 'node:crypto';
import {
  type ContentPack,
  contentPack,
  MOST_PACK_BYTES,
  type PackEnvelope,
  packEnvelope,
} from '../../shared/domain/content-pack.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { leadsToAPerson } from '../../shared/rules/leads-to-a-person.ts';
import type { ReadPack } from '../../shared/rules/pack-states.ts';
import { signatureHolds } from './pack-signature.ts';

/** Reads the bytes of a pack file (内容包), of which nothing is known. */
export function readPackFile(bytes: Uint8Array): Answer<PackEnvelope, 'too-big' | 'not-a-pack'> {
  if (bytes.length > MOST_PACK_BYTES) return refused('too-big');
  const parsed = packEnvelope
    .strict()
    .safeParse(readJson(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  return parsed.success ? granted(parsed.data) : refused('not-a-pack');
}

/** Reads what an envelope holds. Costly and always the same: `packsHere` keeps it. */
export function readEnvelope({ payload, signature, key }: Omit<PackEnvelope, 'format'>): ReadPack {
  const parsed = contentPack.safeParse(readJson(() => payload));
  return {
    key,
    signed: signatureHolds(payload, signature, key),
    digest: createHash('sha256').update(payload).digest('hex'),
    pack: parsed.success ? forPublicScreens(parsed.data) : null,
  };
}

/** A piece with a number of a person in it goes on no public screen, whoever signed it. */
const forPublicScreens = (pack: ContentPack): ContentPack => ({
  ...pack,
  pieces: pack.pieces.filter(
    ({ title, line, text, source }) =>
      ![title, line, text, source].flatMap(({ zh, en }) => [zh, en]).some(leadsToAPerson),
  ),
});

function readJson(text: () => string): unknown {
  try {
    return JSON.parse(text()) as unknown;
  } catch {
    return undefined;
  }
}
