import { expect, test } from 'vitest';
import type { Nature } from '../../shared/domain/dispute-course.ts';
import { isForTheCourt } from '../../shared/rules/court-door.ts';

test.each<[string, readonly Nature[], boolean, boolean]>([
  ['pay that is owed', ['civil'], false, true],
  ['pay, and words said in anger', ['civil', 'moral'], false, true],
  ['an apology', ['moral'], false, false],
  ['a blow that is the police’s', ['public-security'], false, false],
  ['pay that the court confirmed', ['civil'], true, false],
  ['a case of the first version', [], false, true],
])('%s (%j), confirmed: %s: the court may be asked: %s', (_, natures, confirmed, may) =>
  expect(isForTheCourt({ natures, confirmed })).toBe(may),
);
