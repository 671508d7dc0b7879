import { expect, test } from 'vitest';
import { spokenBlocks, spokenSentences } from '../../shared/rules/spoken-answer.ts';

test.each([
  ['打12333问。押金1200元。', ['打1 2 3 3 3问。', '押金1200元。']],
  ['马上打110，也可以打96110。', ['马上打1 1 0，也可以打9 6 1 1 0。']],
  ['罚110元，等120天', ['罚110元，等120天']],
  ['工资12345.50元', ['工资12345.50元']],
  ['Call 12345 for advice; it costs 110 yuan.', ['Call 1 2 3 4 5 for advice; it costs 110 yuan.']],
  ['', []],
])('%s', (text, spoken) => expect(spokenSentences(text)).toEqual(spoken));

test('an answer is read line by line', () =>
  expect(
    spokenBlocks([
      {
        kind: 'paragraph',
        runs: [
          { text: '可以。', strong: true },
          { text: '去仲裁。', strong: false },
        ],
      },
      {
        kind: 'list',
        ordered: true,
        items: [[{ text: '先写下来', strong: false }], [{ text: '再去', strong: false }]],
      },
    ]),
  ).toEqual(['可以。', '去仲裁。', '先写下来', '再去']));
