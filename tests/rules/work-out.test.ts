import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CalculatorInput } from '../../shared/domain/calculator.ts';
import { CITABLE, isCitable } from '../../shared/domain/law.ts';
import { stationDay, type StationDay } from '../../shared/domain/station-day.ts';
import { monthsAfter } from '../../shared/rules/endorsement-days.ts';
import { lengthOfService } from '../../shared/rules/length-of-service.ts';
import { workOut } from '../../shared/rules/work-out.ts';
import { addDays, daysBetween } from '../../shared/rules/working-days.ts';

const day = (text: string): StationDay => stationDay.parse(text);
const TODAY = day('2026-11-26');
const severance = (joined: string, left: string, monthly = 400_000) =>
  workOut({ calculator: 'severance', joined: day(joined), left: day(left), monthly }, TODAY);
const days = fc.integer({ min: 0, max: 20_000 }).map((back) => addDays(TODAY, -back));

describe('time worked, first and last day counted', () => {
  test.each([
    ['2023-01-01', '2023-12-31', { years: 1, months: 0, days: 0 }],
    ['2023-01-01', '2024-01-01', { years: 1, months: 0, days: 1 }],
    ['2023-03-01', '2025-09-30', { years: 2, months: 7, days: 0 }],
    ['2024-02-29', '2025-02-27', { years: 1, months: 0, days: 0 }],
    ['2026-05-05', '2026-05-05', { years: 0, months: 0, days: 1 }],
    ['2024-01-31', '2024-02-28', { years: 0, months: 1, days: 0 }],
  ])('%s to %s', (first, last, length) => expect(lengthOfService(day(first), day(last))).toEqual(length));

  test('it adds up to the day after the last, and no part is too large', () =>
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 9_000 }), (first, long) => {
        const last = addDays(first, long);
        const { years, months, days: rest } = lengthOfService(first, last);
        expect(addDays(monthsAfter(first, years * 12 + months), rest)).toBe(addDays(last, 1));
        expect(months).toBeLessThan(12);
        expect(rest).toBeLessThan(31);
      }),
    ));
});

describe('severance pay (劳动合同法 47)', () => {
  test.each([
    // As the library has its examples.
    { what: 'five months', left: '2023-05-31', amount: 200_000, line: 'severance-sum-half-only' },
    { what: 'six months', left: '2023-06-30', amount: 400_000, line: 'severance-sum' },
    { what: 'a year to the day', left: '2023-12-31', amount: 400_000, line: 'severance-sum' },
    { what: 'a year and a day', left: '2024-01-01', amount: 600_000, line: 'severance-sum-half' },
    { what: 'two years and seven months', left: '2025-07-31', amount: 1_200_000, line: 'severance-sum' },
    { what: 'three years and four months', left: '2026-04-30', amount: 1_400_000, line: 'severance-sum-half' },
  ])('$what', ({ left, amount, line }) => {
    const worked = severance('2023-01-01', left);
    expect(worked?.result).toEqual({ code: 'severance-result', money: { amount } });
    expect(worked?.steps.at(-1)?.code).toBe(line);
  });

  test('a day longer is never worth less, and a year more is a month more', () =>
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 0, max: 5_000 }),
        fc.integer({ min: 1, max: 3_000_000 }),
        (joined, long, monthly) => {
          const amount = (left: StationDay) =>
            workOut({ calculator: 'severance', joined, left, monthly }, day('2041-01-01'))?.result.money?.['amount'] ??
            -1;
          const left = addDays(joined, long);
          expect(amount(addDays(left, 1))).toBeGreaterThanOrEqual(amount(left));
          expect(amount(left)).toBeGreaterThanOrEqual(Math.floor(monthly / 2));
          expect(amount(left)).toBeLessThanOrEqual(monthly * (long / 365 + 1) + 1);
        },
      ),
    ));

  test.each([
    ['the last day before the first', '2025-01-02', '2025-01-01'],
    ['a first day to come', '2027-01-02', '2027-06-01'],
    ['a first day nobody alive had', '1926-01-02', '2025-06-01'],
    ['a last day in years', '2025-01-02', '2028-06-01'],
  ])('%s is refused', (_, joined, left) => expect(severance(joined, left)).toBeUndefined());
});

describe('overtime pay (劳动法 44)', () => {
  const overtime = (hours: { workday?: number; restDay?: number; holiday?: number }, hourly = 2_000) =>
    workOut({ calculator: 'overtime', hourly, workday: 0, restDay: 0, holiday: 0, ...hours }, TODAY);

  test.each([
    [{ workday: 2 }, 6_000],
    [{ restDay: 8 }, 32_000],
    [{ holiday: 8 }, 48_000],
    [{ workday: 2, restDay: 8, holiday: 8 }, 86_000],
    [{ workday: 1.5 }, 4_500],
  ])('%j at 20 yuan an hour', (hours, amount) => expect(overtime(hours)?.result.money).toEqual({ amount }));

  test('the parts that are shown add up to the sum', () => {
    const hours = fc.integer({ min: 0, max: 200 }).map((half) => half / 2);
    return fc.assert(
      fc.property(hours, hours, hours, fc.integer({ min: 1, max: 50_000 }), (workday, restDay, holiday, hourly) => {
        fc.pre(workday + restDay + holiday > 0);
        const worked = overtime({ workday, restDay, holiday }, hourly);
        const parts = worked?.steps.filter(({ code }) => code !== 'overtime-sum') ?? [];
        expect(parts.reduce((sum, { money }) => sum + (money?.['amount'] ?? 0), 0)).toBe(
          worked?.result.money?.['amount'],
        );
      }),
    );
  });
});

describe('until when to apply for arbitration (劳动争议调解仲裁法 27)', () => {
  const arbitration = (about: 'wages' | 'other', since: string | null) =>
    workOut({ calculator: 'arbitration', about, since: since === null ? null : day(since) }, TODAY);

  test('wages, still working there: the year does not run', () =>
    expect(arbitration('wages', null)?.result.code).toBe('arbitration-open'));
  test('anything else has a day it is known since', () => expect(arbitration('other', null)).toBeUndefined());
  test.each([
    ['2026-11-25', 'arbitration-until', '2027-11-25', 364],
    ['2025-11-26', 'arbitration-until', '2026-11-26', 0],
  ] as const)('since %s', (since, code, last, left) =>
    expect(arbitration('wages', since)?.result).toEqual({ code, days: { last }, numbers: { left } }),
  );
  test('a day late', () =>
    expect(arbitration('other', '2025-11-25')?.result).toEqual({
      code: 'arbitration-past',
      days: { last: '2026-11-25' },
    }));

  test('it is over exactly when no day is left', () =>
    fc.assert(
      fc.property(days, (since) => {
        const result = workOut({ calculator: 'arbitration', about: 'other', since }, TODAY)?.result;
        const left = daysBetween(TODAY, monthsAfter(since, 12));
        expect(result?.numbers?.['left'] ?? -1).toBe(left < 0 ? -1 : left);
      }),
    ));
});

describe('time limits of a work injury (工伤保险条例 17, 20)', () => {
  const injury = (injured: string, accepted: string | null = null) =>
    workOut({ calculator: 'injury', injured: day(injured), accepted: accepted === null ? null : day(accepted) }, TODAY);

  test('thirty days for the employer, a year for oneself', () => {
    const worked = injury('2026-11-01');
    expect(worked?.steps.map(({ code, days: shown }) => [code, shown?.['last']])).toEqual([
      ['injury-from', undefined],
      ['injury-employer', '2026-12-01'],
      ['injury-own', '2027-11-01'],
      ['injury-decide', undefined],
    ]);
    expect(worked?.result).toMatchObject({ code: 'injury-until', numbers: { left: 340 } });
  });
  test('once accepted, sixty days, or fifteen when it is clear', () =>
    expect(injury('2026-11-01', '2026-11-10')?.result).toEqual({
      code: 'injury-decided',
      days: { accepted: '2026-11-10', last: '2027-01-09', clear: '2026-11-25' },
    }));
  test('accepted before it happened is refused', () => expect(injury('2026-11-01', '2026-10-31')).toBeUndefined());
});

describe('a deposit (住房租赁条例, 民法典 188)', () => {
  const deposit = (agreed: number, other: number, back: string | null = null, paid = 200_000) =>
    workOut({ calculator: 'deposit', paid, agreed, other, back: back === null ? null : day(back) }, TODAY);

  test.each([
    { what: 'nothing to keep', agreed: 0, other: 0, result: { code: 'deposit-result', money: { clear: 200_000 } } },
    {
      what: 'what the contract names',
      agreed: 30_000,
      other: 0,
      result: { code: 'deposit-result', money: { clear: 170_000 } },
    },
    {
      what: 'what it does not name is neither taken off nor promised',
      ...{ agreed: 30_000, other: 50_000 },
      result: { code: 'deposit-split', money: { clear: 120_000, disputed: 50_000 } },
    },
    {
      what: 'all of it argued about',
      agreed: 0,
      other: 900_000,
      result: { code: 'deposit-reasons', money: { disputed: 200_000 } },
    },
    { what: 'used up by the contract', agreed: 200_000, other: 50_000, result: { code: 'deposit-none' } },
    { what: 'more than used up', agreed: 250_000, other: 0, result: { code: 'deposit-none' } },
  ])('$what', ({ agreed, other, result }) => expect(deposit(agreed, other)?.result).toEqual(result));

  test.each([
    { back: null, line: { code: 'deposit-no-day' } },
    { back: '2026-12-06', line: { code: 'deposit-not-yet', days: { back: '2026-12-06' }, numbers: { left: 10 } } },
    { back: '2026-11-26', line: { code: 'deposit-not-yet', days: { back: '2026-11-26' }, numbers: { left: 0 } } },
    { back: '2026-11-25', line: { code: 'deposit-three-years', days: { back: '2026-11-25', last: '2029-11-25' } } },
    { back: '2023-11-26', line: { code: 'deposit-three-years', days: { back: '2023-11-26', last: '2026-11-26' } } },
    { back: '2023-11-25', line: { code: 'deposit-late', days: { back: '2023-11-25', last: '2026-11-25' } } },
  ])('to be returned on $back', ({ back, line }) => expect(deposit(0, 0, back)?.steps.at(-1)).toEqual(line));

  test.each(['2056-01-01', '1996-01-01'])('a day no lease lasts to is refused: %s', (back) =>
    expect(deposit(0, 0, back)).toBeUndefined(),
  );

  test('what is clear, argued about and kept by the contract is the whole deposit, however much is asked', () => {
    const money = fc.integer({ min: 0, max: 500_000 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500_000 }), money, money, (paid, agreed, other) => {
        const { clear = 0, disputed = 0 } = deposit(agreed, other, null, paid)?.result.money ?? {};
        expect(clear + disputed + Math.min(paid, agreed)).toBe(paid);
      }),
    );
  });
});

test('every calculation shows its steps and a law that was read', () => {
  const inputs: readonly CalculatorInput[] = [
    { calculator: 'severance', joined: day('2020-01-01'), left: day('2025-01-01'), monthly: 1 },
    { calculator: 'overtime', hourly: 1, workday: 1, restDay: 0, holiday: 0 },
    { calculator: 'arbitration', about: 'wages', since: null },
    { calculator: 'injury', injured: TODAY, accepted: null },
    { calculator: 'deposit', paid: 1, agreed: 0, other: 0, back: null },
  ];
  for (const input of inputs) {
    const { steps, cautions, law } = workOut(input, TODAY) ?? { steps: [], cautions: [], law: [] };
    expect(steps.length).toBeGreaterThan(0);
    expect(cautions.length).toBeGreaterThan(0);
    expect(law.length).toBeGreaterThan(0);
    expect(law.every(isCitable), JSON.stringify(CITABLE)).toBe(true);
  }
});
