import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testShelf } from '../make/consult.ts';

const { find, emergencies } = testShelf();

test.each([
  ['a whole question', '老板拖着工资不给怎么办', 'test-wages-arrears'],
  ['two characters', '欠薪', 'test-wages-arrears'],
  ['two characters more', '押金', 'test-tenancy-contract'],
  ['dialect words', '厂里工钱冇得，咋办', 'test-wages-arrears'],
  ['another word for it', '房主不修热水器', 'test-tenancy-repair'],
  ['and another', '电动自行车要上牌吗', 'test-ebike-plate'],
  ['an old name', '暂住证怎么办', 'test-residence-permit'],
  ['pinyin', 'shenfenzheng diu le', 'test-id-card-lost'],
  ['pinyin without spaces', 'tuoqiangongzi', 'test-wages-arrears'],
  ['pinyin among hanzi', '老板不发gongzi', 'test-wages-arrears'],
  ['a slip of the pen', '身份正掉了', 'test-id-card-lost'],
  ['a slip in the middle', '没签劳动和同怎么办', 'test-no-contract'],
  ['wide letters and capitals', 'ＳＨＥＮＦＥＮＺＨＥＮＧ DIU LE', 'test-id-card-lost'],
  ['English', 'How do I register my e-bike?', 'test-ebike-plate'],
  [
    'a long story',
    '你好，我是前年跟老乡出来的，本来在家里种地，孩子也大了，后来听人说这边活多，就过来在一个工地上干木工，吃住都在那里，天天起早贪黑，干到腊月快过年了，包工头说资金紧张，工资先欠着，到现在都快一年了，打电话也不接，我也不认识什么人，家里老人身体也不好，请问我该怎么办',
    'test-wages-arrears',
  ],
])('%s: %s', (_, asked, id) => {
  const { hits, confident } = find(asked);
  expect(hits[0]?.id).toBe(id);
  expect(confident).toBe(true);
});

test.each([
  '明天会下雨吗',
  '帮我查一下火车票',
  '怎么炒西红柿鸡蛋',
  '我想离婚，房子怎么分',
  '信用卡逾期了怎么办',
  'who won the football match',
  'asdfghjkl',
  '你好',
  '',
  '   ',
  '？？？',
])('"%s" has no answer here, and that is said', (asked) => expect(find(asked).confident).toBe(false));

test.each([
  ['房子着火了', ['fire']],
  ['闻到煤气味', ['gas']],
  ['他流血不止', ['blood']],
  ['刚被骗了两万', ['fraud-now']],
  ['怎么防止着火', []],
  ['去年着火过', []],
  ['身份证丢了', []],
])('%s: what cannot wait', (asked, found) => expect(emergencies(asked)).toEqual(found));

test('the same words always give the same answer, and nothing that is typed breaks it', () =>
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.string({ unit: fc.constantFrom(...Array.from('工资房东"*()^:NOT AND-+{}~|押金gongzi\n')), maxLength: 60 }),
      ),
      (asked) => {
        const found = find(asked);
        expect(find(asked)).toEqual(found);
        expect(found.hits.length).toBeLessThanOrEqual(12);
      },
    ),
    { numRuns: 200 },
  ));

test('a story without end is read to a point and answered at once', () => {
  const started = performance.now();
  const { hits } = find('老板拖欠工资，'.repeat(20_000));
  expect(hits[0]?.id).toBe('test-wages-arrears');
  expect(performance.now() - started).toBeLessThan(500);
});
