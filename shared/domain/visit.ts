import type { Millis } from './millis.ts';

/** One number of the line as it was recorded: when it was given, called, and done with. */
export interface Visit {
  readonly serviceId: string;
  readonly issuedAt: Millis;
  /** Null: was never called. */
  readonly calledAt: Millis | null;
  /** Null: still at the counter, or never called. */
  readonly endedAt: Millis | null;
  readonly counterId: string | null;
  /** Called and did not come (过号). */
  readonly noShow: boolean;
}

/** A time that somebody sat at a counter (窗口); `to` is null while they still sit there. */
export interface Seat {
  readonly counterId: string;
  readonly from: Millis;
  readonly to: Millis | null;
}
