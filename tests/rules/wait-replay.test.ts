import { beforeAll, describe, expect, test } from 'vitest';
import { type JudgedWait, judgeDistrict } from '../bench/wait/judge-waits.ts';
import { waitFigures } from '../bench/wait/wait-figures.ts';

/** The small brother of `npm run bench -- wait`: recorded days of a simulated district, replayed. */
describe('expected waits against what happened', () => {
  let waits: JudgedWait[];
  beforeAll(() => {
    waits = judgeDistrict({ seed: 7, stations: 6, daysBefore: 9, daysJudged: 1 });
  });

  test('are off by at least 30 % less than average serve time × people ahead ÷ counters', () => {
    const { error, naiveError } = waitFigures(waits);
    expect(error / naiveError).toBeLessThan(0.7);
  });

  test('hold the true wait at least 80 % of the time, also for those who really wait', () => {
    expect(waitFigures(waits).held).toBeGreaterThan(0.8);
    expect(waitFigures(waits.filter(({ high }) => high > 1)).held).toBeGreaterThan(0.8);
  });

  test('are not so wide that they say nothing', () => {
    const { width, meanWait } = waitFigures(waits.filter(({ high }) => high > 1));
    expect(width / meanWait).toBeLessThan(1.3);
  });

  test('are never negative', () => expect(waits.filter(({ low, high }) => low < 0 || high < low)).toEqual([]));
});

test('where each counter takes some services before others, waits are off by 40 % less, as they are not if ranks are left out', () => {
  const district = { seed: 7, stations: 6, daysBefore: 9, daysJudged: 1, ranked: true };
  const { error, naiveError } = waitFigures(judgeDistrict(district));
  expect(error / naiveError).toBeLessThan(0.6);
});
