import { randomUUID } from 'node:crypto';
import { noTries } from '../../main/services/ask-standing.ts';
import { bookAppointment, cancelAppointment } from '../../main/services/book-appointment.ts';
import { checkIn } from '../../main/services/check-in.ts';
import type { Core } from '../../main/services/core.ts';
import { listSlots } from '../../main/services/list-appointments.ts';
import type { Session } from '../../main/services/sessions.ts';
import { appointmentCode, APPOINTMENT_ENDS } from '../../shared/domain/appointment.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import { addDays } from '../../shared/rules/working-days.ts';
import { bookableServices } from '../../main/services/appointment-slots.ts';
import type { TestClock } from '../make/core.ts';

/** Somebody books at the desk, and comes, or calls it off, or neither. */
interface Hand {
  readonly core: Core;
  readonly clock: TestClock;
  readonly self: Session;
  readonly who: number;
  readonly which: number;
}

export const APPOINTMENT_STEPS: Readonly<Record<string, (hand: Hand) => unknown>> = {
  appointment: ({ core, clock, self, who, which }) => {
    const services = bookableServices(core);
    const serviceId = services[which % Math.max(1, services.length)]?.serviceId ?? 'none';
    const slots = listSlots(core, self, { serviceId, day: addDays(dayOf(clock()), who < 5 ? 0 : 1) });
    const at = slots.ok ? slots.value.find(({ free }) => free > 0)?.at : undefined;
    if (at === undefined) return;
    const booked = bookAppointment(core, self, { requestId: randomUUID(), serviceId, at });
    if (!booked.ok) return;
    const { appointmentId, code } = booked.value;
    if (which === 0) return cancelAppointment(core, self, { appointmentId, why: APPOINTMENT_ENDS[who % 3] ?? 'asked' });
    if (who < 5) clock.pass(Math.max(0, at - clock() + (which - 3) * 10 * 60_000));
    const wish = { code: appointmentCode.parse(code), requestId: randomUUID(), language: 'zh' as const };
    return checkIn(core, noTries(), 'kiosk-1', wish);
  },
};
