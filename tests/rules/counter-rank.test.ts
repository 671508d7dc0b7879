import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MINUTE } from '../../shared/domain/millis.ts';
import { inRank, servedBy } from '../../shared/rules/counter-rank.ts';

const SERVES = [
  { serviceId: 'first', rank: 1 },
  { serviceId: 'second', rank: 2 },
  { serviceId: 'third', rank: 3 },
];
const ticket = (serviceId: string, cameAfterMinutes: number) => ({ serviceId, at: cameAfterMinutes * MINUTE });
const order = (line: readonly ReturnType<typeof ticket>[]) => inRank(line, SERVES, ({ at }) => at);

test('of those who came together, the first rank is called first', () =>
  expect(order([ticket('third', 0), ticket('second', 1), ticket('first', 2)]).map((one) => one.serviceId)).toEqual([
    'first',
    'second',
    'third',
  ]));

test('somebody of a lower rank is never passed over by those who come much later, however many they are', () =>
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 21, max: 600 }), { maxLength: 50 }), (later) => {
      const line = [ticket('third', 0), ...later.map((minutes) => ticket('first', minutes))];
      expect(order(line)[0]).toEqual(ticket('third', 0));
    }),
  ));

test('with one rank alone, first come is first served', () => {
  const line = [ticket('second', 3), ticket('second', 1), ticket('second', 2)];
  expect(order(line).map(({ at }) => at / MINUTE)).toEqual([1, 2, 3]);
});

test('skills narrow what a counter serves, and no skills named narrow nothing', () => {
  expect(servedBy(SERVES, ['second', 'elsewhere'])).toEqual([SERVES[1]]);
  expect(servedBy(SERVES, null)).toEqual(SERVES);
  expect(servedBy(SERVES, [])).toEqual([]);
});
