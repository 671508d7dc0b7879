import type { PrinterState, PrinterTrouble } from '../../shared/domain/printer.ts';
import type { LineTimes, PrinterLine } from './printer-line.ts';

/**
 * Owns how a printer is asked how it is: DLE EOT n, answered at once with one byte, even while it is offline
 * or its paper is out (Epson ESC/POS reference, "Transmit real-time status").
 */
export const realTimeStatus = (n: number): Uint8Array => Uint8Array.of(0x10, 0x04, n);

/** Bits 1 and 4 of every answer are on, 0 and 7 off: nothing else a printer sends looks so. */
const isStatus = (byte: number): boolean => (byte & 0x93) === 0x12;

const ASKED = [
  { n: 1, reads: { off: 0x08 } },
  { n: 2, reads: { 'cover-open': 0x04, 'paper-out': 0x20 } },
  { n: 3, reads: { broken: 0x2c } },
  { n: 4, reads: { 'paper-out': 0x60 } },
] as const satisfies readonly { n: number; reads: Partial<Record<PrinterTrouble, number>> }[];
const NEAR_END = 0x0c;
/** What a person should look at first; "offline" only when nothing says why. */
const WORST_FIRST: readonly PrinterTrouble[] = ['cover-open', 'paper-out', 'broken', 'off'];

export async function askStatus(
  line: PrinterLine,
  { answerMs }: Pick<LineTimes, 'answerMs'>,
): Promise<PrinterState & { readonly silent: boolean }> {
  const found = new Set<string>();
  let paperLow = false;
  for (const { n, reads } of ASKED) {
    const handed = await line.write(realTimeStatus(n), answerMs);
    const byte = handed ? await line.answer(isStatus, answerMs) : undefined;
    if (byte === undefined) {
      if (line.broken()) return { trouble: 'off', paperLow, silent: true };
      const known = n === 1 && line.mayBeSilent && handed;
      return { trouble: known ? null : 'timeout', paperLow, silent: true };
    }
    for (const [trouble, bits] of Object.entries(reads)) if ((byte & bits) !== 0) found.add(trouble);
    if (n === 4) paperLow = (byte & NEAR_END) !== 0;
  }
  return { trouble: WORST_FIRST.find((trouble) => found.has(trouble)) ?? null, paperLow, silent: false };
}
