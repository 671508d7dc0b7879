import { expect, test } from 'vitest';
import { caseMarks } from '../../shared/rules/case-marks.ts';

const KNOWN = { names: ['王测试', '阿测试鞋厂'], phones: ['13800000001'] };
const marks = (text: string) => caseMarks(text, KNOWN).map(({ mark, from, to }) => `${mark} ${text.slice(from, to)}`);

test.each([
  { text: '张某说某鞋厂欠钱', marked: ['masked 张某', 'masked 某鞋厂'] },
  { text: '某老板给了某某一个某号码', marked: ['masked 某老板', 'masked 某某', 'masked 某号码'] },
  { text: '王测试找陈老板', marked: ['never 王测试', 'look 陈老板'] },
  { text: '阿某和某个人', marked: ['masked 阿某', 'masked 某'] },
  { text: '双方都来了', marked: [] },
])('$text', ({ text, marked }) => expect(marks(text)).toEqual(marked));

test('each open place says what it is', () =>
  expect(caseMarks('打13911112222', KNOWN)).toEqual([{ mark: 'never', kind: 'phone', from: 1, to: 12 }]));
