import type { WaitRange } from '../domain/ticket.ts';

/**
 * How an expected wait is put to the person who waits. An estimate never sounds more exact than it is:
 * above twenty minutes it goes by fives, above an hour by hours. Knows no language; the texts are the screens'.
 */
export type WaitWords =
  | { readonly said: 'unknown' | 'none' }
  | { readonly said: 'about'; readonly high: number }
  | { readonly said: 'range'; readonly low: number; readonly high: number }
  | { readonly said: 'hours'; readonly hours: number };

/** Minutes; even a free counter takes a moment to call. */
const AT_ONCE = 1;
const EXACT_UP_TO = 20;
const STEP = 5;
const HOUR = 60;

export function waitWords(wait: WaitRange | null): WaitWords {
  if (wait === null) return { said: 'unknown' };
  if (wait.high <= AT_ONCE) return { said: 'none' };
  if (wait.low >= HOUR) return { said: 'hours', hours: Math.floor(wait.low / HOUR) };
  const { low, high } = wait.high > EXACT_UP_TO ? widened(wait) : wait;
  return low === high ? { said: 'about', high } : { said: 'range', low, high };
}

/** The minutes after which somebody waits longer than they were told; null when they were told nothing. */
export function longestTold(wait: WaitRange | null): number | null {
  if (wait === null) return null;
  const words = waitWords(wait);
  return words.said === 'about' || words.said === 'range' ? words.high : wait.high;
}

/** Outwards, so that nobody waits longer than was said. */
const widened = ({ low, high }: WaitRange): WaitRange => ({
  low: low < STEP ? low : Math.floor(low / STEP) * STEP,
  high: Math.ceil(high / STEP) * STEP,
});
