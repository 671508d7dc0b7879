import { describe, expect, test } from 'vitest';
import { asDivisionCode } from '../../shared/domain/division.ts';
import { coversHome, sameHome } from '../../shared/rules/same-home.ts';

describe('people from the same place', () => {
  test.each([
    { what: 'the same county', a: '520626', b: '520626', same: true },
    { what: 'two counties of a prefecture', a: '520626', b: '520624', same: true },
    { what: 'two prefectures of a province', a: '520626', b: '520521', same: false },
    { what: 'two districts of a municipality', a: '500101', b: '500103', same: false },
    { what: 'two cities a province governs directly', a: '429004', b: '429021', same: false },
    { what: 'one such city', a: '429004', b: '429004', same: true },
    { what: 'a county and its prefecture, when no county is known', a: '520500', b: '520521', same: true },
    { what: 'two who both only know the prefecture', a: '520500', b: '520500', same: true },
    { what: 'a county and another prefecture', a: '520500', b: '520626', same: false },
    { what: 'a district and its municipality: it may be any of forty', a: '500000', b: '500101', same: false },
  ])('$what: $same', ({ a, b, same }) => expect(sameHome(asDivisionCode(a), asDivisionCode(b))).toBe(same));
});

describe('a recusal', () => {
  test.each([
    { from: '520626', home: '520626', covers: true },
    { from: '520626', home: '520624', covers: false },
    { from: '520600', home: '520624', covers: true },
    { from: '520600', home: '520521', covers: false },
    { from: '520000', home: '520521', covers: true },
    { from: '500000', home: '510107', covers: false },
    { from: '441900', home: '441900', covers: true },
  ])('from $from, somebody of $home: $covers', ({ from, home, covers }) =>
    expect(coversHome(asDivisionCode(from), asDivisionCode(home))).toBe(covers),
  );
});
