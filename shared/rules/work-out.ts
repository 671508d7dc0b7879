import type { CalcLine, Calculation, CalculatorInput } from '../domain/calculator.ts';
import type { StationDay } from '../domain/station-day.ts';
import { monthsAfter } from './endorsement-days.ts';
import { lengthOfService } from './length-of-service.ts';
import { workOutDeposit } from './work-out-deposit.ts';
import { addDays, daysBetween } from './working-days.ts';

/**
 * Works out what the law fixes in numbers, and shows each step of it (MEDIATION 10 no. 19, 24–27). What it leaves
 * open is a caution and for a person to say. Pure: today is passed in.
 */
type InputOf<C extends CalculatorInput['calculator']> = Extract<CalculatorInput, { calculator: C }>;

/** Nobody alive has worked longer; a day further off was misread. */
const MOST_YEARS = 70;
/** Hundredths of the pay (劳动法 44). */
const OVERTIME = { workday: 150, restDay: 200, holiday: 300 } as const;
/** Months after which a claim is late (劳动争议调解仲裁法 27), and a worker's own application (工伤保险条例 17). */
const ONE_YEAR = 12;
/** Days for the employer to apply (17), for the authority to decide, and when the case is clear (20). */
const INJURY = { employer: 30, decide: 60, clear: 15 } as const;

/** Undefined when a day does not fit: the last before the first, or one that is still to come or long gone. */
export function workOut(input: CalculatorInput, today: StationDay): Calculation | undefined {
  switch (input.calculator) {
    case 'severance':
      return severance(input, today);
    case 'overtime':
      return overtime(input);
    case 'arbitration':
      return arbitration(input, today);
    case 'injury':
      return injury(input, today);
    case 'deposit':
      return workOutDeposit(input, today);
  }
}

const isPlausible = (day: StationDay, today: StationDay): boolean =>
  day <= today && day >= monthsAfter(today, -12 * MOST_YEARS);

/** A month's pay for each full year; half a year counts as one, less as half (劳动合同法 47). */
function severance({ joined, left, monthly }: InputOf<'severance'>, today: StationDay): Calculation | undefined {
  // Whoever knows that they will be dismissed asks before the day.
  if (!isPlausible(joined, today) || left < joined || left > monthsAfter(today, 12)) return undefined;
  const { years, months, days } = lengthOfService(joined, left);
  const restHalves = months >= 6 ? 2 : months > 0 || days > 0 ? 1 : 0;
  const halves = years * 2 + restHalves;
  const whole = Math.floor(halves / 2);
  const amount = Math.round((monthly * halves) / 2);
  const sum = halves % 2 === 0 ? 'severance-sum' : whole === 0 ? 'severance-sum-half-only' : 'severance-sum-half';
  return {
    steps: [
      { code: 'severance-worked', numbers: { years, months, days }, days: { joined, left } },
      ...(years > 0 ? [{ code: 'severance-years', numbers: { years } }] : []),
      { code: (['severance-no-rest', 'severance-rest-half', 'severance-rest-year'] as const)[restHalves] },
      { code: sum, numbers: { months: whole }, money: { monthly, amount } },
    ],
    result: { code: 'severance-result', money: { amount } },
    cautions: [{ code: 'severance-owed' }, { code: 'severance-high-pay' }, { code: 'calc-example' }],
    law: [{ law: 'labour-contract', article: 47 }],
  };
}

function overtime({ hourly, ...hours }: InputOf<'overtime'>): Calculation {
  const kinds = ['workday', 'restDay', 'holiday'] as const;
  const parts = kinds.flatMap((kind) =>
    hours[kind] === 0
      ? []
      : [{ kind, hours: hours[kind], amount: Math.round((hourly * hours[kind] * OVERTIME[kind]) / 100) }],
  );
  const amount = parts.reduce((sum, part) => sum + part.amount, 0);
  return {
    steps: [
      ...parts.map((part) => ({
        code: `overtime-${part.kind}`,
        numbers: { hours: part.hours, times: OVERTIME[part.kind] / 100 },
        money: { hourly, amount: part.amount },
      })),
      ...(parts.length > 1 ? [{ code: 'overtime-sum', money: { amount } }] : []),
    ],
    result: { code: 'overtime-result', money: { amount } },
    cautions: [{ code: 'overtime-hourly' }, { code: 'overtime-time-off' }, { code: 'calc-example' }],
    law: [{ law: 'labour', article: 44 }],
  };
}

/** One year; for unpaid wages it does not run while one works there, and then from the day one left. */
function arbitration({ about, since }: InputOf<'arbitration'>, today: StationDay): Calculation | undefined {
  const law = [{ law: 'labour-arbitration', article: 27 }];
  const cautions: CalcLine[] = [{ code: 'arbitration-anew' }, { code: 'calc-day' }];
  if (since === null) {
    if (about !== 'wages') return undefined;
    return {
      steps: [{ code: 'arbitration-still-there' }, { code: 'arbitration-after-leaving' }],
      result: { code: 'arbitration-open' },
      cautions,
      law,
    };
  }
  if (!isPlausible(since, today)) return undefined;
  const last = monthsAfter(since, ONE_YEAR);
  return {
    steps: [
      { code: about === 'wages' ? 'arbitration-from-left' : 'arbitration-from-known', days: { since } },
      { code: 'arbitration-one-year', days: { last } },
      { code: 'calc-today', days: { today } },
    ],
    result: until('arbitration', last, today),
    cautions,
    law,
  };
}

function injury({ injured, accepted }: InputOf<'injury'>, today: StationDay): Calculation | undefined {
  if (!isPlausible(injured, today)) return undefined;
  if (accepted !== null && (accepted < injured || accepted > today)) return undefined;
  const last = monthsAfter(injured, ONE_YEAR);
  const decided = accepted && {
    code: 'injury-decided',
    days: { accepted, last: addDays(accepted, INJURY.decide), clear: addDays(accepted, INJURY.clear) },
  };
  return {
    steps: [
      { code: 'injury-from', days: { injured } },
      { code: 'injury-employer', days: { last: addDays(injured, INJURY.employer) } },
      { code: 'injury-own', days: { last } },
      ...(decided === null ? [{ code: 'injury-decide' }] : []),
    ],
    result: decided ?? until('injury', last, today),
    cautions: [{ code: 'injury-treatment' }, { code: 'calc-day' }],
    law: [
      { law: 'injury', article: 17 },
      { law: 'injury', article: 20 },
    ],
  };
}

/** How it stands with a last day: how many days are left, or that it went by. */
const until = (of: 'arbitration' | 'injury', last: StationDay, today: StationDay): CalcLine =>
  today > last
    ? { code: `${of}-past`, days: { last } }
    : { code: `${of}-until`, days: { last }, numbers: { left: daysBetween(today, last) } };
