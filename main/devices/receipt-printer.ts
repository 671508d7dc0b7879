import type { PaperWidth, PrinterAddress, PrinterState, PrintOutcome } from '../../shared/domain/printer.ts';
import type { Receipt } from '../../shared/domain/receipt.ts';
import { deviceLine } from './device-line.ts';
import { receiptBytes } from './esc-pos.ts';
import { printOver } from './print-over-line.ts';
import { LINE_TIMES, type LineTimes, type PrinterLine } from './printer-line.ts';
import { askStatus } from './printer-status.ts';
import { printOnSystem, systemState } from './system-printer.ts';
import { tcpLine } from './tcp-line.ts';

/** A receipt printer by its address. Each call opens a line of its own: most printers talk to one at a time. */
export function receiptPrinter(address: PrinterAddress, paper: PaperWidth, times: LineTimes = LINE_TIMES) {
  if (address.kind === 'system') {
    return {
      state: () => systemState(address.queue, times),
      print: (receipt: Receipt, sending: () => void) =>
        printOnSystem(address.queue, receiptBytes(receipt, paper), sending, times),
    };
  }
  const withLine = async <T>(work: (line: PrinterLine) => Promise<T>, nobodyThere: T): Promise<T> => {
    const line = address.kind === 'network' ? await tcpLine(address, times) : await deviceLine(address.path);
    if (line === undefined) return nobodyThere;
    try {
      return await work(line);
    } finally {
      line.close();
    }
  };
  return {
    state: (): Promise<PrinterState> =>
      withLine(async (line) => {
        const { trouble, paperLow } = await askStatus(line, times);
        return { trouble, paperLow };
      }, OFF),
    print: (receipt: Receipt, sending: () => void): Promise<PrintOutcome> =>
      withLine<PrintOutcome>((line) => printOver(line, receiptBytes(receipt, paper), sending, times), {
        printed: false,
        trouble: 'off',
        maybePrinted: false,
        state: OFF,
      }),
  };
}

const OFF: PrinterState = { trouble: 'off', paperLow: false };
