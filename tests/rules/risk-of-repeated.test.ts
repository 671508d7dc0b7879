import { expect, test } from 'vitest';
import { DANGERS, type Danger, RISKS } from '../../shared/domain/danger.ts';
import { riskOfRepeated } from '../../shared/rules/risk-of-repeated.ts';

test.each([
  ['low', 'medium'],
  ['medium', 'high'],
  ['high', 'high'],
] as const)('blows that come again: %s becomes %s', (risk, worse) =>
  expect(riskOfRepeated({ risk, dangers: ['violence'] })).toEqual({ risk: worse, dangers: ['violence', 'repeat'] }),
);

test('threats as well; of everything else, coming again changes nothing', () => {
  const changed = DANGERS.filter((danger) => riskOfRepeated({ risk: 'medium', dangers: [danger] }) !== undefined);
  expect(changed.toSorted()).toEqual(['threat', 'violence']);
  expect(riskOfRepeated({ risk: 'low', dangers: [] })).toBeUndefined();
});

test('it gets worse once, not each time somebody looks', () => {
  for (const risk of RISKS) {
    const dangers: readonly Danger[] = ['threat'];
    const once = riskOfRepeated({ risk, dangers });
    expect(once && riskOfRepeated(once)).toBeUndefined();
  }
});
