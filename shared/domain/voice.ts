import { z } from 'zod';

/**
 * Owns what a spoken statement (口述录音) may be: how long, how large, in which form. Speech at 16 kbit/s
 * takes 360 KB in three minutes; the limit leaves room for a browser that does not obey the rate.
 */
export const MOST_VOICE_SECONDS = 180;
export const MOST_VOICE_BYTES = 480 * 1024;
export const VOICE_BITS_PER_SECOND = 16_000;

/** Forms a browser records in, the preferred first. */
export const VOICE_MIMES = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'] as const;
export const voiceMime = z.enum(VOICE_MIMES);
export type VoiceMime = z.infer<typeof voiceMime>;

export const voiceSeconds = z.int().min(1).max(MOST_VOICE_SECONDS);

/** A statement that was checked. */
export interface VoiceStatement {
  readonly seconds: number;
  readonly mime: VoiceMime;
  readonly bytes: Uint8Array;
}

/** First bytes of each form, and where they stand. */
const MAGIC: Record<VoiceMime, { readonly at: number; readonly bytes: readonly number[] }> = {
  'audio/webm;codecs=opus': { at: 0, bytes: [0x1a, 0x45, 0xdf, 0xa3] },
  'audio/ogg;codecs=opus': { at: 0, bytes: [0x4f, 0x67, 0x67, 0x53] },
  'audio/mp4': { at: 4, bytes: [0x66, 0x74, 0x79, 0x70] },
};

/** Browsers write the same form with and without a blank, in capitals, or shortened. */
export function voiceMimeOf(said: string): VoiceMime | undefined {
  const plain = said.toLowerCase().replace(/[\s"]/g, '');
  const [kind] = plain.split(';', 1);
  return VOICE_MIMES.find((mime) => mime === plain || (mime.split(';', 1)[0] === kind && !plain.includes(';')));
}

/** The statement if it is what it says it is; undefined when the form, the length or the first bytes do not fit. */
export function voiceStatement(said: string, seconds: number, bytes: Uint8Array): VoiceStatement | undefined {
  const mime = voiceMimeOf(said);
  if (mime === undefined || !voiceSeconds.safeParse(seconds).success) return undefined;
  if (bytes.length === 0 || bytes.length > MOST_VOICE_BYTES) return undefined;
  const { at, bytes: magic } = MAGIC[mime];
  return magic.every((byte, index) => bytes[at + index] === byte) ? { seconds, mime, bytes } : undefined;
}
