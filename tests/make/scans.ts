import type { PaperScan, ScanMime } from '../../shared/domain/scan.ts';

const FIRST: Record<ScanMime, readonly number[]> = {
  'image/jpeg': [0xff, 0xd8, 0xff, 0xe0],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'application/pdf': [...new TextEncoder().encode('%PDF-1.7\n')],
};

/** Words that stand in every made scan, as the text of a PDF would: to be looked for where they must not stand. */
export const ON_SCAN = '测试甲亲笔签名';

/** A scan as far as a station looks into it: the first bytes of its form, words, then noise. */
export function makeScan(mime: ScanMime = 'image/jpeg', bytes = 2_000): PaperScan {
  const words = [...FIRST[mime], ...new TextEncoder().encode(ON_SCAN)];
  const made = new Uint8Array(bytes);
  for (let at = 0; at < bytes; at += 1) made[at] = words[at] ?? (at * 31) % 251;
  return { mime, bytes: made };
}

/** As a page sends it; its name says nothing. */
export const asFile = ({ mime, bytes }: PaperScan): File => new File([new Uint8Array(bytes)], 'scan', { type: mime });
