import iconv from 'iconv-lite';
import type { PaperWidth } from '../../shared/domain/printer.ts';
import type { Receipt, ReceiptPart } from '../../shared/domain/receipt.ts';
import { linesOf } from './columns.ts';

/**
 * Owns the bytes of a receipt: ESC/POS as in Epson's command reference, which the printers sold in China
 * follow, with the characters of GB 18030. The QR code is drawn by the printer (GS ( k, function 165 to 181).
 */
const [ESC, GS, FS] = [0x1b, 0x1d, 0x1c] as const;
const RESET = [ESC, 0x40];
/** Double-byte characters; without it they come out one byte at a time. */
const CHINESE = [FS, 0x26];
const align = (left: boolean) => [ESC, 0x61, left ? 0 : 1];
/** `times` wide and as many high, 1 to 8. */
const size = (times: number) => [GS, 0x21, ((times - 1) << 4) | (times - 1)];
const strong = (on: boolean) => [ESC, 0x45, on ? 1 : 0];
/** Feeds to the knife and cuts, leaving a corner that holds. */
const CUT = [GS, 0x56, 66, 0];
const LINE_FEED = [0x0a];

/** Columns of font A, twelve dots each of 384 or 576. */
const COLUMNS: Record<PaperWidth, number> = { 58: 32, 80: 48 };
const LOOKS = {
  plain: { times: 1, bold: false, left: false },
  strong: { times: 2, bold: true, left: false },
  huge: { times: 6, bold: true, left: false },
  item: { times: 1, bold: false, left: true },
} as const;
/** Dots of a module: a code of 60 characters is then 2.5 to 3 cm wide, which a phone reads at arm's length. */
const MODULE_DOTS = 6;

export const receiptBytes = (receipt: Receipt, paper: PaperWidth): Uint8Array =>
  Uint8Array.from([...RESET, ...CHINESE, ...receipt.flatMap((part) => partBytes(part, COLUMNS[paper])), ...CUT]);

function partBytes(part: ReceiptPart, columns: number): number[] {
  switch (part.kind) {
    case 'rule':
      return [...align(false), ...size(1), ...strong(false), ...encoded('-'.repeat(columns)), ...LINE_FEED];
    case 'code':
      return [...align(false), ...qrCode(part.data), ...LINE_FEED];
    case 'text': {
      const { times, bold, left } = LOOKS[part.look];
      const lines = linesOf(printable(part.text), Math.floor(columns / times));
      return [
        ...align(left),
        ...size(times),
        ...strong(bold),
        ...lines.flatMap((line) => [...encoded(line), ...LINE_FEED]),
      ];
    }
  }
}

const encoded = (text: string): number[] => [...iconv.encode(text, 'gb18030')];

/** Nothing in a name may be taken for a command. */
const printable = (text: string): string => text.replace(/\p{Cc}+/gu, ' ');

/** Model 2, error correction M, then the data and "print it". */
function qrCode(data: string): number[] {
  const bytes = [...Buffer.from(data, 'ascii')];
  const stored = bytes.length + 3;
  return [
    ...[GS, 0x28, 0x6b, 4, 0, 0x31, 0x41, 0x32, 0],
    ...[GS, 0x28, 0x6b, 3, 0, 0x31, 0x43, MODULE_DOTS],
    ...[GS, 0x28, 0x6b, 3, 0, 0x31, 0x45, 0x31],
    ...[GS, 0x28, 0x6b, stored & 0xff, stored >> 8, 0x31, 0x50, 0x30, ...bytes],
    ...[GS, 0x28, 0x6b, 3, 0, 0x31, 0x51, 0x30],
  ];
}
