import { describe, expect, test } from 'vitest';
import { ageBandOn, ageOn } from '../../shared/domain/age.ts';
import { birthOf, checkCharacter, idNumberAsOf, idProblem, sexOf } from '../../shared/domain/id-number.ts';
import { stationDay, type StationDay } from '../../shared/domain/station-day.ts';

/** Nobody's number: a region code, a date and an order that were made up, and the check character that follows. */
const numberOf = (first17: string) => first17 + checkCharacter(first17);
const day = (text: string): StationDay => stationDay.parse(text);
const TODAY = day('2026-11-23');
/** Sixteen neighbouring pairs, two of them alike: 14 real swaps. */
const DIFFERENT = numberOf('33030419880101457');
const SAMPLE = numberOf('33030419000101987');
const parsed = (raw: string) => idNumberAsOf(TODAY).parse(raw);

test('the check character is the one of the standard', () =>
  // The worked example of GB 11643-1999, annex A.
  expect(checkCharacter('11010519491231002')).toBe('X'));

test('the sample holds', () => expect(idProblem(SAMPLE, TODAY)).toBeUndefined());

test('every one of the 153 wrong single digits is refused', () => {
  const wrong = Array.from({ length: 17 }, (_, at) =>
    Array.from('0123456789')
      .filter((digit) => digit !== SAMPLE[at])
      .map((digit) => SAMPLE.slice(0, at) + digit + SAMPLE.slice(at + 1)),
  ).flat();
  expect(wrong).toHaveLength(153);
  expect(wrong.filter((number) => idProblem(number, TODAY) === undefined)).toEqual([]);
  // Also where only the check character stands between the error and a number that looks well.
  const past = wrong.filter((number) => idProblem(number, TODAY) === 'checksum');
  expect(past.length).toBeGreaterThan(90);
});

test('every wrong check character is refused', () => {
  const others = Array.from('0123456789X').filter((one) => one !== SAMPLE[17]);
  expect(others.map((one) => idProblem(SAMPLE.slice(0, 17) + one, TODAY))).toEqual(Array(10).fill('checksum'));
});

test('each swap of two neighbouring digits that differ is refused', () => {
  const swaps = Array.from({ length: 16 }, (_, at) => at)
    .filter((at) => DIFFERENT[at] !== DIFFERENT[at + 1])
    .map((at) => DIFFERENT.slice(0, at) + DIFFERENT[at + 1] + DIFFERENT[at] + DIFFERENT.slice(at + 2));
  expect(swaps).toHaveLength(14);
  expect(swaps.filter((number) => idProblem(number, TODAY) === undefined)).toEqual([]);
});

describe('one rule for how it is typed', () => {
  const x = numberOf('11010519491231002');
  test.each([
    { typed: x.toLowerCase(), what: 'a small x' },
    {
      typed: x.replace(/[0-9X]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
      what: 'full-width characters',
    },
    { typed: ` ${x.slice(0, 6)} ${x.slice(6, 14)} ${x.slice(14)}\u3000`, what: 'spaces' },
  ])('$what is taken', ({ typed }) => expect(parsed(typed)).toBe(x));
  test.each(['', SAMPLE.slice(0, 17), `${SAMPLE}0`, '330304900101987'])('"%s" is not eighteen long', (typed) =>
    expect(idProblem(typed, TODAY)).toBe('length'),
  );
  test.each([`X${SAMPLE.slice(1)}`, SAMPLE.replace('9', 'l'), `${SAMPLE.slice(0, 17)}Y`])(
    '"%s" has a character that does not belong',
    (typed) => expect(idProblem(typed, TODAY)).toBe('characters'),
  );
});

describe('region and birth', () => {
  test.each(['00', '16', '38', '99'])('no region begins with %s', (province) =>
    expect(idProblem(numberOf(`${province}030419900101987`), TODAY)).toBe('region'),
  );
  test.each([
    { birth: '20000229', problem: undefined, why: 'a leap year' },
    { birth: '19000229', problem: 'birth', why: '1900 was none' },
    { birth: '20010229', problem: 'birth', why: 'nor was 2001' },
    { birth: '20261123', problem: undefined, why: 'born today' },
    { birth: '20261124', problem: 'birth', why: 'born tomorrow' },
    { birth: '19901301', problem: 'birth', why: 'a thirteenth month' },
    { birth: '19900431', problem: 'birth', why: '31 April' },
    { birth: '19900100', problem: 'birth', why: 'day zero' },
    { birth: '17500101', problem: 'birth', why: 'older than anybody' },
  ])('$birth: $why', ({ birth, problem }) => expect(idProblem(numberOf(`330304${birth}987`), TODAY)).toBe(problem));
  test('birth and sex are read off the number', () => {
    expect(birthOf(parsed(SAMPLE))).toBe('1900-01-01');
    expect([sexOf(parsed(numberOf('33030419900101987'))), sexOf(parsed(numberOf('33030419900101986')))]).toEqual([
      'male',
      'female',
    ]);
  });
});

describe('age on a day', () => {
  test.each([
    { on: '2026-11-22', age: 13, band: 'under-14', why: 'the day before the fourteenth birthday' },
    { on: '2026-11-23', age: 14, band: '14-15', why: 'the fourteenth birthday' },
    { on: '2028-11-22', age: 15, band: '14-15', why: 'the day before the sixteenth' },
    { on: '2028-11-23', age: 16, band: '16-17', why: 'the sixteenth' },
    { on: '2030-11-22', age: 17, band: '16-17', why: 'the day before the eighteenth' },
    { on: '2030-11-23', age: 18, band: 'adult', why: 'the eighteenth' },
  ])('$why: $age, $band', ({ on, age, band }) => {
    const birth = day('2012-11-23');
    expect([ageOn(birth, day(on)), ageBandOn(birth, day(on))]).toEqual([age, band]);
  });
  test.each([
    { on: '2026-02-28', age: 13 },
    { on: '2026-03-01', age: 14 },
    { on: '2028-02-28', age: 15 },
    { on: '2028-02-29', age: 16 },
  ])('born on 29 February 2012, on $on: $age', ({ on, age }) => expect(ageOn(day('2012-02-29'), day(on))).toBe(age));
});
