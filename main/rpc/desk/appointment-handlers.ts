import { printAppointment } from '../../services/appointment-slip.ts';
import { bookAppointment, cancelAppointment } from '../../services/book-appointment.ts';
import { listAppointments, listSlots } from '../../services/list-appointments.ts';
import { orRefuse } from '../guard.ts';
import { type Report, signedInBase } from './desk-base.ts';

/** Appointments (预约), as the desk gives them out. */
export function appointmentHandlers(report: Report) {
  const { appointments } = signedInBase(report);
  return {
    list: appointments.list.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(listAppointments(core, session, input.day), errors),
    ),
    slots: appointments.slots.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(listSlots(core, session, input), errors),
    ),
    book: appointments.book.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(bookAppointment(core, session, input), errors),
    ),
    cancel: appointments.cancel.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(cancelAppointment(core, session, input), errors),
    ),
    print: appointments.print.handler(async ({ context: { core, session, ticketPrinting }, input, errors }) =>
      orRefuse(await printAppointment(core, ticketPrinting, session, input.appointmentId), errors),
    ),
  };
}
