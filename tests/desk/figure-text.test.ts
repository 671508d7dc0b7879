import { expect, test } from 'vitest';
import { changeText, figureText } from '../../renderer/desk/figures/figure-text.ts';
import type { Compared } from '../../shared/rules/mediation-figures.ts';

test.each<{ name: Compared; value: number; key: string; shown: number | string }>([
  { name: 'accepted', value: 12, key: 'cases', shown: 12 },
  { name: 'amountFen', value: 1_234_567, key: 'yuan', shown: '12,345.67' },
  { name: 'successRate', value: 2 / 3, key: 'percent', shown: '66.7' },
  { name: 'averageDays', value: 6.04, key: 'days', shown: '6' },
  { name: 'limitsPassed', value: 3, key: 'times', shown: 3 },
])('$name $value is written as $shown ($key)', ({ name, value, key, shown }) => {
  const text = figureText(name, value);
  expect([text.key, Object.values(text.values)]).toEqual([key, [shown]]);
});

test.each<{ name: Compared; change: number; way: string; key: string }>([
  { name: 'accepted', change: 2, way: 'more', key: 'cases' },
  { name: 'accepted', change: -2, way: 'less', key: 'cases' },
  { name: 'accepted', change: 0, way: 'same', key: 'cases' },
  { name: 'performanceRate', change: -0.25, way: 'less', key: 'points' },
])('$name moved by $change: $way, in $key', ({ name, change, way, key }) => {
  const moved = changeText(name, change);
  expect([moved.way, moved.unit.key]).toEqual([way, key]);
});
