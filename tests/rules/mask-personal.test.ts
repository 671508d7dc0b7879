import { describe, expect, test } from 'vitest';
import { maskPersonal, stillPersonal } from '../../shared/rules/mask-personal.ts';

const NOBODY = { names: [], phones: [] };
const PARTIES = { names: ['王测试', '欧阳测试', '温州市阿测试鞋业有限公司', '测试便利店'], phones: ['13800000001'] };
const masked = (text: string, known = PARTIES) => maskPersonal(text, known).text;

describe('what the file knows of its parties is found however it is written', () => {
  test.each([
    { written: '王测试说他没拿钱', masked: '王某说他没拿钱' },
    { written: '王 测 试说他没拿钱', masked: '王某说他没拿钱' },
    { written: '欧阳测试来了', masked: '欧阳某来了' },
    { written: '在温州市阿测试鞋业有限公司做工', masked: '在某有限公司做工' },
    { written: '在阿测试做了三年', masked: '在某做了三年' },
    { written: '去测试便利店买水', masked: '去某便利店买水' },
    { written: '打13800000001没人接', masked: '打某号码没人接' },
    { written: '打138 0000 0001没人接', masked: '打某号码没人接' },
    { written: '打１３８００００００01没人接', masked: '打某号码没人接' },
    { written: '手机尾号0001的那位', masked: '手机尾号某某的那位' },
  ])('$written', ({ written, masked: wanted }) => expect(masked(written)).toBe(wanted));
});

describe('what leads back to anybody is found without knowing them', () => {
  test.each([
    { written: '电话13911112222', masked: '电话某号码' },
    { written: '座机0577-88889999', masked: '座机某号码' },
    { written: '身份证33030419850312123X', masked: '身份证某证件号' },
    { written: '身份证３３０３０４１９８５０３１２１２３Ｘ', masked: '身份证某证件号' },
    { written: '卡号6222 0210 0112 3456 789', masked: '卡号某卡号' },
    { written: '浙C·12345撞了人', masked: '某车撞了人' },
    { written: '浙CD12345是新能源车', masked: '某车是新能源车' },
    { written: '微信号：wx_abc123', masked: '微信号：某账号' },
    { written: 'QQ 123456789', masked: 'QQ 某账号' },
    { written: '写信到abc@example.com', masked: '写信到某邮箱' },
    { written: '1985年3月12日出生', masked: '某年某月某日出生' },
    { written: '出生日期：1985-03-12', masked: '出生日期：某年某月某日' },
    { written: '住在中汇路88号3幢502室', masked: '住在某地' },
    { written: '住3幢502室', masked: '住某室' },
    { written: '在娄桥街道上班', masked: '在某街道上班' },
    { written: '他在宏远鞋业有限公司', masked: '他在某公司' },
    { written: '陈老板不给钱', masked: '某老板不给钱' },
    { written: '找李建国师傅修的', masked: '找某师傅修的' },
    { written: '老王和小李打架', masked: '某人和某人打架' },
    { written: '张某某和赵XX', masked: '张某和赵某' },
    { written: '有个人叫李大力。', masked: '有个人叫李某。' },
    { written: 'Mr Wang paid in cash.', masked: '某人 paid in cash.' },
    { written: 'Later Zhang Daming came.', masked: 'Later 某人 came.' },
  ])('$written', ({ written, masked: wanted }) => expect(masked(written, NOBODY)).toBe(wanted));
});

describe('ordinary words stay', () => {
  test.each([
    '每月3号发工资，住3楼，2026年3月12日谈成',
    '押金老板不退，工钱老板也不给',
    '双方经理都来了，对方师傅没来',
    '一万老板，历史老师，小时候的老方法',
    '赔了26400元，分3期',
    '替某有限公司做活，又到某公司去',
    '价钱师傅说了算，任何老板都一样',
    'The boss paid. A master tiler from Zunyi, Guizhou, looked at it with Han and Zhuang neighbours.',
  ])('%s', (text) => expect(maskPersonal(text, NOBODY)).toEqual({ text, places: [] }));
});

test('the places say where the masks stand in the new text', () => {
  const { text, places } = maskPersonal('王测试打13800000001找陈老板', PARTIES);
  expect(places.map(({ kind, from, to }) => [kind, text.slice(from, to)])).toEqual([
    ['known-name', '王某'],
    ['known-phone', '某号码'],
    ['title', '某老板'],
  ]);
});

test('a masked text is stable: masking it again changes nothing', () => {
  const once = masked(
    '王测试给温州市阿测试鞋业有限公司做工，住中汇路88号3幢502室，找张某某、陈老板，卡6222021001123456789',
  );
  expect(masked(once)).toBe(once);
  expect(stillPersonal(once, PARTIES)).toEqual([]);
});

test.each([
  { text: '后来王测试认了', kinds: ['known-name'] },
  { text: '打13911112222', kinds: ['phone'] },
  { text: '浙C12345', kinds: ['plate'] },
  // A title or an address may be an ordinary word: shown, and left to the reader.
  { text: '陈老板住3幢502室', kinds: [] },
])('what may never be published in "$text": $kinds', ({ text, kinds }) =>
  expect(stillPersonal(text, PARTIES).map(({ kind }) => kind)).toEqual(kinds),
);
