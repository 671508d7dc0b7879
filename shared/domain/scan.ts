import { z } from 'zod';
import { type Answer, granted, refused } from './answer.ts';

/**
 * Owns what a scan of a signed paper (签字件的扫描件) may be: a picture or a PDF, known by its first bytes and never by
 * the name or the type it came with. A page at 200 dpi takes 300 to 600 KB.
 */
export const MOST_SCAN_BYTES = 3 * 1024 * 1024;

/** As many as stand beside one paper, mistakes that were taken back included. */
export const MOST_SCANS = 20;

/** A fact may be as large as a spoken statement and no larger (resources/centre/0006-voices.sql). */
export const MOST_PIECE_BYTES = 480 * 1024;
export const MOST_PIECES = Math.ceil(MOST_SCAN_BYTES / MOST_PIECE_BYTES);

export const SCAN_MIMES = ['image/jpeg', 'image/png', 'application/pdf'] as const;
export const scanMime = z.enum(SCAN_MIMES);
export type ScanMime = z.infer<typeof scanMime>;

/** A scan that was checked. */
export interface PaperScan {
  readonly mime: ScanMime;
  readonly bytes: Uint8Array;
}

/** First bytes: a JPEG's start of image, a PNG's signature, `%PDF-`. */
const MAGIC: Record<ScanMime, readonly number[]> = {
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d],
};

export const scanMimeOf = (bytes: Uint8Array): ScanMime | undefined =>
  SCAN_MIMES.find((mime) => MAGIC[mime].every((byte, at) => bytes[at] === byte));

export function paperScan(bytes: Uint8Array): Answer<PaperScan, 'scan-unusable' | 'scan-too-large'> {
  if (bytes.length > MOST_SCAN_BYTES) return refused('scan-too-large');
  const mime = scanMimeOf(bytes);
  return mime === undefined ? refused('scan-unusable') : granted({ mime, bytes });
}
