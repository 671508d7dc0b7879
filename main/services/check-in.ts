import type { CheckedIn } from '../../shared/contract/kiosk/appointments.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import type { AppointmentCode } from '../../shared/domain/appointment.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { Millis } from '../../shared/domain/millis.ts';
import { clockTime, dayOf } from '../../shared/domain/station-day.ts';
import { appointmentCheckedIn } from '../../shared/facts/appointment.ts';
import { arrivalAt } from '../../shared/rules/appointments.ts';
import type { Writing } from '../ledger/ledger.ts';
import { appointmentOfTicket, type AppointmentRow, appointmentWithCode } from '../store/appointments.ts';
import { ticketOf, ticketOfRequest, type TicketRow } from '../store/tickets.ts';
import { bookableService, clashOf } from './appointment-slots.ts';
import { countWrong, isBlocked, type Tries } from './ask-standing.ts';
import type { Core } from './core.ts';
import { describeTicket, issueTicket } from './take-ticket.ts';
import { tellWait } from './tell-wait.ts';

interface CheckInWish {
  readonly code: AppointmentCode;
  readonly requestId: string;
  readonly language: Language;
}

const minute = (at: Millis): string => clockTime(at).slice(0, 5);

/**
 * Who has an appointment comes and gives its code (预约签到): in time they get a number whose place in line was kept
 * for them, after the grace one like anybody's. Wrong codes are counted with the other wrong tries of the terminal.
 * The same `requestId` gets the same number.
 */
export function checkIn(
  core: Core,
  tries: Tries,
  terminal: string,
  wish: CheckInWish,
): Answer<CheckedIn, 'no-such-appointment' | 'too-many-tries' | 'service-closed' | 'line-full'> {
  return core.ledger.write('kiosk', (writing) => {
    const before = ticketOfRequest(writing.tx, wish.requestId);
    const checkedIn = before && appointmentOfTicket(writing.tx, before.ticketId);
    if (before !== undefined && checkedIn !== undefined) return granted(here(core, checkedIn, before));
    const now = writing.at;
    if (isBlocked(tries, terminal, now)) return refused('too-many-tries');
    const appointment = appointmentWithCode(writing.tx, wish.code);
    if (appointment === undefined) {
      countWrong(tries, terminal, now);
      return refused('no-such-appointment');
    }
    const without = nothingToCome(core, appointment, now);
    return without === undefined ? arrive(core, writing, appointment, wish) : granted(without);
  });
}

/** Why there is no number for this code, if there is none. */
function nothingToCome(
  core: Core,
  { day, at, cancelled, ticketId }: AppointmentRow,
  now: Millis,
): CheckedIn | undefined {
  const [today, time] = [dayOf(now), minute(at)];
  if (ticketId !== null && day === today)
    return { kind: 'used', time, number: ticketOf(core.db, ticketId)?.number ?? '' };
  if (cancelled) return { kind: 'cancelled', day, time };
  if (day !== today) return { kind: 'other-day', day, time, past: day < today };
  const arrival = arrivalAt(at, now);
  return arrival.kind === 'too-early' ? { kind: 'too-early', time, from: minute(arrival.from) } : undefined;
}

function arrive(
  core: Core,
  writing: Writing,
  appointment: AppointmentRow,
  { requestId, language }: CheckInWish,
): Answer<CheckedIn, 'service-closed' | 'line-full'> {
  const { appointmentId, at } = appointment;
  const arrival = arrivalAt(at, writing.at);
  const service = bookableService(core, appointment.serviceId);
  // Hours are not asked: whoever was given a time is let in, be it a little before or after they end.
  if (arrival.kind === 'too-early' || service === undefined || clashOf(core, appointment) === 'closed-day')
    return refused('service-closed');
  const ticketId = issueTicket(core, writing, service, { requestId, language, disputeId: null });
  if (ticketId === undefined) return refused('line-full');
  const { kept, lineAt } = arrival;
  writing.append(appointmentCheckedIn.of(appointmentId, { appointmentId, ticketId, kept, lineAt }));
  tellWait(core, writing, ticketId);
  return granted(here(core, { at, kept }, ticketOf(writing.tx, ticketId) as TicketRow));
}

const here = (core: Core, { at, kept }: Pick<AppointmentRow, 'at' | 'kept'>, ticket: TicketRow): CheckedIn => ({
  kind: 'here',
  time: minute(at),
  kept: kept === true,
  ticket: describeTicket(core, ticket),
});
