import { parsePrinterAddress, paperWidth } from '../../shared/domain/printer.ts';
import { receiptPrinter } from '../devices/receipt-printer.ts';
import type { SettingsStore } from '../host/settings.ts';
import { type PrintSpool, startPrintSpool } from '../services/print-spool.ts';
import type { OpenCore } from './open-core.ts';

/** The receipt printer as it is set on this machine; undefined: none is. */
export function printerOf(settings: SettingsStore) {
  const address = parsePrinterAddress(settings.get('printerAddress'));
  return address && receiptPrinter(address, paperWidth.parse(settings.get('printerPaperMm')));
}

/** The spool of a running station. */
export const startPrinting = (
  core: OpenCore,
  settings: SettingsStore,
  surprise: (error: unknown) => void,
): PrintSpool =>
  startPrintSpool({
    core,
    printer: () => printerOf(settings),
    statusAddress: () => settings.get('ticketStatusAddress'),
    announce: core.announce,
    surprise,
    pause: pauseOrStop,
  });

function pauseOrStop(ms: number, stopped: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stopped.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      stopped.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    timer.unref();
    stopped.addEventListener('abort', done);
  });
}
