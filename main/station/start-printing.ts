import { parsePrinterAddress, paperWidth } from '../../shared/domain/printer.ts';
import type { CodeLeads } from '../../shared/domain/status-listen.ts';
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
  hallPage: () => string | undefined,
  surprise: (error: unknown) => void,
): PrintSpool =>
  startPrintSpool({
    core,
    printer: () => printerOf(settings),
    codeLeads: () => codeLeads(settings.get('ticketStatusAddress'), hallPage()),
    announce: core.announce,
    surprise,
    pause: pauseOrStop,
  });

/** A page the head named comes first: it can stand before the one in the hall. */
export function codeLeads(anywhere: string, hall: string | undefined): CodeLeads {
  if (anywhere !== '') return { address: anywhere, where: 'anywhere' };
  return hall === undefined ? { address: '', where: 'kiosk' } : { address: hall, where: 'hall' };
}

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
