import { expect, test } from 'vitest';
import {
  contentPack,
  MOST_PACK_BYTES,
  packEnvelope,
  packKeys,
  parsePackKeys,
} from '../../shared/domain/content-pack.ts';
import { packFaults } from '../../shared/rules/pack-faults.ts';
import { makeEnvelope, makePack, makePackPiece, packIssuer, PIECE_ID } from '../make/packs.ts';
import { makeResults } from '../make/publicity.ts';

const OTHER = '7c2e2f6e-0d5b-4d2c-9a51-90b7b1f3a001';
const A_DAY = '2026-01-01';
const pieces = (count: number) =>
  Array.from({ length: count }, (_, nth) => ({
    ...makePackPiece(),
    pieceId: `${PIECE_ID.slice(0, -2)}${10 + nth}`,
  }));

test.each<{ what: string; change: object; reads: boolean }>([
  { what: 'as it is', change: {}, reads: true },
  { what: 'forty pieces', change: { pieces: pieces(40) }, reads: true },
  { what: 'forty-one pieces', change: { pieces: pieces(41) }, reads: false },
  { what: 'no piece', change: { pieces: [] }, reads: false },
  { what: 'revoked', change: { revoked: true, pieces: [] }, reads: true },
  { what: 'revoked, with a piece', change: { revoked: true }, reads: false },
  { what: 'one piece twice', change: { pieces: [makePackPiece(), makePackPiece()] }, reads: false },
  {
    what: 'a piece that is over before it begins',
    change: { pieces: [{ ...makePackPiece(), lastDay: '2025-01-01' }] },
    reads: false,
  },
  { what: 'a piece without a name', change: { pieces: [{ ...makePackPiece(), pieceId: undefined }] }, reads: false },
  { what: 'a piece named by a word', change: { pieces: [{ ...makePackPiece(), pieceId: 'fraud' }] }, reads: false },
  { what: 'figures of the station', change: { pieces: [{ ...makeResults(), pieceId: PIECE_ID }] }, reads: false },
  { what: 'no version', change: { version: 0 }, reads: false },
  { what: 'half a version', change: { version: 1.5 }, reads: false },
  { what: 'a day that does not exist', change: { issuedOn: '2026-02-30' }, reads: false },
  { what: 'an id in capitals', change: { packId: makePack().packId.toUpperCase() }, reads: false },
  { what: 'a title of marks', change: { title: { zh: '\u202e', en: 'x' } }, reads: false },
])('$what', ({ change, reads }) => expect(contentPack.safeParse({ ...makePack(), ...change }).success).toBe(reads));

test.each<{ what: string; change: object; fits: boolean }>([
  { what: 'as it was signed', change: {}, fits: true },
  { what: 'another form', change: { format: 'beehive-pack/2' }, fits: false },
  { what: 'half of a pair of surrogates', change: { payload: '{"a":"\ud800"}' }, fits: false },
  { what: 'U+0000', change: { payload: '{"a":"\u0000"}' }, fits: false },
  { what: 'a text without end', change: { payload: 'x'.repeat(MOST_PACK_BYTES + 1) }, fits: false },
  { what: 'a signature with spare bits', change: { signature: `${'A'.repeat(85)}B==` }, fits: false },
  { what: 'a key with spare bits', change: { key: `${'A'.repeat(42)}B=` }, fits: false },
])('an envelope: $what', ({ change, fits }) =>
  expect(packEnvelope.safeParse({ ...makeEnvelope(packIssuer()), ...change }).success).toBe(fits),
);

test('keys are a list without spaces, each as it was printed', () => {
  const [one, two] = [packIssuer().key, packIssuer().key];
  expect(parsePackKeys(packKeys.parse(''))).toEqual([]);
  expect(parsePackKeys(packKeys.parse(`${one},${two}`))).toEqual([one, two]);
  for (const wrong of [`${one}, ${two}`, `${one},`, one.slice(1), 'x', Array(17).fill(one).join()])
    expect(packKeys.safeParse(wrong).success, wrong).toBe(false);
});

test('what is wrong is said with the piece it is in', () => {
  const faults = (change: object) => packFaults({ ...makePack(), ...change }, () => 'FRESH');
  expect(faults({})).toEqual([]);
  const long = { ...makePackPiece(), pieceId: OTHER, title: { zh: '长'.repeat(21), en: 'x' } };
  expect(faults({ pieces: [makePackPiece(), long] })).toEqual([`piece 2 “${'长'.repeat(21)}”, title.zh: too-long`]);
  expect(faults({ pieces: [{ ...makePackPiece(), pieceId: undefined }] })).toEqual([
    expect.stringMatching(/^piece 1 “公安没有“安全账户””, pieceId: .* \(a fresh one: FRESH\)$/),
  ]);
  expect(faults({ pieces: [makePackPiece(), makePackPiece()] })).toEqual([
    expect.stringMatching(/^piece 2 .*, pieceId: is that of another piece/),
  ]);
  expect(faults({ pieces: [{ ...makePackPiece(), lastday: A_DAY }] })).toEqual([
    'piece 1 “公安没有“安全账户””, lastday: no such name',
  ]);
  expect(faults({ pieces: [{ ...makePackPiece(), line: { zh: '打 138 0000 0009', en: 'x' } }] })).toEqual([
    'piece 1 “公安没有“安全账户””, line: a number of a person stands in it',
  ]);
  for (const raw of [null, 1, 'x', [], { pieces: null }, { pieces: [null] }, { pieces: [{ title: null }] }])
    expect(packFaults(raw, () => '').length).toBeGreaterThan(0);
});
