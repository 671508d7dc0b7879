import { onTestFinished } from 'vitest';
import { receiptPrinter } from '../../main/devices/receipt-printer.ts';
import { openSessions } from '../../main/services/sessions.ts';
import { codeLeads } from '../../main/station/start-printing.ts';
import { startPrintSpool } from '../../main/services/print-spool.ts';
import { showPrinting } from '../../main/services/printing-desk.ts';
import { takeTicket } from '../../main/services/take-ticket.ts';
import { MINUTE } from '../../shared/domain/millis.ts';
import { makeStation } from './core.ts';
import { type Mood, startFakePrinter, timesFor } from './fake-printer.ts';
import { asStaff } from './people.ts';

/** A demo station with a printer on the network and a spool whose pauses pass at once on the station's clock. */
export async function makePrintingStation(mood: Mood = {}) {
  const fake = await startFakePrinter(mood);
  const station = await makeStation();
  const { host, clock } = station;
  host.settings.set('printerAddress', `127.0.0.1:${fake.port}`);
  const surprises: unknown[] = [];
  let spool: ReturnType<typeof startPrintSpool> | undefined;
  let idle = () => {};
  let onPause = () => {};
  /** Begins printing, as a station does that has just started. */
  const start = () => {
    const { core } = station;
    spool = startPrintSpool({
      core,
      printer: () => receiptPrinter({ kind: 'network', host: '127.0.0.1', port: fake.port }, 80, timesFor(mood)),
      codeLeads: () => codeLeads(host.settings.get('ticketStatusAddress'), undefined),
      announce: (noun) => core.announce(noun),
      surprise: (error) => void surprises.push(error),
      async pause(ms, stopped) {
        // The look once a minute: nothing is left to print.
        if (ms >= MINUTE) {
          idle();
          await new Promise<void>((resolve) => stopped.addEventListener('abort', () => resolve()));
          return;
        }
        onPause();
        clock.pass(ms);
        await new Promise((resolve) => setTimeout(resolve, 1));
      },
    });
    return spool;
  };
  const stop = async () => {
    await spool?.stop();
    spool = undefined;
  };
  onTestFinished(async () => {
    await stop();
    await fake.switchOff().catch(() => undefined);
  });
  /** Prints all there is, and stops. */
  const printAll = async () => {
    const quiet = new Promise<void>((resolve) => (idle = resolve));
    const printing = start();
    await quiet;
    const state = printing.state();
    await stop();
    return state;
  };
  const take = (language: 'zh' | 'en' = 'zh', requestId: string = crypto.randomUUID()) => {
    const taken = takeTicket(station.core, { serviceId: 'consultation', requestId, language });
    if (!taken.ok) throw new Error(taken.refusal);
    return taken.value;
  };
  return {
    station,
    fake,
    surprises,
    start,
    stop,
    /** Does this between a try that failed and the next. */
    betweenTries: (work: () => void) => void (onPause = work),
    printAll,
    take,
    clerk: () =>
      asStaff(
        station.core,
        openSessions(station.core, () => 15 * MINUTE),
        '8001',
      ),
    head: () =>
      asStaff(
        station.core,
        openSessions(station.core, () => 15 * MINUTE),
        '9001',
      ),
    /** What the desk sees. */
    desk: () =>
      showPrinting(station.core, {
        spool: {
          state: () => spool?.state() ?? null,
          look: () => Promise.resolve(null),
          printNow: () => Promise.resolve(null),
        },
        settings: host.settings,
      }),
    /** Numbers as they stand on paper, in the order they came out. */
    paper: () => fake.slips.map(({ lines }) => lines.find(({ size }) => size === 6)?.text),
  };
}
