import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Announcements, hear, type Heard, SILENT } from '../../renderer/board/announcements.ts';
import type { Call } from '../../shared/contract/board/contract.ts';
import { asMillis, MINUTE, SECOND } from '../../shared/domain/millis.ts';

const NOON = 1_795_492_800_000;
const call = (callId: number, at = NOON, number = `A${String(callId).padStart(3, '0')}`): Call => ({
  callId,
  number,
  counterName: { zh: '1号窗口', en: 'Counter 1' },
  serviceName: { zh: '咨询', en: 'Advice' },
  at: asMillis(at),
  recall: false,
  announced: false,
});
const shown = (calls: readonly Call[], now = NOON): Heard => ({
  kind: 'shown',
  view: { now: asMillis(now), calls: [...calls] },
});
const said = (callId: number): Heard => ({ kind: 'announced', callId });
const after = (...events: readonly Heard[]): Announcements => events.reduce(hear, SILENT);
const ids = (calls: readonly Call[]) => calls.map(({ callId }) => callId);

describe('a board that is switched on, or restarted in the middle of a call', () => {
  test.each([
    { ago: 0, said: false, announced: true },
    { ago: 60 * SECOND, said: false, announced: true },
    { ago: 60 * SECOND + 1, said: false, announced: false },
    { ago: 3 * MINUTE, said: false, announced: false },
    { ago: 0, said: true, announced: false },
  ])(
    'a call of $ago ms ago, said to the end before: $said, is announced: $announced',
    ({ ago, said: before, announced }) => {
      const view = shown([{ ...call(7, NOON - ago), announced: before }]);
      expect(after(view).speaking?.callId).toBe(announced ? 7 : undefined);
    },
  );

  test('says two that were cut off in the order called', () => {
    const now = after(shown([call(9), call(8), { ...call(7), announced: true }]));
    expect([now.speaking?.callId, ids(now.waiting)]).toEqual([8, [9]]);
  });

  test('remembers what it did not announce', () => {
    const old = call(7, NOON - 2 * MINUTE);
    expect(after(shown([old]), shown([old])).speaking).toBeUndefined();
  });
});

describe('a running board', () => {
  test('speaks the older of two new calls first and keeps the other waiting', () => {
    const now = after(shown([]), shown([call(9), call(8)]));
    expect([now.speaking?.callId, ids(now.waiting)]).toEqual([8, [9]]);
  });

  test('a call that comes meanwhile never cuts off the one being spoken', () => {
    const now = after(shown([]), shown([call(8)]), shown([call(9), call(8)]));
    expect([now.speaking?.callId, ids(now.waiting)]).toEqual([8, [9]]);
  });

  test('goes on with the next when one is said, and is then silent', () => {
    const first = after(shown([]), shown([call(9), call(8)]), said(8));
    expect([first.speaking?.callId, ids(first.waiting)]).toEqual([9, []]);
    expect(hear(first, said(9)).speaking).toBeUndefined();
  });

  test('a recall of the same number is a new call', () => {
    const now = after(shown([]), shown([call(8, NOON, 'A001')]), said(8), shown([call(12, NOON, 'A001')]));
    expect(now.speaking?.callId).toBe(12);
  });

  test('a late report about another call changes nothing', () => {
    const now = after(shown([]), shown([call(8)]), said(3));
    expect(now.speaking?.callId).toBe(8);
  });

  test('after a long break of the line calls older than two minutes are left unsaid', () => {
    const now = after(shown([]), shown([call(9), call(8, NOON - 2 * MINUTE - 1)]));
    expect([now.speaking?.callId, now.waiting]).toEqual([9, []]);
  });
});

/** A hall: some desks call, some views reach the board late or twice, some announcements end. */
const hall = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('call' as const), number: fc.integer({ min: 1, max: 4 }) }) },
    { weight: 3, arbitrary: fc.constant({ kind: 'view' as const }) },
    { weight: 2, arbitrary: fc.constant({ kind: 'said' as const }) },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('stray' as const), callId: fc.integer({ min: 1, max: 40 }) }),
    },
  ),
  { maxLength: 60 },
);

test('any history: every call the board saw is announced once, in order, never two at a time', () => {
  fc.assert(
    fc.property(hall, (steps) => {
      let now = after(shown([]));
      let calls: Call[] = [];
      let lastId = 0;
      const seen = new Set<number>();
      const begun: number[] = [];
      const take = (heard: Heard) => {
        const before = now.speaking?.callId;
        now = hear(now, heard);
        const speaking = now.speaking?.callId;
        if (speaking === before) return;
        // The only way from one call to another is the report that it was said.
        if (before !== undefined) expect(heard).toEqual(said(before));
        if (speaking !== undefined) begun.push(speaking);
      };
      for (const step of steps) {
        if (step.kind === 'call') {
          lastId += 1;
          const made = call(lastId, NOON, `A00${step.number}`);
          calls = [made, ...calls.filter(({ number }) => number !== made.number)].slice(0, 6);
        } else if (step.kind === 'view') {
          for (const { callId } of calls) seen.add(callId);
          take(shown(calls));
        } else if (step.kind === 'said') {
          if (now.speaking !== undefined) take(said(now.speaking.callId));
        } else if (step.callId !== now.speaking?.callId) take(said(step.callId));
      }
      while (now.speaking !== undefined) take(said(now.speaking.callId));
      expect(begun).toEqual([...seen].sort((a, b) => a - b));
    }),
    { numRuns: 500 },
  );
});
