import { asMillis, MINUTE, type Millis, SECOND } from '../domain/millis.ts';

/** Five wrong PINs lock for 30 s, each further one twice as long, up to 15 minutes; per account and per terminal. */
const FREE_TRIES = 5;
const FIRST_LOCK = 30 * SECOND;
const LONGEST_LOCK = 15 * MINUTE;

export interface Failures {
  readonly failures: number;
  readonly lastAt: number;
}

/** Until when signing in is locked; undefined when it is open. `now` is the ledger's time, so a clock set back lifts nothing. */
export function lockedUntil(now: Millis, counts: readonly Failures[]): Millis | undefined {
  const until = Math.max(0, ...counts.map(({ failures, lastAt }) => Math.min(lastAt, now) + lockSpan(failures)));
  return until > now ? asMillis(until) : undefined;
}

const lockSpan = (failures: number): number =>
  failures < FREE_TRIES ? 0 : Math.min(FIRST_LOCK * 2 ** Math.min(failures - FREE_TRIES, 10), LONGEST_LOCK);
