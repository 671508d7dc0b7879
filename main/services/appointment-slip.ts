import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { spacedCode } from '../../shared/domain/appointment.ts';
import { printed, type Receipt } from '../../shared/domain/receipt.ts';
import { clockTime } from '../../shared/domain/station-day.ts';
import { APPOINTMENT } from '../../shared/rules/appointments.ts';
import { may } from '../../shared/rules/desk-rights.ts';
import { appointmentOf, type AppointmentRow } from '../store/appointments.ts';
import { theStation } from '../store/stations.ts';
import type { Core } from './core.ts';
import type { PrintSpool } from './print-spool.ts';
import { serviceNameAt } from './service-of-ticket.ts';
import type { Session } from './sessions.ts';

/** What somebody takes home of an appointment: when, for what, and the code. Nothing says who they are. */
export function appointmentSlip(core: Core, appointment: AppointmentRow): Receipt {
  const { code, day, at } = appointment;
  const [service, station] = [serviceNameAt(core.db, appointment), theStation(core.db)];
  const minutes = { early: APPOINTMENT.earliestMinutes, grace: APPOINTMENT.graceMinutes };
  return [
    printed(station?.name.zh ?? core.stationCode),
    printed(core.text('appointmentSlip.title'), 'strong'),
    printed(`${day} ${clockTime(at).slice(0, 5)}`, 'strong'),
    printed(service.zh),
    printed(service.en),
    { kind: 'rule' },
    printed(core.text('appointmentSlip.code')),
    printed(spacedCode(code), 'huge'),
    { kind: 'rule' },
    printed(core.text('appointmentSlip.how', minutes)),
    printed(core.textIn('en', 'appointmentSlip.how', minutes)),
  ];
}

/** Prints it, as often as it is asked for: who lost the first needs a second. */
export async function printAppointment(
  core: Core,
  { spool }: { readonly spool: Pick<PrintSpool, 'printNow'> },
  { roles }: Session,
  appointmentId: string,
): Promise<Answer<{ done: true }, 'not-allowed' | 'not-found' | 'no-printer' | 'print-failed'>> {
  if (!may(roles, 'book-appointments')) return refused('not-allowed');
  if (!core.printsTickets()) return refused('no-printer');
  const appointment = appointmentOf(core.db, appointmentId);
  if (appointment === undefined || appointment.cancelled) return refused('not-found');
  const outcome = await spool.printNow(appointmentSlip(core, appointment));
  return outcome?.printed === true ? granted({ done: true }) : refused('print-failed');
}
