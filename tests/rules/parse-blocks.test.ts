import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textBlock } from '../../shared/domain/consult.ts';
import { linesOfBlocks, parseBlocks } from '../../shared/rules/parse-blocks.ts';

test('paragraphs, both lists and bold', () =>
  expect(parseBlocks('先**留好**证据。\n\n1. 写下来\n2. 去柜台\n   带上单子\n\n- 工资条\n- 合同')).toEqual({
    blocks: [
      {
        kind: 'paragraph',
        runs: [
          { text: '先', strong: false },
          { text: '留好', strong: true },
          { text: '证据。', strong: false },
        ],
      },
      {
        kind: 'list',
        ordered: true,
        items: [
          [{ text: '写下来', strong: false }],
          [
            { text: '去柜台', strong: false },
            { text: '带上单子', strong: false },
          ],
        ],
      },
      {
        kind: 'list',
        ordered: false,
        items: [[{ text: '工资条', strong: false }], [{ text: '合同', strong: false }]],
      },
    ],
  }));

test.each([
  ['<script>alert(1)</script>', 'HTML is not allowed'],
  ['先看<img src=x onerror=alert(1)>', 'HTML is not allowed'],
  ['&lt;b&gt;', 'HTML is not allowed'],
  ['&#60;b', 'HTML is not allowed'],
  ['[点这里](https://example.org)', 'links are not allowed'],
  ['[点这里][1]', 'links are not allowed'],
  ['![图](a.png)', 'pictures are not allowed'],
  ['看 https://example.org', 'addresses of pages are not allowed'],
  ['看 www.example.org', 'addresses of pages are not allowed'],
  ['javascript:alert(1)', 'addresses of pages are not allowed'],
  ['# 大标题', 'headings besides the sections are not allowed'],
  ['```\n代码\n```', 'code is not allowed'],
  ['| a | b |', 'tables are not allowed'],
  ['> 引用', 'quotations are not allowed'],
  ['看\u202Egnp', 'control characters are not allowed'],
  ['只有**一半', 'a ** has no other ** to end it'],
  ['拆开的<\nscript', 'HTML is not allowed'],
  ['拆开的**<**script', 'HTML is not allowed'],
])('%s is refused by name', (text, fault) => expect(parseBlocks(text)).toEqual({ fault }));

test('whatever is written, what is read holds no markup and loses no words', () =>
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...Array.from('工资<>[]()*`#|-1. \n!&/a：')) }), (text) => {
      const parsed = parseBlocks(text);
      if ('fault' in parsed) return;
      const words = linesOfBlocks(parsed.blocks).join('\n');
      expect(words).not.toMatch(/<[a-z!/?]|\]\(|`|\*\*/i);
      const letters = (whole: string) => whole.replaceAll(/[^工资a：]/g, '');
      expect(letters(words)).toBe(letters(text));
      for (const block of parsed.blocks) expect(textBlock.safeParse(block).success).toBe(true);
    }),
  ));
