import { z } from 'zod';
import { CALC_PAGES, type CalcPage, calculatorInput } from '../../domain/calculator.ts';
import { stationDay } from '../../domain/station-day.ts';
import { procedure } from '../procedure.ts';

const line = z.object({
  code: z.string(),
  numbers: z.record(z.string(), z.number()).optional(),
  days: z.record(z.string(), stationDay).optional(),
  money: z.record(z.string(), z.number()).optional(),
});
export type WorkedLine = z.infer<typeof line>;

export const workedOut = z.object({
  steps: z.array(line),
  result: line,
  cautions: z.array(line),
  law: z.array(z.object({ law: z.string(), article: z.int() })),
  pages: z.array(z.enum(Object.keys(CALC_PAGES) as CalcPage[])),
});
export type WorkedOut = z.infer<typeof workedOut>;

/** What the law fixes in numbers (算一算), each step shown. Nothing that is typed in is kept. */
export const calculatorsContract = {
  workOut: procedure(calculatorInput, workedOut, ['bad-day']),
};
