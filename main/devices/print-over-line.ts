import type { PrintOutcome, PrinterState } from '../../shared/domain/printer.ts';
import type { LineTimes, PrinterLine } from './printer-line.ts';
import { askStatus } from './printer-status.ts';

/**
 * GS r 1 is answered in turn, after all that came before it: its answer says that the ticket is through.
 * A printer that stops in the middle does not answer it; why it stopped, DLE EOT still tells.
 */
const THROUGH = [0x1d, 0x72, 1] as const;
const isThrough = (byte: number): boolean => (byte & 0x90) === 0;

/**
 * Prints once. `sending` is called when the printer has said that it is ready, before the first byte leaves.
 * What fails before it has certainly not printed; what fails after it may have.
 */
export async function printOver(
  line: PrinterLine,
  bytes: Uint8Array,
  sending: () => void,
  times: LineTimes,
): Promise<PrintOutcome> {
  const before = await askStatus(line, times);
  if (before.trouble !== null)
    return { printed: false, trouble: before.trouble, maybePrinted: false, state: stateOf(before) };
  sending();
  const handed = await line.write(Uint8Array.from([...bytes, ...(before.silent ? [] : THROUGH)]), times.printMs);
  if (handed && before.silent) return { printed: true, state: stateOf(before) };
  const through = handed && (await line.answer(isThrough, times.printMs)) !== undefined;
  const after = await askStatus(line, times);
  // Ready again, with everything taken: it is one of those that do not know the question.
  if (through || (handed && after.trouble === null)) return { printed: true, state: stateOf(after) };
  const trouble = after.trouble ?? 'timeout';
  return { printed: false, trouble, maybePrinted: true, state: { ...stateOf(after), trouble } };
}

const stateOf = ({ trouble, paperLow }: PrinterState): PrinterState => ({ trouble, paperLow });
