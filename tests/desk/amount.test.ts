import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAmount, yuanOf } from '../../renderer/desk/amount.ts';

test.each([
  { typed: '', fen: null },
  { typed: '   ', fen: null },
  { typed: '0', fen: 0 },
  { typed: '5', fen: 500 },
  { typed: '5.1', fen: 510 },
  { typed: '0.07', fen: 7 },
  { typed: '19.99', fen: 1999 },
  { typed: '1,234.56', fen: 123_456 },
  { typed: '１２３４．５', fen: 123_450 },
  { typed: '¥800', fen: 80_000 },
  { typed: '¥ 800', fen: 80_000 },
  { typed: '800 元', fen: 80_000 },
  { typed: '1000000000', fen: 1_000_000_000_00 },
])('"$typed" is $fen fen', ({ typed, fen }) => expect(parseAmount(typed)).toEqual({ ok: true, fen }));

test.each([
  { typed: '5.123', why: 'too-many-decimals' },
  { typed: '1000000000.01', why: 'too-much' },
  { typed: '99999999999999999999', why: 'too-much' },
  { typed: '-5', why: 'not-an-amount' },
  { typed: '1,23', why: 'not-an-amount' },
  { typed: '1e5', why: 'not-an-amount' },
  { typed: '0x10', why: 'not-an-amount' },
  { typed: '5.', why: 'not-an-amount' },
  { typed: '.5', why: 'not-an-amount' },
  { typed: '五百', why: 'not-an-amount' },
  { typed: '3 000', why: 'not-an-amount' },
])('"$typed" is refused as $why', ({ typed, why }) => expect(parseAmount(typed)).toEqual({ ok: false, why }));

test('every amount is read back as it was shown, to the fen', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000_00 }), (fen) => {
      expect(parseAmount(yuanOf(fen))).toEqual({ ok: true, fen });
    }),
  );
});

test.each([
  [0, '0.00'],
  [7, '0.07'],
  [100, '1.00'],
  [123_456, '1,234.56'],
  [1_234_567_89, '1,234,567.89'],
])('%d fen are shown as %s', (fen, shown) => expect(yuanOf(fen)).toBe(shown));
