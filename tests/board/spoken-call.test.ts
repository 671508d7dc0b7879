import { expect, test } from 'vitest';
import { spokenCall } from '../../renderer/board/spoken-call.ts';

test.each([
  { number: 'A001', counter: '1号窗口', says: '请，A 零零一号，到，一号窗口' },
  { number: 'C120', counter: '2号窗口', says: '请，C 一二零号，到，二号窗口' },
  { number: 'B1000', counter: '10号窗口', says: '请，B 一零零零号，到，十号窗口' },
  { number: 'A009', counter: '12号窗口', says: '请，A 零零九号，到，十二号窗口' },
  { number: 'A009', counter: '20号窗口', says: '请，A 零零九号，到，二十号窗口' },
  { number: 'A009', counter: '35号窗口', says: '请，A 零零九号，到，三十五号窗口' },
  { number: 'A009', counter: '101室', says: '请，A 零零九号，到，一零一室' },
  { number: 'A009', counter: '调解室', says: '请，A 零零九号，到，调解室' },
])('$number to $counter', ({ number, counter, says }) => {
  expect(spokenCall({ number, counterName: { zh: counter, en: 'x' } })).toBe(says);
});
