import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { questionsOf } from '../../renderer/kiosk/declare.ts';
import { IDLE_TIMES, idleKindOf } from '../../renderer/kiosk/idle-times.ts';
import { journey } from '../../renderer/kiosk/journey.ts';
import { isUntouched, type Journey } from '../../renderer/kiosk/journey-state.ts';
import type { Tap } from '../../renderer/kiosk/taps.ts';
import en from '../../resources/locales/en/kiosk.json' with { type: 'json' };
import zh from '../../resources/locales/zh/kiosk.json' with { type: 'json' };
import {
  DECLARATION_KINDS,
  DECLARATION_NOTICE_VERSION,
  type DeclarationKind,
} from '../../shared/domain/declaration.ts';
import { anyJourney, anyTap, FILED, play } from './kiosk-taps.ts';

const begun = (kind: DeclarationKind): Journey => play([{ tap: 'declare' }, { tap: 'declare-kind', kind }]);
const fits = ({ visit, errands }: Journey, child = false): Tap => ({
  ...({ tap: 'declare-checked', visit, nth: errands } as const),
  answer: { problem: null, child },
});
/** Types an answer, and the station finds nothing wrong with it. */
const answered = (now: Journey, text: string, child = false): Journey => {
  const asked = play([{ tap: 'declare-type', text }, { tap: 'declare-next' }], now);
  return journey(asked, fits(asked, child), 'next');
};
/** All the questions, each answered with its own name. */
function asked(kind: DeclarationKind, child = false): { now: Journey; fields: readonly string[] } {
  let now = begun(kind);
  const fields: string[] = [];
  while (now.step === 'declare-ask') {
    fields.push(now.declare.asking ?? '');
    now = answered(now, now.declare.asking ?? '', child);
  }
  return { now, fields };
}
const agreed = (now: Journey): Journey => play([{ tap: 'declare-agree', agrees: true }, { tap: 'declare-next' }], now);
const handedIn = (kind: DeclarationKind): Journey => journey(agreed(asked(kind).now), { tap: 'declare-next' }, 'next');
const filed = (now: Journey): Journey =>
  journey(now, { tap: 'declare-filed', answer: FILED, visit: now.visit, nth: now.errands }, 'next');

describe('one question a screen', () => {
  test.each([
    { kind: 'resident', child: false, fields: ['name', 'idNumber', 'phone', 'address', 'day'] },
    {
      kind: 'resident',
      child: true,
      fields: ['name', 'idNumber', 'guardianName', 'guardianPhone', 'address', 'day'],
    },
    {
      kind: 'tenant',
      child: false,
      fields: ['declarerName', 'declarerPhone', 'address', 'name', 'idNumber', 'phone', 'day', 'leaseEnd'],
    },
    {
      kind: 'tenancy-end',
      child: false,
      fields: ['declarerName', 'declarerPhone', 'address', 'name', 'idNumber', 'day'],
    },
    {
      kind: 'worker',
      child: false,
      fields: ['declarerName', 'declarerPhone', 'name', 'idNumber', 'phone', 'address', 'day'],
    },
  ] as const)('$kind (under 16: $child): $fields, then consent', ({ kind, child, fields }) => {
    const at = asked(kind, child);
    expect(at.fields).toEqual(fields);
    expect(at.now.step).toBe('declare-notice');
  });

  test('nothing goes on before the station has looked, nor when it found something', () => {
    const now = play([{ tap: 'declare-type', text: 'x' }, { tap: 'declare-next' }], begun('resident'));
    expect([now.step, now.errand]).toEqual(['declare-ask', { kind: 'declare-check' }]);
    const of = { visit: now.visit, nth: now.errands };
    const wrong = journey(
      now,
      { tap: 'declare-checked', answer: { problem: 'too-long', child: false }, ...of },
      'next',
    );
    expect(wrong.declare).toMatchObject({ asking: 'name', problem: 'too-long' });
    expect(journey(wrong, { tap: 'declare-type', text: 'y' }, 'next').declare.problem).toBeNull();
  });

  test('pinyin that is no word yet is not lost by "next"', () => {
    const now = play([{ tap: 'compose', composing: true }, { tap: 'declare-next' }], begun('resident'));
    expect([now.missing, now.errand]).toEqual([true, null]);
  });

  test('"back" leads through the same questions to the kinds and home, and asks before it drops what was typed', () => {
    const now = play([{ tap: 'back' }, { tap: 'back' }], answered(begun('resident'), '测试甲'));
    expect([now.step, now.declare.typed.name]).toEqual(['declare', '测试甲']);
    const leaving = journey(now, { tap: 'back' }, 'next');
    expect(leaving.leaving).toBe(true);
    expect(journey(leaving, { tap: 'leave' }, 'next')).toMatchObject({ step: 'home', declare: { typed: {} } });
  });

  test('a number for the counter can still be had', () => {
    const now = play([{ tap: 'declare' }, { tap: 'take', serviceId: 'declarations' }]);
    expect(now).toMatchObject({ step: 'ticket', errand: { kind: 'take', serviceId: 'declarations' } });
  });
});

describe('the look over', () => {
  test('a touched line is asked again, and leads back', () => {
    const review = agreed(asked('resident').now);
    const change = journey(review, { tap: 'declare-change', field: 'address' }, 'next');
    expect(change.declare.asking).toBe('address');
    expect(answered(change, '测试路')).toMatchObject({
      step: 'declare-review',
      declare: { typed: { address: '测试路' } },
    });
    expect(journey(change, { tap: 'back' }, 'next').step).toBe('declare-review');
  });
  test('another identity number may ask for a guardian first', () => {
    const change = journey(agreed(asked('resident').now), { tap: 'declare-change', field: 'idNumber' }, 'next');
    expect(answered(change, '1', true).declare.asking).toBe('guardianName');
  });
  test('what the station finds after all is asked again', () => {
    const now = handedIn('resident');
    const problems = [{ field: 'day', problem: 'too-far-ahead' } as const];
    const tap: Tap = {
      tap: 'declare-filed',
      answer: { outcome: 'problems', problems },
      visit: now.visit,
      nth: now.errands,
    };
    expect(journey(now, tap, 'next').declare).toMatchObject({
      asking: 'day',
      problem: 'too-far-ahead',
      changing: true,
    });
  });
  test('nobody leaves while it is handed over', () => {
    expect(play([{ tap: 'home' }, { tap: 'back' }], handedIn('resident')).step).toBe('declare-review');
  });
});

describe('the receipt', () => {
  test.each(DECLARATION_KINDS)('of %s: nothing of the person stays in memory', (kind) => {
    const end = filed(handedIn(kind));
    expect(end.step).toBe('declare-end');
    const { name, idNumber, phone, guardianName, guardianPhone } = end.declare.typed;
    expect([name, idNumber, phone, guardianName, guardianPhone].every((text) => text === undefined)).toBe(true);
    if (kind === 'resident') expect(end.declare.typed).toEqual({});
    expect(journey(end, { tap: 'idle-out' }, 'next').declare.typed).toEqual({});
  });
  test('the next tenant of the same landlord begins with the name, and is filed under an id of its own', () => {
    const end = filed(handedIn('tenant'));
    const next = journey(end, { tap: 'declare-another' }, 'another visit');
    expect(next).toMatchObject({
      step: 'declare-ask',
      visit: 'another visit',
      declare: { asking: 'address', receipt: null },
    });
    expect(next.declare.typed.declarerName).toBe('declarerName');
  });
  test('counts down at once, like a number', () => {
    expect(IDLE_TIMES[idleKindOf('declare-end', false)]).toMatchObject({ quietMs: 0, shown: 'inline' });
  });
});

describe('whatever is tapped', () => {
  test('nothing is filed without consent, nor before every question that must be was answered', () => {
    fc.assert(
      fc.property(anyJourney, fc.array(anyTap, { maxLength: 10 }), (start, taps) => {
        const now = play(taps, start);
        if (now.errand?.kind !== 'declare-file') return;
        expect(now.declare.agrees).toBe(true);
        expect(questionsOf(now.declare).length).toBeGreaterThan(0);
      }),
    );
  });
  test('home and idle leave nothing behind', () => {
    fc.assert(
      fc.property(anyJourney, (now) => {
        const after = journey(now, { tap: 'idle-out' }, 'fresh');
        expect([isUntouched(after), after.declare.typed, after.declare.receipt]).toEqual([true, {}, null]);
      }),
    );
  });
});

test('other words of the notice are another version: what somebody agreed to stays findable', () => {
  const words = [zh, en].map(({ declare }) =>
    Object.entries(declare).filter(([key]) => key.startsWith('notice') || key.startsWith('agree')),
  );
  const fingerprint = createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 12);
  expect({ version: DECLARATION_NOTICE_VERSION, fingerprint }).toEqual({
    version: '2026-12',
    fingerprint: '5c8e7112faf1',
  });
});
