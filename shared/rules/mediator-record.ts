import type { Category, Outcome } from '../domain/dispute.ts';
import type { Tally } from './match-people.ts';

/**
 * Owns how much a mediator's closed disputes say. Success is agreed by accepted (never performance), and
 * a few disputes say little: they are mixed with what the whole station reached in that category.
 */

/** Halves at the least: sums of them are exact, so that no order of the roster changes them. */
const AGREED: Partial<Record<Outcome, number>> = { AGREED_WRITTEN: 1, AGREED_ORAL: 1, PARTIAL: 0.5 };
export const agreementIn = (outcome: Outcome): number => AGREED[outcome] ?? 0;

/** Disputes of a category after which another one teaches nothing new. */
const EXPERIENCED = 10;
/** How many disputes the station's own rate counts for. */
const SMOOTHING = 4;

/** From this many closed disputes on, experience is a reason that can be said. */
export const WORTH_SAYING = 3;

const NOTHING: Tally = { closed: 0, agreed: 0 };

/** 0 … 1: half for how many, half for how many of them ended in an agreement. */
export function recordValue(own: Tally | undefined, station: Tally): number {
  const { closed, agreed } = own ?? NOTHING;
  const usual = (station.agreed + 1) / (station.closed + 2);
  const success = (agreed + SMOOTHING * usual) / (closed + SMOOTHING);
  return (Math.min(closed, EXPERIENCED) / EXPERIENCED + success) / 2;
}

export function tallyOfAll(
  records: readonly { readonly record: Readonly<Partial<Record<Category, Tally>>> }[],
  category: Category,
): Tally {
  return records.reduce<Tally>((sum, { record }) => {
    const { closed, agreed } = record[category] ?? NOTHING;
    return { closed: sum.closed + closed, agreed: sum.agreed + agreed };
  }, NOTHING);
}
