import type { CalcLine, Calculation, CalculatorInput } from '../domain/calculator.ts';
import type { StationDay } from '../domain/station-day.ts';
import { monthsAfter } from './endorsement-days.ts';
import { daysBetween } from './working-days.ts';

/**
 * Sorts a deposit (押金) into what nobody disputes, what the landlord must give reasons for, and until when to claim
 * it. No law says how much may be kept: the contract must (住房租赁条例, MEDIATION S29), so a sum it does not name is
 * never taken off here, and never promised either. Pure: today is passed in.
 */
type DepositInput = Extract<CalculatorInput, { calculator: 'deposit' }>;

/** Months in which a claim is made in time (民法典 188), and the longest lease there is (705). */
const LIMITATION = 36;
const LONGEST_LEASE = 240;

/** Undefined when the day it was to be returned lies further off than any lease. */
export function workOutDeposit(
  { paid, agreed, other, back }: DepositInput,
  today: StationDay,
): Calculation | undefined {
  if (back !== null && (back > monthsAfter(today, LONGEST_LEASE) || back < monthsAfter(today, -LONGEST_LEASE)))
    return undefined;
  const rest = Math.max(0, paid - agreed);
  const disputed = Math.min(rest, other);
  const clear = rest - disputed;
  return {
    steps: [
      { code: 'deposit-contract' },
      agreed === 0
        ? { code: 'deposit-nothing-agreed', money: { paid } }
        : agreed < paid
          ? { code: 'deposit-agreed', money: { paid, agreed, rest } }
          : { code: 'deposit-used-up', money: { paid, agreed } },
      ...(disputed > 0 ? [{ code: 'deposit-disputed', money: { rest, disputed, clear } }] : []),
      ...whenBack(back, today),
    ],
    result: resultOf(clear, disputed),
    cautions: [{ code: 'deposit-wear' }, { code: 'deposit-ask' }, { code: 'deposit-proof' }],
    law: [
      { law: 'civil', article: 188 },
      { law: 'civil', article: 195 },
      { law: 'civil', article: 712 },
      { law: 'civil', article: 713 },
    ],
    pages: ['rental-regulation'],
  };
}

function resultOf(clear: number, disputed: number): CalcLine {
  if (disputed === 0) return clear === 0 ? { code: 'deposit-none' } : { code: 'deposit-result', money: { clear } };
  if (clear === 0) return { code: 'deposit-reasons', money: { disputed } };
  return { code: 'deposit-split', money: { clear, disputed } };
}

/** The three years run from the day one knows that it is kept: as a rule when the day to return it has gone by. */
function whenBack(back: StationDay | null, today: StationDay): CalcLine[] {
  if (back === null) return [{ code: 'deposit-no-day' }];
  if (back >= today) return [{ code: 'deposit-not-yet', days: { back }, numbers: { left: daysBetween(today, back) } }];
  const last = monthsAfter(back, LIMITATION);
  return [{ code: last < today ? 'deposit-late' : 'deposit-three-years', days: { back, last } }];
}
