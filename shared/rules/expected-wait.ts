import { MINUTE } from '../domain/millis.ts';
import type { WaitRange } from '../domain/ticket.ts';

/** Fewer recorded visits than this say little; the service's usual minutes are mixed in. */
const ENOUGH_VISITS = 5;
const LOW = 0.7;
const HIGH = 1.4;

export interface LineState {
  readonly ahead: number;
  readonly openCounters: number;
  /** How long the last visits took, ms. */
  readonly recentVisits: readonly number[];
  readonly usualMinutes: number;
}

/** Expected wait in whole minutes as a range; null when no counter is open, because then nobody can say. */
export function expectedWait({ ahead, openCounters, recentVisits, usualMinutes }: LineState): WaitRange | null {
  if (openCounters === 0) return null;
  const padded = [...recentVisits];
  while (padded.length < ENOUGH_VISITS) padded.push(usualMinutes * MINUTE);
  const typical = median(padded) / MINUTE;
  const minutes = (ahead * typical) / openCounters;
  return { low: Math.floor(minutes * LOW), high: Math.ceil(minutes * HIGH) };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
