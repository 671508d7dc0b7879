import { describe, expect, test } from 'vitest';
import { NO_APPOINTMENT } from '../../renderer/kiosk/appointment.ts';
import type { Tap } from '../../renderer/kiosk/taps.ts';
import { CHECKED_IN, play, TICKET } from './kiosk-taps.ts';

const CODE = '402917';
const ASKED: readonly Tap[] = [{ tap: 'booked' }, { tap: 'type-code', code: CODE }, { tap: 'check-in' }];
const answered = (kind: string): Tap => {
  const answer = CHECKED_IN.find((one) => one.kind === kind);
  if (answer === undefined) throw new Error(kind);
  return { tap: 'checked-in', visit: 'visit-1', nth: 1, answer };
};

describe('"I have an appointment"', () => {
  test('six digits are typed, no more and nothing else, and asked for once', () => {
    const typing = play([{ tap: 'booked' }, { tap: 'type-code', code: `${CODE}99` }]);
    expect(typing).toMatchObject({ step: 'appointment', appointment: { code: CODE } });
    expect(play([{ tap: 'check-in' }, { tap: 'check-in' }], typing)).toMatchObject({
      errand: { kind: 'check-in', code: CODE },
      errands: 1,
    });
  });

  test('too few are asked for again, and nothing is sent', () => {
    expect(play([{ tap: 'booked' }, { tap: 'type-code', code: '4029' }, { tap: 'check-in' }])).toMatchObject({
      step: 'appointment',
      missing: true,
      errand: null,
    });
  });

  test('a number is shown with the time it was kept for, and the code is gone from memory', () => {
    expect(play([...ASKED, answered('here')])).toMatchObject({
      step: 'ticket',
      ticket: { number: TICKET.number, booked: { time: '10:00', kept: true } },
      appointment: NO_APPOINTMENT,
    });
  });

  test('nobody walks away while the number is being given', () => {
    expect(play([...ASKED, { tap: 'home' }, { tap: 'back' }])).toMatchObject({ step: 'appointment', errands: 1 });
  });

  test.each(['too-early', 'other-day', 'used', 'cancelled'])('%s is told, and "back" begins with no code', (kind) => {
    const told = play([...ASKED, answered(kind)]);
    expect(told).toMatchObject({ step: 'appointment-told', appointment: { code: '', told: { kind } }, ticket: null });
    expect(play([{ tap: 'back' }], told)).toMatchObject({ step: 'appointment', appointment: { code: '' } });
    expect(play([{ tap: 'done' }], told)).toMatchObject({ step: 'home', appointment: NO_APPOINTMENT });
  });

  test('an unknown code stays to be looked at again', () => {
    const refused: Tap = { tap: 'refused', visit: 'visit-1', nth: 1, refusal: 'no-such-appointment' };
    expect(play([...ASKED, refused, { tap: 'dismiss' }])).toMatchObject({
      step: 'appointment',
      appointment: { code: CODE },
      refusal: null,
      errand: null,
    });
  });
});
