import { expect, test } from 'vitest';
import { findWords } from '../../renderer/parts/keyboard/find-words.ts';
import { words } from './words.ts';

const offered = (letters: string) => findWords(words, letters).candidates.map((candidate) => candidate.text);
/** What the bar shows without turning a page on the narrowest screen. */
const firstPage = (letters: string) => offered(letters).slice(0, 7);

test.each([
  ['gongzi', '工资'],
  ['laoban', '老板'],
  ['fangdong', '房东'],
  ['shebao', '社保'],
  ['qian', '欠'],
  ['dajia', '打架'],
  ['peichang', '赔偿'],
  ['linju', '邻居'],
  ['lihun', '离婚'],
  ['yajin', '押金'],
  ['zufang', '租房'],
  ['gongshang', '工伤'],
  ['tiaojie', '调解'],
  ['paichusuo', '派出所'],
  ['hetong', '合同'],
  ['loushui', '漏水'],
  ['qiantiao', '欠条'],
  ['baogongtou', '包工头'],
  ['diandongche', '电动车'],
  ['wuye', '物业'],
  ['caili', '彩礼'],
  ['zhaijidi', '宅基地'],
  ['chaiqian', '拆迁'],
  ['fuyangfei', '抚养费'],
  ['shenfenzheng', '身份证'],
  ['daoqian', '道歉'],
  ['weixin', '微信'],
  ['nver', '女儿'],
  ['lvshi', '律师'],
])('%s offers %s on the first page', (letters, word) => {
  expect(firstPage(letters)).toContain(word);
});

test.each([
  ['laobanqianwogongzi', '老板欠我工资'],
  ['fangdongbutuiyajin', '房东不退押金'],
  ['linjujiadegouyaolewo', '邻居家的狗咬了我'],
  ['gongsibugeiwojiaoshebao', '公司不给我交社保'],
  ['woxianglihunhaizigenwo', '我想离婚孩子跟我'],
  ['qingbangwotaohuigongqian', '请帮我讨回工钱'],
])('%s reads as the sentence %s', (letters, sentence) => {
  expect(offered(letters)[0]).toBe(sentence);
});

test.each([
  { typed: 'one syllable or two', letters: 'xian', words: ['先', '西安'] },
  { typed: 'two syllables, divided', letters: "xi'an", words: ['西安'] },
  { typed: 'initials', letters: 'gz', words: ['工资'] },
  { typed: 'initials of three', letters: 'nmg', words: ['农民工'] },
  { typed: 'initials before a vowel', letters: 'xa', words: ['西安'] },
  { typed: 'a word not yet finished', letters: 'gongz', words: ['工资'] },
  { typed: 'a syllable not yet finished', letters: 'gon', words: ['工', '公'] },
  { typed: 'ü as u, after l or n', letters: 'nu', words: ['女'] },
  { typed: 'üe as ue', letters: 'nuedai', words: ['虐待'] },
])('$typed: $letters offers $words', ({ letters, words: wanted }) => {
  expect(firstPage(letters)).toEqual(expect.arrayContaining(wanted));
});

test.each([
  ['z for zh', 'zongguo', '中国'],
  ['zh for z', 'gongzhi', '工资'],
  ['c for ch', 'cifan', '吃饭'],
  ['s for sh', 'sangban', '上班'],
  ['n for l', 'naoban', '老板'],
  ['an for ang', 'fandong', '房东'],
  ['eng for en', 'shengfengzheng', '身份证'],
  ['ing for in', 'lingju', '邻居'],
  ['f for hu', 'funan', '湖南'],
])('who types %s still finds the word: %s offers %s', (_, letters, word) => {
  expect(firstPage(letters)).toContain(word);
});

test.each([
  ['gongzi', '工资'],
  ['fandui', '反对'],
  ['lanse', '蓝色'],
  ['sushi', '素食'],
])('what is spelled right goes before what may be meant: %s is %s', (letters, word) => {
  expect(offered(letters)[0]).toBe(word);
});

test('letters that begin no syllable offer nothing, and do not hide what stands before them', () => {
  expect(offered('v')).toEqual([]);
  expect(offered('gongziv')[0]).toBe('工资');
});

test('the longest row of letters is answered while the finger is still on the key', () => {
  const letters = 'zhshang'.repeat(8);
  findWords(words, letters);
  const start = performance.now();
  findWords(words, letters);
  expect(performance.now() - start).toBeLessThan(100);
});
