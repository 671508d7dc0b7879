import { expect, test } from 'vitest';
import { waitMark } from '../../shared/rules/wait-mark.ts';

/** Colour thresholds asked for by staff elsewhere (it-at-m/eappointment, pull 717). */
test.each([
  { waited: 0, told: 20, mark: 'in-time' },
  { waited: 15, told: 20, mark: 'in-time' },
  { waited: 16, told: 20, mark: 'soon-late' },
  { waited: 20, told: 20, mark: 'soon-late' },
  { waited: 21, told: 20, mark: 'late' },
  { waited: 1, told: 1, mark: 'in-time' },
  { waited: 2, told: 1, mark: 'late' },
  { waited: 30, told: null, mark: 'in-time' },
  { waited: 31, told: null, mark: 'late' },
])('told $told minutes and waiting for $waited: $mark', ({ waited, told, mark }) =>
  expect(waitMark(waited, told)).toBe(mark),
);
