import type { Noun } from '../../shared/domain/nouns.ts';
import { MINUTE, SECOND } from '../../shared/domain/millis.ts';
import type { PrinterState, PrintFault, PrintOutcome } from '../../shared/domain/printer.ts';
import type { Receipt } from '../../shared/domain/receipt.ts';
import { ticketPrintBegun, ticketPrinted, ticketPrintFailed } from '../../shared/facts/ticket-print.ts';
import { isTooLateToPrint, pauseAfter } from '../../shared/rules/print-tries.ts';
import { nextPrint, type PrintRow, printsBegun } from '../store/ticket-prints.ts';
import type { Core } from './core.ts';
import { ticketReceipt } from './ticket-receipt.ts';

/** A printer as the spool needs it. `sending` is called once, before the first byte that could become paper. */
export interface ReceiptPrinter {
  state(): Promise<PrinterState>;
  print(receipt: Receipt, sending: () => void): Promise<PrintOutcome>;
}

export interface SpoolParts {
  readonly core: Core;
  /** As set now; undefined: none. */
  readonly printer: () => ReceiptPrinter | undefined;
  readonly statusAddress: () => string;
  readonly announce: (noun: Noun) => void;
  readonly surprise: (error: unknown) => void;
  /** Resolves after so long, or at once when the spool stops. */
  readonly pause: (ms: number, stopped: AbortSignal) => Promise<void>;
}

export interface PrintSpool {
  /** Null: no printer is set, or nobody has looked yet. */
  state(): PrinterState | null;
  /** Looks at the printer now. */
  look(): Promise<PrinterState | null>;
  /** Prints what belongs to no ticket, between two of them, once; undefined: no printer is set. */
  printNow(receipt: Receipt): Promise<PrintOutcome | undefined>;
  /** Ends after the try under way. */
  stop(): Promise<void>;
}

/** While nothing is printed, so that the desk hears of an empty roll before a citizen does. */
const LOOK_EVERY = MINUTE;
const AFTER_SURPRISE = 5 * SECOND;

/**
 * Owns the way of tickets to paper, one after the other. What is to be printed stands in the ledger, so nothing is
 * forgotten over a restart. Each ticket comes out once: a try that failed before its first byte is repeated for a
 * minute; after its first byte it is never repeated by itself.
 *
 * The station can go down between that byte and the fact that says "printed". Then nobody knows, and it is printed
 * at most once: at the next start it is marked "maybe printed", and the desk decides.
 */
export function startPrintSpool({ core, printer, statusAddress, announce, surprise, pause }: SpoolParts): PrintSpool {
  const stopping = new AbortController();
  let state: PrinterState | null = null;
  let wake = () => {};
  let busy: Promise<unknown> = Promise.resolve();
  let tries = 0;

  const told = (now: PrinterState | null) => {
    const same = now?.trouble === state?.trouble && now?.paperLow === state?.paperLow;
    state = now;
    if (!same) announce('printer');
  };
  const fail = ({ ticketId, printId }: PrintRow, fault: PrintFault, maybePrinted: boolean) =>
    core.ledger.write('system', ({ append }) =>
      append(ticketPrintFailed.of(ticketId, { ticketId, printId, fault, maybePrinted })),
    );

  /** One at a time: most printers take one line only. */
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = busy.then(work);
    busy = mine.catch(() => undefined);
    return mine;
  };
  const look = () =>
    alone(async () => {
      const now = await printer()?.state();
      if (!stopping.signal.aborted) told(now ?? null);
      return now ?? null;
    });

  /** Tries to print it; returns how long to wait before the next try of anything. */
  async function printOne(print: PrintRow): Promise<number> {
    const at = printer();
    if (at === undefined || isTooLateToPrint(print.requestedAt, core.clock())) {
      tries = 0;
      fail(print, state?.trouble ?? (at === undefined ? 'off' : 'too-late'), false);
      return 0;
    }
    const { ticketId, printId } = print;
    let begun = false;
    const outcome = await at.print(ticketReceipt(core, print, statusAddress()), () => {
      core.ledger.write('system', ({ append }) => append(ticketPrintBegun.of(ticketId, { ticketId, printId })));
      begun = true;
    });
    told(outcome.state);
    if (outcome.printed)
      core.ledger.write('system', ({ append }) => append(ticketPrinted.of(ticketId, { ticketId, printId })));
    else if (begun) fail(print, outcome.trouble, outcome.maybePrinted);
    else return pauseAfter((tries += 1));
    tries = 0;
    return 0;
  }

  async function run(): Promise<void> {
    for (const print of printsBegun(core.db)) fail(print, 'interrupted', true);
    if (nextPrint(core.db) === undefined) await look();
    while (!stopping.signal.aborted) {
      const print = nextPrint(core.db);
      if (print !== undefined) {
        const wait = await alone(() => printOne(print));
        if (wait > 0) await pause(wait, stopping.signal);
        continue;
      }
      const asked = new Promise<'asked'>((resolve) => (wake = () => resolve('asked')));
      const quiet = new AbortController();
      const over = pause(LOOK_EVERY, AbortSignal.any([quiet.signal, stopping.signal])).then(() => 'over' as const);
      const why = nextPrint(core.db) === undefined ? await Promise.race([asked, over]) : 'asked';
      quiet.abort();
      if (why === 'over' && !stopping.signal.aborted) await look();
    }
  }

  async function keepRunning(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        await run();
      } catch (error) {
        surprise(error);
        await pause(AFTER_SURPRISE, stopping.signal);
      }
    }
  }

  const stopHearing = core.onChanged((nouns) => nouns.has('ticket') && wake());
  const running = keepRunning();
  return {
    state: () => state,
    look,
    printNow: (receipt) =>
      alone(async () => {
        const at = stopping.signal.aborted ? undefined : printer();
        const outcome = await at?.print(receipt, () => undefined);
        if (outcome !== undefined && !stopping.signal.aborted) told(outcome.state);
        return outcome;
      }),
    async stop() {
      stopHearing();
      stopping.abort();
      await running;
      await busy;
    },
  };
}
