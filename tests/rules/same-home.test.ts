import { describe, expect, test } from 'vitest';
import { asDivisionCode } from '../../shared/domain/division.ts';
import { coversHome, mayComeFrom, sameHome } from '../../shared/rules/same-home.ts';

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

describe('somebody who only knows the prefecture may come from a county', () => {
  test.each([
    { what: 'of that prefecture', home: '520600', place: '520624', may: true },
    { what: 'of another', home: '520500', place: '520624', may: false },
    { what: 'of the province, when that is all they know', home: '520000', place: '520624', may: true },
    { what: 'a district of the municipality', home: '500000', place: '500101', may: true },
    { what: 'whoever knows the county comes from no other', home: '520626', place: '520624', may: false },
    { what: 'nor does "perhaps" hold where it is certain', home: '520624', place: '520624', may: false },
    { what: 'a city without counties is its own', home: '441900', place: '441900', may: false },
  ])('$what: $may', ({ home, place, may }) =>
    expect(mayComeFrom(asDivisionCode(home), asDivisionCode(place))).toBe(may),
  );
});
