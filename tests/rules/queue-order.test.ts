import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asMillis, MINUTE } from '../../shared/domain/millis.ts';
import { PRIORITIES } from '../../shared/domain/ticket.ts';
import {
  type Caller,
  headStart,
  type InLine,
  inTurn,
  mayCall,
  mayChoose,
  nextInLine,
  placeAfterMiss,
  REJOIN_BEHIND,
} from '../../shared/rules/queue-order.ts';

const START = 1_000 * MINUTE;
const person = (placed: number, minute: number, more: Partial<InLine> = {}): InLine => ({
  ticketId: `t${placed}`,
  serviceId: 'consultation',
  lineAt: asMillis(START + minute * MINUTE),
  placed,
  priority: null,
  onlyFor: null,
  namedStaff: null,
  namedCounter: null,
  ...more,
});
const caller: Caller = { staffId: 'clerk', counterId: '1', serves: ['consultation'] };
const ids = (line: readonly InLine[]) => line.map(({ ticketId }) => ticketId);

const anyLine = fc
  .array(
    fc.record({
      minute: fc.integer({ min: 0, max: 300 }),
      priority: fc.option(fc.constantFrom(...PRIORITIES)),
    }),
    { maxLength: 80 },
  )
  .map((people) =>
    people.toSorted((a, b) => a.minute - b.minute).map(({ minute, priority }, at) => person(at, minute, { priority })),
  );

describe('whom priority lets pass, and for how long', () => {
  test('nobody who comes more than a head start after somebody is called before them, however many come', () => {
    fc.assert(
      fc.property(anyLine, (people) => {
        const order = inTurn(people);
        for (const [at, later] of order.entries())
          for (const earlier of order.slice(at + 1))
            expect(later.lineAt - earlier.lineAt).toBeLessThanOrEqual(headStart(later.priority));
      }),
    );
  });

  test('among equals it is first come, first served', () => {
    fc.assert(
      fc.property(anyLine, (people) => {
        for (const priority of [null, ...PRIORITIES]) {
          const same = inTurn(people).filter((one) => one.priority === priority);
          expect(ids(same)).toEqual(ids(people.filter((one) => one.priority === priority)));
        }
      }),
    );
  });

  test('priority never makes anybody later, and the order of the rest stays as it was', () => {
    fc.assert(
      fc.property(anyLine, fc.nat(), fc.constantFrom(...PRIORITIES), (people, nth, priority) => {
        const chosen = people[nth % Math.max(1, people.length)];
        fc.pre(chosen?.priority === null);
        const before = ids(inTurn(people));
        const after = ids(inTurn(people.map((one) => (one === chosen ? { ...one, priority } : one))));
        expect(after.indexOf(chosen.ticketId)).toBeLessThanOrEqual(before.indexOf(chosen.ticketId));
        const others = (list: string[]) => list.filter((id) => id !== chosen.ticketId);
        expect(others(after)).toEqual(others(before));
      }),
    );
  });

  test('complaint 1, acceptance 8: with priority arrivals without end, a normal number is still called in time', () => {
    // One every minute for two hours, and a counter that needs five minutes for each.
    const normal = person(0, 0);
    const line: InLine[] = [normal];
    let minute = 0;
    const called: string[] = [];
    while (!called.includes(normal.ticketId)) {
      for (let n = 0; n < 5; n += 1) {
        minute += 1;
        line.push(person(minute, minute, { priority: 'elderly' }));
      }
      const next = nextInLine(inTurn(line), caller);
      if (next === undefined) throw new Error('somebody waits');
      called.push(next.ticketId);
      line.splice(line.indexOf(next), 1);
      expect(minute).toBeLessThan(120);
    }
    // Only those of its first twenty minutes came before it.
    expect(called.length - 1).toBeLessThanOrEqual(headStart('elderly') / MINUTE);
  });

  test('an emergency comes before a priority of the same moment', () => {
    const line = [person(1, 0, { priority: 'elderly' }), person(2, 10, { priority: 'emergency' }), person(3, 0)];
    expect(ids(inTurn(line))).toEqual(['t2', 't1', 't3']);
  });
});

describe('who may call whom', () => {
  test.each([
    { ticket: person(1, 0), call: true, choose: true, why: 'anybody of the line' },
    { ticket: person(1, 0, { serviceId: 'other' }), call: false, choose: false, why: 'of another service' },
    { ticket: person(1, 0, { onlyFor: ['somebody'] }), call: false, choose: false, why: 'for others by the match' },
    { ticket: person(1, 0, { namedStaff: 'clerk', serviceId: 'other' }), call: true, choose: true, why: 'sent to me' },
    { ticket: person(1, 0, { namedStaff: 'somebody' }), call: false, choose: true, why: 'sent to somebody else' },
    { ticket: person(1, 0, { namedCounter: '1', serviceId: 'other' }), call: true, choose: true, why: 'sent here' },
    { ticket: person(1, 0, { namedCounter: '2' }), call: false, choose: true, why: 'sent to another counter' },
  ])('$why: in turn $call, chosen $choose', ({ ticket, call, choose }) => {
    expect([mayCall(caller, ticket), mayChoose(caller, ticket)]).toEqual([call, choose]);
  });
});

test(`a number that was passed by comes behind the next ${REJOIN_BEHIND}, whatever its priority, or last of fewer`, () => {
  const now = asMillis(START + 400 * MINUTE);
  fc.assert(
    fc.property(anyLine, fc.option(fc.constantFrom(...PRIORITIES)), (people, priority) => {
      const line = inTurn(people);
      const back = person(1_000, 0, { priority, lineAt: placeAfterMiss(line, priority, now) });
      const place = ids(inTurn([...line, back])).indexOf(back.ticketId);
      // Others of the very same turn were there first.
      const behind = Math.min(REJOIN_BEHIND, line.length);
      expect(place).toBeGreaterThanOrEqual(behind);
      const third = line[behind - 1];
      const same = line.filter(
        (one) =>
          third !== undefined && one.lineAt - headStart(one.priority) === third.lineAt - headStart(third.priority),
      ).length;
      expect(place).toBeLessThan(behind + Math.max(1, same));
    }),
  );
});
