import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import type { WorkedOut } from '../../shared/contract/kiosk/calculators.ts';
import type { CalcLine, CalculatorInput } from '../../shared/domain/calculator.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import { workOut } from '../../shared/rules/work-out.ts';
import type { Core } from './core.ts';

/** Works it out on the station's day, and keeps nothing. */
export function workOutAtKiosk(core: Core, input: CalculatorInput): Answer<WorkedOut, 'bad-day'> {
  const worked = workOut(input, dayOf(core.clock()));
  if (worked === undefined) return refused('bad-day');
  const { steps, result, cautions, law, pages = [] } = worked;
  return granted({
    steps: steps.map(copy),
    result: copy(result),
    cautions: cautions.map(copy),
    law: law.map((one) => ({ ...one })),
    pages: [...pages],
  });
}

/** The contract's shapes may be written to. */
const copy = ({ code, numbers, days, money }: CalcLine): WorkedOut['result'] => ({
  code,
  ...(numbers && { numbers: { ...numbers } }),
  ...(days && { days: { ...days } }),
  ...(money && { money: { ...money } }),
});
