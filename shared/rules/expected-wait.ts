import { MINUTE } from '../domain/millis.ts';
import type { WaitRange } from '../domain/ticket.ts';
import { type LineState, possibleWaits, type StationHabits } from './possible-waits.ts';

/** What a station does, and how far what is expected of it can be trusted. */
export interface WaitHabits extends StationHabits {
  readonly trust: WaitTrust;
}

/** By how much the two ends are moved so that the range holds as often as it says; 1: not at all. */
export interface WaitTrust {
  readonly low: number;
  readonly high: number;
}

/** Minutes. Even a free counter takes a moment to call. */
const AT_ONCE = 1;

/** The range is to hold for eight of ten people: one in ten waits less, one in ten more. */
export const WAITS_LESS = 0.1;

/**
 * Expected wait in whole minutes as a range, from what this station really did; null when no counter that
 * may call oneself is open, because then nobody can say. Never negative; more people ahead never shorten it.
 */
export function expectedWait(state: LineState, { trust, ...habits }: WaitHabits): WaitRange | null {
  const ends = untrustedWait(state, habits);
  if (ends === null) return null;
  const high = Math.max(AT_ONCE, moved(ends.high, trust.high));
  return { low: Math.floor(Math.min(high, moved(ends.low, trust.low))), high: Math.ceil(high) };
}

/** The range as the imagined courses give it, minutes. */
export function untrustedWait(state: LineState, habits: StationHabits): WaitRange | null {
  const waits = possibleWaits(state, habits);
  if (waits === null) return null;
  const at = (share: number) => (waits[Math.floor(share * waits.length)] ?? 0) / MINUTE;
  return { low: at(WAITS_LESS), high: at(1 - WAITS_LESS) };
}

/** A minute is added before and taken off after, so that the shortest waits move too. */
const moved = (minutes: number, by: number): number => Math.max(0, (minutes + 1) * by - 1);
/** By how much an end would have to be moved to be what happened. */
export const moveTo = (expected: number, happened: number): number => (happened + 1) / (expected + 1);
