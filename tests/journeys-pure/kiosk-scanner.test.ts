import { describe, expect, test } from 'vitest';
import { scannerEar } from '../../renderer/kiosk/scanner.ts';
import { codeInScan } from '../../shared/domain/ticket-code.ts';
import { play, STANDING } from './kiosk-taps.ts';

const CODE = '7K3M9XQ2TA';
const hearing = (typed: string, everyMs: number) => {
  const hear = scannerEar();
  return [...typed, 'Enter'].map((key, at) => hear(key, at * everyMs)).at(-1);
};

describe('a scanner that types like a keyboard', () => {
  test.each([CODE, CODE.toLowerCase(), `https://station.example/s/${CODE}`, `https://station.example/?t=${CODE}`])(
    '"%s" is heard',
    (typed) => expect(hearing(typed, 5)).toBe(CODE),
  );
  test('somebody who plays with a keyboard is not', () => expect(hearing(CODE, 300)).toBeUndefined());
  test('what was typed slowly before does not spoil it', () => {
    const hear = scannerEar();
    hear('x', 0);
    for (const [at, key] of CODE.split('').entries()) hear(key, 5_000 + at * 5);
    expect(hear('Enter', 5_060)).toBe(CODE);
  });
  test.each(['33030219900101002X', 'B002', 'https://elsewhere.example/', ''])('"%s" is no ticket', (typed) =>
    expect(codeInScan(typed)).toBeUndefined(),
  );
});

describe('a scanned ticket', () => {
  const code = codeInScan(CODE);
  if (code === undefined) throw new Error('a code of our own');
  test('leads from the home screen to how it stands, and "back" to its number', () => {
    const asked = play([{ tap: 'scan', code }]);
    expect(asked.errand).toEqual({ kind: 'scan', code });
    const found = play([{ tap: 'found', visit: asked.visit, nth: asked.errands, standing: STANDING }], asked);
    expect([found.step, found.standing]).toEqual(['standing', STANDING]);
    expect(play([{ tap: 'back' }], found)).toMatchObject({ step: 'ask-tail', question: { number: STANDING.number } });
  });
  test('in the middle of an intake changes nothing', () => {
    const intake = play([{ tap: 'quarrel' }]);
    expect(play([{ tap: 'scan', code }], intake)).toBe(intake);
  });
});
