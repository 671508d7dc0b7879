import { randomBytes } from 'node:crypto';
import type { AppointmentLine } from '../../shared/contract/desk/appointments.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { type AppointmentCode, appointmentCodeOf, type AppointmentEnd } from '../../shared/domain/appointment.ts';
import type { Millis } from '../../shared/domain/millis.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import { appointmentBooked, appointmentCancelled } from '../../shared/facts/appointment.ts';
import { appointmentStateOf } from '../../shared/rules/appointments.ts';
import { slotLength } from '../../shared/rules/appointment-slots.ts';
import { may } from '../../shared/rules/desk-rights.ts';
import { addDays } from '../../shared/rules/working-days.ts';
import type { Writing } from '../ledger/ledger.ts';
import {
  appointmentOf,
  appointmentOfRequest,
  type AppointmentRow,
  appointmentWithCode,
} from '../store/appointments.ts';
import { bookableService, isBookableDay, slotsOn } from './appointment-slots.ts';
import type { Core } from './core.ts';
import { appointmentLineOf } from './list-appointments.ts';
import type { Session } from './sessions.ts';

/** So long a code that was used is given to nobody else, and so long it still says what became of it. */
const CODE_RESTS_DAYS = 30;

interface Booking {
  readonly requestId: string;
  readonly serviceId: string;
  readonly at: Millis;
}

/** Gives out a time at a counter (预约). Looking for a free one and taking it are one transaction. */
export function bookAppointment(
  core: Core,
  { roles, staffId }: Session,
  { requestId, serviceId, at }: Booking,
): Answer<AppointmentLine, 'not-allowed' | 'unknown-service' | 'bad-day' | 'slot-taken'> {
  if (!may(roles, 'book-appointments')) return refused('not-allowed');
  return core.ledger.write(`staff/${staffId}`, (writing) => {
    const before = appointmentOfRequest(writing.tx, requestId);
    if (before !== undefined) return granted(appointmentLineOf(core, before));
    const service = bookableService(core, serviceId);
    if (service === undefined) return refused('unknown-service');
    const day = dayOf(at);
    if (!isBookableDay(day, dayOf(writing.at))) return refused('bad-day');
    const slot = slotsOn(core, service, day).find((one) => one.at === at);
    if (slot === undefined || slot.free === 0) return refused('slot-taken');
    const appointmentId = core.newId();
    const minutes = slotLength(service.usualMinutes);
    const booked = { appointmentId, requestId, code: freeCode(writing), serviceId, day, at, minutes };
    writing.append(appointmentBooked.of(appointmentId, booked));
    return granted(appointmentLineOf(core, appointmentOf(writing.tx, appointmentId) as AppointmentRow));
  });
}

function freeCode({ tx, at }: Writing): AppointmentCode {
  const restsFrom = addDays(dayOf(at), -CODE_RESTS_DAYS);
  for (;;) {
    const code = appointmentCodeOf(randomBytes(4));
    const holder = appointmentWithCode(tx, code);
    if (holder === undefined || holder.day < restsFrom) return code;
  }
}

/** Calls one off that is still expected; its time is free again. */
export function cancelAppointment(
  core: Core,
  { roles, staffId }: Session,
  { appointmentId, why }: { readonly appointmentId: string; readonly why: AppointmentEnd },
): Answer<{ done: true }, 'not-allowed' | 'not-found' | 'wrong-state'> {
  if (!may(roles, 'book-appointments')) return refused('not-allowed');
  return core.ledger.write(`staff/${staffId}`, ({ tx, at, append }) => {
    const appointment = appointmentOf(tx, appointmentId);
    if (appointment === undefined) return refused('not-found');
    if (appointmentStateOf(appointment, at) !== 'expected') return refused('wrong-state');
    append(appointmentCancelled.of(appointmentId, { appointmentId, why }));
    return granted({ done: true as const });
  });
}
