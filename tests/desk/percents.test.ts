import { describe, expect, test } from 'vitest';
import { percentsOf, sumOfPercents, weightsOf } from '../../renderer/desk/matching/percents.ts';
import { aboutOf } from '../../renderer/desk/matching/recusal-draft.ts';
import { matchWeights } from '../../shared/domain/match-weights.ts';
import { asDivisionCode } from '../../shared/domain/division.ts';
import { DEFAULT_WEIGHTS } from '../../shared/rules/match-weights.ts';

const usual = percentsOf(DEFAULT_WEIGHTS);

describe('weights typed in percent', () => {
  test('the usual ones are whole percents and come back as they are', () => {
    expect(sumOfPercents(usual)).toBe(100);
    expect(weightsOf(usual)).toEqual(DEFAULT_WEIGHTS);
  });
  test.each([
    { what: 'more than a hundred together', typed: { ...usual, wish: '9' } },
    { what: 'less than a hundred together', typed: { ...usual, wish: '7' } },
    { what: 'an empty field', typed: { ...usual, wish: '' } },
    { what: 'a number over a hundred', typed: { ...usual, understanding: '101' } },
    { what: 'a leading zero', typed: { ...usual, wish: '08' } },
  ])('$what is not taken', ({ typed }) => expect(weightsOf(typed)).toBeUndefined());
  test('whatever is taken can be recorded', () => {
    for (let wish = 0; wish <= 100; wish += 1) {
      const typed = { understanding: String(100 - wish), speciality: '0', experience: '0', load: '0', waiting: '0' };
      expect(matchWeights.safeParse(weightsOf({ ...typed, wish: String(wish) })).success).toBe(true);
    }
  });
});

describe('what somebody stands aside from', () => {
  const code = asDivisionCode('330304');
  const english = { county: 'Ouhai District', prefecture: 'Wenzhou', province: 'Zhejiang' };
  const place = { code, county: '瓯海区', prefecture: '温州市', province: '浙江省', english };
  const nothing = { name: ' ', place: null, disputeId: null };
  test.each([
    { kind: 'party', written: { ...nothing, name: '某厂' }, about: { kind: 'party', name: '某厂' } },
    { kind: 'place', written: { ...nothing, place }, about: { kind: 'place', place: code } },
    { kind: 'dispute', written: { ...nothing, disputeId: 'd' }, about: { kind: 'dispute', disputeId: 'd' } },
  ] as const)('$kind', ({ kind, written, about }) => {
    expect(aboutOf(kind, nothing)).toBeUndefined();
    expect(aboutOf(kind, written)).toEqual(about);
  });
});
