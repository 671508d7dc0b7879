import { describe, expect, test } from 'vitest';
import { startVisit } from '../../renderer/kiosk/journey-state.ts';
import { FULL_DRAFT, play } from './kiosk-taps.ts';

describe('taken up again after a restart', () => {
  const half = { visit: 'visit-7', language: 'en', step: 'statement', draft: FULL_DRAFT, quietFor: 90_000 } as const;

  test('goes on under the same id, where it stood', () =>
    expect(play([{ tap: 'restored', half }])).toEqual({ ...startVisit('visit-7'), ...half }));

  test('never over somebody who has begun since', () => {
    const begun = play([{ tap: 'quarrel' }]);
    expect(play([{ tap: 'restored', half }], begun)).toEqual(begun);
  });

  test('never onto a screen that shows an answer', () =>
    expect(play([{ tap: 'restored', half: { ...half, step: 'standing' } }])).toEqual(startVisit('visit-1')));
});
