import { z } from 'zod';
import type { LawArticle } from './law.ts';
import { stationDay, type StationDay } from './station-day.ts';

/** What can be worked out at the kiosk (算一算). Rules: shared/rules/work-out.ts; texts: `calculator.<name>`. */
export const CALCULATORS = ['severance', 'overtime', 'arbitration', 'injury', 'deposit'] as const;
export const calculator = z.enum(CALCULATORS);
export type Calculator = z.infer<typeof calculator>;

/** Money in fen, hundredths of a yuan: a million yuan at most. */
export const MOST_FEN = 100_000_000;
const fen = z.int().positive().max(MOST_FEN);
const fenOrNone = z.int().nonnegative().max(MOST_FEN);
/** Hours in halves. */
const hours = z.number().nonnegative().max(999).multipleOf(0.5);

/** What somebody typed in, calculator by calculator. Nothing of it is kept. */
export const calculatorInput = z.discriminatedUnion('calculator', [
  /** First and last day of work there; average monthly wage of the last twelve months. */
  z.object({ calculator: z.literal('severance'), joined: stationDay, left: stationDay, monthly: fen }),
  z
    .object({
      calculator: z.literal('overtime'),
      hourly: fen,
      workday: hours,
      restDay: hours,
      holiday: hours,
    })
    .refine(({ workday, restDay, holiday }) => workday + restDay + holiday > 0),
  /** `since`: the day they left, for wages; the day they knew of it, for all else. Null: still working there. */
  z.object({
    calculator: z.literal('arbitration'),
    about: z.enum(['wages', 'other']),
    since: stationDay.nullable(),
  }),
  /** `accepted`: the day the labour authority took the application. */
  z.object({ calculator: z.literal('injury'), injured: stationDay, accepted: stationDay.nullable() }),
  /** `agreed`: what the contract names and really came about; `other`: what else the landlord wants to keep; `back`: the day the contract says. */
  z.object({
    calculator: z.literal('deposit'),
    paid: fen,
    agreed: fenOrNone,
    other: fenOrNone,
    back: stationDay.nullable(),
  }),
]);
export type CalculatorInput = z.infer<typeof calculatorInput>;

/** One line of a calculation as its text `calcLine.<code>` takes it: counts, days and money apart. */
export interface CalcLine {
  readonly code: string;
  readonly numbers?: Readonly<Record<string, number>>;
  readonly days?: Readonly<Record<string, StationDay>>;
  /** In fen. */
  readonly money?: Readonly<Record<string, number>>;
}

/** Public pages (grade B) a calculation rests on beside the law: texts `calcPage.<name>`. */
export const CALC_PAGES = {
  'rental-regulation': 'http://m.iyotun.com/article/detail/3329782.html',
} as const satisfies Record<string, string>;
export type CalcPage = keyof typeof CALC_PAGES;

export interface Calculation {
  /** How it was worked out, in the order people would do it by hand. */
  readonly steps: readonly CalcLine[];
  readonly result: CalcLine;
  /** What the number does not know: for a person to look at. */
  readonly cautions: readonly CalcLine[];
  readonly law: readonly LawArticle[];
  readonly pages?: readonly CalcPage[];
}

/** The answer of the library that says more about it. */
export const ANSWER_OF_CALCULATOR: Readonly<Record<Calculator, string>> = {
  severance: 'labour-severance-how-much',
  overtime: 'labour-overtime-how-much',
  arbitration: 'labour-arbitration-limit-how-long',
  injury: 'injury-apply-how-long',
  deposit: 'tenancy-contract-deposit',
};

export const calculatorOfAnswer = (id: string): Calculator | undefined =>
  CALCULATORS.find((one) => ANSWER_OF_CALCULATOR[one] === id);
