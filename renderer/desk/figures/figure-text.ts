import type { Compared } from '../../../shared/rules/mediation-figures.ts';
import { yuanOf } from '../amount.ts';

/** Owns how each figure is written: its unit, and how much it moved. Knows no screen and no language. */
export type FigureText =
  | { readonly key: 'cases' | 'times'; readonly values: { readonly count: number } }
  | { readonly key: 'yuan'; readonly values: { readonly amount: string } }
  | { readonly key: 'days' | 'percent' | 'points'; readonly values: { readonly number: string } };

const oneDecimal = (value: number): string => String(Math.round(value * 10) / 10);

const UNIT: Record<Compared, (value: number) => FigureText> = {
  accepted: (count) => ({ key: 'cases', values: { count } }),
  succeeded: (count) => ({ key: 'cases', values: { count } }),
  amountFen: (fen) => ({ key: 'yuan', values: { amount: yuanOf(fen) } }),
  successRate: (share) => ({ key: 'percent', values: { number: oneDecimal(share * 100) } }),
  performanceRate: (share) => ({ key: 'percent', values: { number: oneDecimal(share * 100) } }),
  averageDays: (days) => ({ key: 'days', values: { number: oneDecimal(days) } }),
  limitsPassed: (count) => ({ key: 'times', values: { count } }),
};

export const figureText = (name: Compared, value: number): FigureText => UNIT[name](value);

/** A rate moves by percentage points, everything else in its own unit. The direction is told in words. */
export function changeText(
  name: Compared,
  change: number,
): { readonly way: 'more' | 'less' | 'same'; unit: FigureText } {
  const unit = UNIT[name](Math.abs(change));
  const way = change === 0 ? 'same' : change > 0 ? 'more' : 'less';
  return { way, unit: unit.key === 'percent' ? { key: 'points', values: unit.values } : unit };
}
