import { expect, test } from 'vitest';
import { CATEGORIES } from '../../shared/domain/dispute.ts';
import { remediesAfterBreach } from '../../shared/rules/breach-remedies.ts';

const told = (...given: Parameters<typeof remediesAfterBreach>) =>
  remediesAfterBreach(...given).map(({ remedy, basis }) => `${remedy}: ${basis.law} ${basis.articles}`);

test('wages: sue, or ask the court for an order to pay', () =>
  expect(told('11', false)).toEqual(['court: PML 32', 'payment-order: LDM 16']));

test('neighbours: sue', () => expect(told('02', false)).toEqual(['court: PML 32']));

test.each(CATEGORIES)('%s, once a court confirmed it: have it enforced', (category) =>
  expect(told(category, true)).toEqual(['court-enforcement: PML 33']),
);

test('every suggestion stands in a statute that was read', () => {
  for (const category of CATEGORIES)
    for (const confirmed of [true, false])
      for (const { basis } of remediesAfterBreach(category, confirmed)) expect(basis.grade).toBe('A');
});
