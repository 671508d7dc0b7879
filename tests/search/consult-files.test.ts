import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConsultFiles } from '../../main/search/consult-files.ts';
import { makeFolder } from '../make/core.ts';
import { shelfOf, withFile } from '../make/consult.ts';

const GOOD = readFileSync(join(import.meta.dirname, '../make/consult/zh/test-noise.md'), 'utf8').replace(
  'id: test-noise',
  'id: another',
);
const changed = (from: string | RegExp, to: string): string => GOOD.replace(from, to);

test('the answer as it is written, part by part', () => {
  const entry = withFile('zh', 'another.md', GOOD).entries.zh.get('another');
  expect(entry).toMatchObject({
    id: 'another',
    topic: 'noise',
    title: '楼上太吵怎么办？',
    questions: ['半夜楼上跑来跑去睡不着', '广场舞噪音扰民'],
    grade: 'B',
    checked: '2026-11-26',
    related: ['test-mediation-free'],
    basis: [{ grade: 'B', source: { number: 'S3' } }],
  });
  expect(entry?.sections.map(({ section }) => section)).toEqual(['short', 'steps']);
});

describe('a file that does not fit is named with the reason, and the others stay', () => {
  test.each([
    ['no frame', '# 一篇文章', 'no front matter'],
    ['another name', changed('id: another', 'id: something-else'), 'its id is not its name'],
    ['an unknown topic', changed('topic: noise', 'topic: weather'), 'topic does not fit'],
    ['a single question', changed(/questions: .*/, 'questions: 只有一个问题'), 'questions does not fit'],
    ['no date', changed('checked: 2026-11-26', 'checked: 去年'), 'checked does not fit'],
    ['a grade too good', changed('grade: B', 'grade: A'), 'its grade is not that of its weakest basis, B'],
    ['a basis of grade C', changed(/- B \|/, '- C |'), 'a basis of grade C is never shown'],
    ['a basis of grade D', changed(/- B \|.*/, '- D | 听说的'), 'a basis of grade D is never shown'],
    ['no basis', changed(/- B \|.*/, ''), 'it names no basis'],
    ['a page without its address', changed(/ \| https.*/, ''), 'a line of its basis does not fit: - B | S3 |'],
    ['no steps', changed(/## 怎么办[\s\S]*?(?=## 依据)/, ''), '"怎么办" is missing'],
    ['a section of its own', changed('## 依据', '## 广告\n\n买一送一\n\n## 依据'), 'there is no section "广告"'],
    ['too long an answer', changed(/## 简答\n\n/, `## 简答\n\n${'吵'.repeat(121)}`), 'its answer has more than 120'],
    ['English where Chinese should stand', changed(/(## 简答\n\n).*/, '$1Ask them.'), 'its answer is in another'],
    ['a script', changed('记下', '<script>alert(1)</script>记下'), '怎么办: HTML is not allowed'],
    ['a link', changed('记下', '[记下](https://example.org)'), '怎么办: links are not allowed'],
    ['a link in the title', changed('title: 楼', 'title: [楼](x)'), 'links are not allowed'],
    ['a key nobody knows', changed('grade: B', 'author: 某人\ngrade: B'), 'there is no "author" in the front matter'],
    ['a book', `${GOOD}${'很长'.repeat(11_000)}`, 'longer than 20000 characters'],
  ])('%s', (_, text, why) => {
    const { faults, entries } = withFile('zh', 'another.md', text);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^zh\/another\.md: /);
    expect(faults[0]).toContain(why);
    expect(entries.zh.has('another')).toBe(false);
    expect(entries.zh.size).toBe(15);
    // And what stays is found as before.
    expect(shelfOf({ faults, entries }).find('身份证丢了').hits[0]?.id).toBe('test-id-card-lost');
  });

  test('bytes that are no text', () => {
    const { faults, entries } = withFile('en', 'another.md', '\u0000\uFFFD---\n');
    expect(faults).toEqual(['en/another.md: no front matter']);
    expect(entries.en.size).toBe(15);
  });
});

test('without a folder the library is empty, and nothing breaks', () => {
  const files = readConsultFiles(makeFolder());
  expect(files.faults).toEqual([]);
  const { find } = shelfOf(files);
  expect(find('工资')).toMatchObject({ hits: [], confident: false });
});
