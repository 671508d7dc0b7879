import { MINUTE } from '../domain/millis.ts';
import { moveTo, untrustedWait, WAITS_LESS, type WaitTrust } from './expected-wait.ts';
import type { StationHabits } from './possible-waits.ts';
import { lineWhenIssued, type RecordedLine } from './replay-line.ts';

/** By how much the two ends would have had to be moved to be what one person really waited. */
export type WaitTry = WaitTrust;

/** As many tries as "the range is right as it is" counts for. */
const ASSUMED = 25;

/** Replays a recorded day: what would have been told to each newcomer, and how long did they wait? */
export const tryWaits = (record: RecordedLine, habits: StationHabits): WaitTry[] =>
  record.visits.flatMap((visit) => {
    if (visit.calledAt === null) return [];
    const told = untrustedWait(lineWhenIssued(record, visit), habits);
    const waited = (visit.calledAt - visit.issuedAt) / MINUTE;
    // Who is called at once says nothing of how long a wait lasts.
    return told === null || told.high < 1 ? [] : { low: moveTo(told.low, waited), high: moveTo(told.high, waited) };
  });

/**
 * Moves the two ends so far that of the people tried one in ten waited less than the lower and one in ten more
 * than the higher one (split conformal prediction: what was expected must come from other days).
 */
export const waitTrust = (tries: readonly WaitTry[]): WaitTrust => ({
  low: leaningOnOne(
    tries.map(({ low }) => low),
    WAITS_LESS,
  ),
  high: leaningOnOne(
    tries.map(({ high }) => high),
    1 - WAITS_LESS,
  ),
});

function leaningOnOne(moves: readonly number[], share: number): number {
  const sorted = moves.toSorted((a, b) => a - b);
  const found = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 1;
  return found ** (sorted.length / (sorted.length + ASSUMED));
}
