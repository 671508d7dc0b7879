import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appointmentCode, appointmentCodeOf, spacedCode } from '../../shared/domain/appointment.ts';
import { asMillis, MINUTE, type Millis } from '../../shared/domain/millis.ts';
import { type Priority, PRIORITIES } from '../../shared/domain/ticket.ts';
import { APPOINTMENT, appointmentStateOf, arrivalAt, keptPlace, keptUntil } from '../../shared/rules/appointments.ts';
import { slotsOf, type Taken } from '../../shared/rules/appointment-slots.ts';
import { headStart, type InLine, inTurn, turnOf } from '../../shared/rules/queue-order.ts';

const TEN = 10 * 60;
const at = (minute: number): Millis => asMillis(100_000 * MINUTE + minute * MINUTE);
const SLOT = at(TEN);

interface Comer {
  readonly came: number;
  /** Minute of their appointment. */
  readonly booked: number | null;
  readonly priority: Priority | null;
}
type Standing = InLine & { readonly comer: Comer };

/** They come in the order of `came`; who is too early for check-in comes again when it opens. */
const lineUp = (comers: readonly Comer[]): Standing[] =>
  comers
    .map((comer) => ({
      ...comer,
      came: comer.booked === null ? comer.came : Math.max(comer.came, comer.booked - APPOINTMENT.earliestMinutes),
    }))
    .toSorted((a, b) => a.came - b.came)
    .map((comer, placed) => {
      const arrival = comer.booked === null ? undefined : arrivalAt(at(comer.booked), at(comer.came));
      if (arrival?.kind === 'too-early') throw new Error('came too early');
      return {
        ...{ ticketId: `t${placed}`, serviceId: 's', placed, onlyFor: null, namedStaff: null, namedCounter: null },
        lineAt: arrival?.lineAt ?? at(comer.came),
        priority: comer.priority,
        comer,
      };
    });

const comer: fc.Arbitrary<Comer> = fc.record({
  came: fc.integer({ min: 480, max: 720 }),
  booked: fc.option(fc.integer({ min: 32, max: 48 }).map((quarter) => quarter * 15)),
  priority: fc.option(fc.constantFrom(...PRIORITIES), { freq: 3 }),
});
const anyLine = fc.array(comer, { maxLength: 60 }).map(lineUp);
const isKept = ({ comer: { came, booked } }: Standing) => booked !== null && at(came) <= keptUntil(at(booked));

describe('when somebody checks in', () => {
  test.each([
    { minute: TEN - 31, arrival: { kind: 'too-early', from: at(TEN - 30) } },
    { minute: TEN - 30, arrival: { kind: 'arrived', kept: true, lineAt: at(TEN - 20) } },
    { minute: TEN, arrival: { kind: 'arrived', kept: true, lineAt: at(TEN - 20) } },
    { minute: TEN + 10, arrival: { kind: 'arrived', kept: true, lineAt: at(TEN - 20) } },
    { minute: TEN + 11, arrival: { kind: 'arrived', kept: false, lineAt: at(TEN + 11) } },
    { minute: TEN + 300, arrival: { kind: 'arrived', kept: false, lineAt: at(TEN + 300) } },
  ])('at minute $minute for an appointment at 600', ({ minute, arrival }) =>
    expect(arrivalAt(SLOT, at(minute))).toEqual(arrival),
  );

  test.each([
    { given: { cancelled: false, ticketId: null }, minute: TEN + 10, state: 'expected' },
    { given: { cancelled: false, ticketId: null }, minute: TEN + 11, state: 'missed' },
    { given: { cancelled: true, ticketId: null }, minute: TEN - 99, state: 'cancelled' },
    { given: { cancelled: false, ticketId: 't' }, minute: TEN + 99, state: 'arrived' },
  ])('$given at minute $minute is $state', ({ given, minute, state }) =>
    expect(appointmentStateOf({ at: SLOT, ...given }, at(minute))).toBe(state),
  );
});

describe('appointments and walk-ins in one line', () => {
  test('who just came lets pass only appointments for less than the kept minutes after they came, and a priority’s on top', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        for (const [place, first] of inTurn(line).entries())
          for (const later of inTurn(line).slice(place + 1))
            if (isKept(first) && later.comer.booked === null)
              expect(at(first.comer.booked ?? 0) - later.lineAt).toBeLessThanOrEqual(
                APPOINTMENT.keptAheadMinutes * MINUTE + headStart(first.priority),
              );
      }),
    );
  });

  test('coming early gains nothing: the place is the same whenever somebody checks in in time', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -APPOINTMENT.earliestMinutes, max: APPOINTMENT.graceMinutes }),
        fc.option(fc.constantFrom(...PRIORITIES)),
        (minutes, priority) => {
          const arrival = arrivalAt(SLOT, at(TEN + minutes));
          if (arrival.kind === 'too-early') throw new Error('in time');
          expect(turnOf({ lineAt: arrival.lineAt, priority })).toBe(keptPlace(SLOT) - headStart(priority));
        },
      ),
    );
  });

  test('whoever comes before the kept place is called before it, however early the other checked in', () => {
    const line = lineUp([
      { came: TEN - 30, booked: TEN, priority: null },
      { came: TEN - 25, booked: null, priority: null },
      { came: TEN - 15, booked: null, priority: null },
    ]);
    expect(inTurn(line).map(({ comer: { came } }) => came)).toEqual([TEN - 25, TEN - 30, TEN - 15]);
  });

  test('who comes on time is never called later than who came at the same moment without an appointment', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const order = inTurn(line);
        for (const [place, one] of order.entries())
          if (isKept(one) && one.comer.came >= (one.comer.booked ?? 0) - APPOINTMENT.keptAheadMinutes)
            for (const before of order.slice(0, place))
              if (before.comer.booked === null && before.priority === one.priority)
                expect(before.comer.came).toBeLessThanOrEqual(one.comer.came);
      }),
    );
  });

  test('late beyond the grace is a walk-in of that moment: the order is as if nothing had been booked', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const plain = line.map((one) => (isKept(one) ? one : { ...one, lineAt: at(one.comer.came) }));
        expect(inTurn(plain).map(({ ticketId }) => ticketId)).toEqual(inTurn(line).map(({ ticketId }) => ticketId));
      }),
    );
  });

  test.each([1, 2, 3])(
    'acceptance 8: with every slot of %i counters booked and kept, a walk-in is called within the bound',
    (counters) => {
      const serving = Array.from({ length: counters }, () => ({ serves: ['s'] }));
      const taken: Taken[] = [];
      const ask = () =>
        slotsOf({ serviceId: 's', minutes: 15, spans: [{ from: 480, to: 1_080 }], counters: serving, taken });
      for (let free = ask().find((slot) => slot.free > 0); free; free = ask().find((slot) => slot.free > 0))
        taken.push({ serviceId: 's', from: free.from, minutes: 15 });
      fc.assert(
        fc.property(fc.integer({ min: 500, max: 900 }), (came) => {
          const line = lineUp([
            { came, booked: null, priority: null },
            ...taken.map(({ from }) => ({ came: from, booked: from, priority: null })),
          ]);
          const order = inTurn(line);
          const passing = order
            .slice(
              0,
              order.findIndex(({ comer: one }) => one.booked === null),
            )
            .filter(({ comer: one }) => one.came > came);
          // Half an hour of two counters has four visits: at most that many of one hour's half are passing.
          expect(passing.length).toBeLessThanOrEqual(2 * counters);
          for (const { comer: one } of passing) expect(one.booked).toBeLessThan(came + APPOINTMENT.keptAheadMinutes);
        }),
      );
    },
  );
});

describe('the code', () => {
  test('is six digits from any four bytes, and read however it is typed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 4, maxLength: 4 }), (random) => {
        const code = appointmentCodeOf(random);
        expect(code).toMatch(/^\d{6}$/);
        expect(appointmentCode.parse(spacedCode(code))).toBe(code);
      }),
    );
    expect(appointmentCode.parse('４０２-９１７')).toBe('402917');
  });
  test.each(['', '12345', '1234567', '12345a', '12 34'])('"%s" is none', (typed) =>
    expect(appointmentCode.safeParse(typed).success).toBe(false),
  );
});
