import { expect, test } from 'vitest';
import { columnsOf, linesOf } from '../../main/devices/columns.ts';
import { receiptBytes } from '../../main/devices/esc-pos.ts';
import { printed } from '../../shared/domain/receipt.ts';
import { readReceipts } from '../make/read-receipt.ts';

const texts = (bytes: Uint8Array) => readReceipts(bytes).map(({ lines }) => lines.map(({ text }) => text));

test('a rare character of a name comes out as it is, and so does what follows it', () => {
  // 䶮 has two bytes in GB 18030 and none in GBK; 㛃 and 𬭎 have four.
  const bytes = receiptBytes([printed('测试䶮站'), printed('㛃𬭎调解')], 80);
  expect(Buffer.from(bytes).includes(Buffer.from([0xfe, 0x9f]))).toBe(true);
  expect(texts(bytes)).toEqual([['测试䶮站', '㛃𬭎调解']]);
});

test('the number is six times as large and fits the narrow paper, the line above a thousand too', () => {
  const [slip] = readReceipts(receiptBytes([printed('A1000', 'huge')], 58));
  expect(slip?.lines).toEqual([{ text: 'A1000', size: 6, left: false }]);
});

test('the code in the QR code is read back as it was given', () => {
  const data = 'https://station.example/s/0123456789';
  expect(readReceipts(receiptBytes([{ kind: 'code', data }], 58))[0]?.code).toBe(data);
});

test('a name with control characters is no command', () => {
  expect(texts(receiptBytes([printed('测试\u001b@\u0010\u0004\u0001站')], 80))).toEqual([['测试 @ 站']]);
});

test.each([
  { text: '请带好身份证和往来港澳通行证到三号窗口办理', most: 16 },
  { text: 'Please bring your identity card and your permit', most: 20 },
  { text: '带 permit 和身份证（原件），到窗口来。', most: 12 },
  { text: 'averyveryverylongwordwithoutanyspace', most: 10 },
])('"$text" is broken into lines that fit, and nothing of it is lost', ({ text, most }) => {
  const lines = linesOf(text, most);
  for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(most);
  expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
  for (const line of lines) expect(line).not.toMatch(/^[，。）]/);
});

test('words stay whole', () => {
  expect(linesOf('Please bring your card', 12)).toEqual(['Please bring', 'your card']);
});
