import { describe, expect, test } from 'vitest';
import { NOTICE_LENGTH, ownNoticeText } from '../../shared/domain/own-notice.ts';
import { PUBLICITY_LENGTH } from '../../shared/domain/publicity.ts';
import { type CaseWords, caseAsPublicity } from '../../shared/rules/case-as-publicity.ts';
import { splitAtSentence, wholeSentences } from '../../shared/rules/whole-sentences.ts';

describe('whole sentences', () => {
  test.each([
    { text: '先去称。别先评理。', max: 9, cut: '先去称。别先评理。' },
    { text: '先去称。别先评理。', max: 8, cut: '先去称。' },
    { text: '他说：“是我不对。”补了四两。', max: 12, cut: '他说：“是我不对。”' },
    { text: '先去称，别先评理，走过去火气也散一半。', max: 12, cut: '先去称，别先评理…' },
    { text: '一句没有停顿也放不下的长话', max: 8, cut: '' },
    { text: '  ', max: 8, cut: '' },
  ])('of "$text" in $max: "$cut"', ({ text, max, cut }) => expect(wholeSentences(text, max, 'zh')).toBe(cut));

  test('a point within a number ends nothing', () =>
    expect(wholeSentences('It cost 3.5 yuan. They agreed.', 20, 'en')).toBe('It cost 3.5 yuan.'));

  test('what does not fit is the rest', () =>
    expect(splitAtSentence('One. Two. Three.', 9, 'en')).toEqual({ first: 'One. Two.', rest: 'Three.' }));
});

const SOURCE = { zh: '本站调解案例', en: 'A case of this station' };
const makeCase = (changes: Partial<CaseWords> = {}): CaseWords => ({
  title: '少了二两',
  titleEn: 'Two ounces short',
  summaryEn: 'A shopper believed the stall cheated. The public scale showed that it was off.',
  text: {
    facts: '鸡蛋少了二两。',
    process: '一起去公平秤。',
    result: '两人自己和了。',
    lesson: '先去称，别先评理。',
  },
  ...changes,
});

describe('a case as publicity', () => {
  test('has its lesson as the line, and what happened and how it ended behind it', () =>
    expect(caseAsPublicity(makeCase(), SOURCE)).toEqual({
      kind: 'model-case',
      title: { zh: '少了二两', en: 'Two ounces short' },
      line: {
        zh: '先去称，别先评理。',
        en: 'A shopper believed the stall cheated. The public scale showed that it was off.',
      },
      text: { zh: '鸡蛋少了二两。\n两人自己和了。', en: '' },
      source: SOURCE,
    }));

  test('of which nobody wrote English leaves it empty', () => {
    const { title, line, text } = caseAsPublicity(makeCase({ titleEn: '', summaryEn: '' }), SOURCE);
    expect([title.en, line.en, text.en]).toEqual(['', '', '']);
  });

  test('of a long story still tells how it ended', () => {
    const facts = '他们为了楼道里的一辆车吵了很久。'.repeat(60);
    const { text } = caseAsPublicity(makeCase({ text: { ...makeCase().text, facts } }), SOURCE);
    expect(text.zh.length).toBeLessThanOrEqual(PUBLICITY_LENGTH.text.zh);
    expect(text.zh.startsWith('他们为了楼道里的一辆车吵了很久。')).toBe(true);
    expect(text.zh.endsWith('。\n两人自己和了。')).toBe(true);
  });

  test('has a line without a break, and no longer than the board holds', () => {
    const lesson = `先听完。\n${'再一起去看一看水是从哪里来的。'.repeat(9)}`;
    const { line } = caseAsPublicity(makeCase({ text: { ...makeCase().text, lesson } }), SOURCE);
    expect(line.zh.length).toBeLessThanOrEqual(NOTICE_LENGTH.zh);
    expect(ownNoticeText.safeParse(line).success).toBe(true);
  });
});
