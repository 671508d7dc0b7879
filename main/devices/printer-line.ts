/** An open way to a printer, there and mostly back. */
export interface PrinterLine {
  /** A USB device file often leads one way only; silence on it says nothing. */
  readonly mayBeSilent: boolean;
  /** Whether all bytes were handed over in time. */
  write(bytes: Uint8Array, withinMs: number): Promise<boolean>;
  /** The next byte that fits, or undefined: none came in time, or the line broke. Others are dropped. */
  answer(fits: (byte: number) => boolean, withinMs: number): Promise<number | undefined>;
  /** Whether the other end has hung up. */
  broken(): boolean;
  close(): void;
}

/** How patient a line is. */
export interface LineTimes {
  readonly connectMs: number;
  /** For one answer to a question that the printer answers at once. */
  readonly answerMs: number;
  /** For handing over a ticket, and again for the printer to say that it is through with it. */
  readonly printMs: number;
}
export const LINE_TIMES: LineTimes = { connectMs: 2_000, answerMs: 1_000, printMs: 5_000 };
