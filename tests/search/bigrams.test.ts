import { expect, test } from 'vitest';
import { exactQuery, indexed, looseQuery } from '../../main/search/bigrams.ts';

test.each([
  { text: '拖欠工资', words: '拖欠 欠工 工资 资' },
  { text: '钱', words: '钱' },
  { text: '3年后，还钱', words: '3 年后 后 还钱 钱' },
  { text: 'WeChat 转账', words: 'wechat 转账 账' },
  { text: '', words: '' },
])('"$text" is kept as "$words"', ({ text, words }) => expect(indexed(text)).toBe(words));

test.each([
  { text: '欠工资', query: '"欠工 工资"' },
  { text: '欠工资 鞋厂', query: '"欠工 工资" AND "鞋厂"' },
  { text: '钱', query: '"钱"*' },
  { text: 'IOU', query: '"iou"*' },
  { text: ' ，。 ', query: undefined },
  { text: '" OR NEAR(*', query: '"or"* AND "near"*' },
])('a wish for "$text" asks $query', ({ text, query }) => expect(exactQuery(text)).toBe(query));

test('a statement asks for each of its pairs once', () =>
  expect(looseQuery('欠钱不还，欠钱')).toBe('"欠钱" OR "钱不" OR "不还"'));
