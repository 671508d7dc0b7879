import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openClassifyTables } from '../../main/search/classify-tables.ts';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';
import type { Nature } from '../../shared/domain/dispute-course.ts';
import { CATEGORIES, type Category } from '../../shared/domain/dispute.ts';
import { classifyDispute } from '../../shared/rules/classify-dispute.ts';
import { told } from '../make/told.ts';

const tables = openClassifyTables(RESOURCES_DIR);
const classify = (text: string) => classifyDispute(text, tables);
const codes = (text: string): Category[] => classify(text).categories.map(({ code }) => code);

describe('what a matter is about, from the words of who comes', () => {
  const matters = told<Category>('told-matters.tsv');
  const share = (fits: (label: Category, found: readonly Category[]) => boolean) =>
    matters.filter(({ label, told: text }) => fits(label, codes(text))).length / matters.length;

  test('there are cases for every category', () => {
    expect(matters.length).toBeGreaterThanOrEqual(150);
    expect(new Set(matters.map(({ label }) => label))).toEqual(new Set(CATEGORIES));
  });
  test('the best category is right in 85 of 100', () =>
    expect(share((label, [best]) => best === label)).toBeGreaterThanOrEqual(0.85));
  test('the right one is among the three that are offered in 95 of 100', () =>
    expect(share((label, found) => found.slice(0, 3).includes(label))).toBeGreaterThanOrEqual(0.95));
  test('a text takes less than ten milliseconds, a long one too', () => {
    const started = performance.now();
    for (const { told: text } of matters) classify(text);
    expect((performance.now() - started) / matters.length).toBeLessThan(10);
    const long = matters.map(({ told: text }) => text).join('。');
    const startedLong = performance.now();
    classify(long.slice(0, 2000));
    expect(performance.now() - startedLong).toBeLessThan(500);
  });
});

test.each([
  { words: 'dialect', text: '婆娘跟我过不下去了', code: '01' },
  { words: 'a slip of the pen', text: '厂里托欠公资三个月了', code: '11' },
  { words: 'wide letters', text: '直播间买的ＡＰＰ订单不发货', code: '18' },
  { words: 'English', text: 'My landlord will not return the deposit', code: '19' },
  { words: 'English in part of a word', text: 'apparently', code: '16' },
  { words: 'nothing at all', text: '', code: '16' },
  { words: 'nothing anybody knows', text: '啦啦啦', code: '16' },
])('$words: $code', ({ text, code }) => expect(codes(text)[0]).toBe(code));

test('the longest word wins: an insurance company is no employer', () => {
  const forWork = (text: string) => classify(text).categories.find(({ code }) => code === '10')?.because ?? [];
  expect(forWork('保险公司只赔一半')).toEqual([]);
  expect(forWork('公司只赔一半')).toEqual([expect.stringContaining('公司')]);
});

test('the reasons are the words as they were written', () =>
  expect(classify('钞票是老板托欠的，工资一分没给').because).toEqual(expect.arrayContaining(['工资一分没'])));

test.each<{ text: string; natures: Nature[] }>([
  { text: '老板欠我两个月工资', natures: ['civil'] },
  { text: '他打了我一个耳光', natures: ['public-security'] },
  { text: '他打伤了我，医药费也不肯赔', natures: ['civil', 'public-security'] },
  { text: '她在背后说我坏话，我心里难受', natures: ['moral'] },
  { text: '他当众辱骂我，还欠我钱，我只要他道歉', natures: ['civil', 'public-security', 'moral'] },
  { text: '房东不退押金，还说要收拾我', natures: ['civil', 'public-security'] },
  { text: '我有点事', natures: ['civil'] },
])('$text: one issue for each of $natures', ({ text, natures }) => expect(classify(text).natures).toEqual(natures));

test('any text gets an answer: scores between 0 and 1, best first, and reasons that stand in the text', () => {
  const some = fc.array(
    fc.oneof(fc.constantFrom(...told('told-matters.tsv').map(({ told: text }) => text)), fc.string({ unit: 'binary' })),
  );
  fc.assert(
    fc.property(some, (parts) => {
      const text = parts.join('，');
      const { categories, because } = classify(text);
      const scores = categories.map(({ score }) => score);
      expect(scores.length).toBeGreaterThan(0);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      for (const score of scores) expect(score).toSatisfy((value: number) => value > 0 && value <= 1);
      for (const piece of because.flatMap((word) => word.split('…'))) expect(text).toContain(piece);
    }),
    { numRuns: 60 },
  );
});
