import type { AppointmentCode } from '../../shared/domain/appointment.ts';
import type { Millis } from '../../shared/domain/millis.ts';
import type { StationDay } from '../../shared/domain/station-day.ts';
import { appointmentBooked, appointmentCancelled, appointmentCheckedIn } from '../../shared/facts/appointment.ts';
import type { ReadDb } from './database.ts';
import { on, type Projection } from './projection.ts';
import { changeOne, row, rows } from './statement.ts';

/** Appointments. Where a ticket stands by one is the ticket's own: ticket-moves.ts. */
export const appointments: Projection = {
  tables: ['appointment'],
  ddl: `
    CREATE TABLE appointment (
      appointment_id TEXT PRIMARY KEY, request_id TEXT NOT NULL UNIQUE, code TEXT NOT NULL, service_id TEXT NOT NULL,
      day TEXT NOT NULL, at INTEGER NOT NULL, minutes INTEGER NOT NULL, booked_seq INTEGER NOT NULL,
      cancelled INTEGER NOT NULL, ticket_id TEXT UNIQUE, kept INTEGER
    ) STRICT;
    CREATE INDEX appointment_on_day ON appointment (day, at);
    CREATE INDEX appointment_by_code ON appointment (code);
  `,
  apply: [
    on(appointmentBooked, (tx, data, fact) =>
      changeOne(
        tx,
        `INSERT INTO appointment (appointment_id, request_id, code, service_id, day, at, minutes, booked_seq,
           cancelled, ticket_id, kept) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, NULL, NULL)`,
        data.appointmentId,
        data.requestId,
        data.code,
        data.serviceId,
        data.day,
        data.at,
        data.minutes,
        fact.seq,
      ),
    ),
    on(appointmentCancelled, (tx, data) =>
      changeOne(
        tx,
        'UPDATE appointment SET cancelled = 1 WHERE appointment_id = ? AND ticket_id IS NULL',
        data.appointmentId,
      ),
    ),
    on(appointmentCheckedIn, (tx, data) =>
      changeOne(
        tx,
        'UPDATE appointment SET ticket_id = ?, kept = ? WHERE appointment_id = ? AND cancelled = 0',
        data.ticketId,
        data.kept ? 1 : 0,
        data.appointmentId,
      ),
    ),
  ],
};

export interface AppointmentRow {
  readonly appointmentId: string;
  readonly code: AppointmentCode;
  readonly serviceId: string;
  readonly day: StationDay;
  readonly at: Millis;
  readonly minutes: number;
  readonly cancelled: boolean;
  /** The number its holder was given on coming; null: has not come. */
  readonly ticketId: string | null;
  /** Came in time; null: has not come. */
  readonly kept: boolean | null;
}

const SELECT = `SELECT appointment_id AS appointmentId, code, service_id AS serviceId, day, at, minutes, cancelled,
  ticket_id AS ticketId, kept FROM appointment`;

type Stored = Omit<AppointmentRow, 'cancelled' | 'kept'> & { readonly cancelled: number; readonly kept: number | null };
const asRow = (stored: Stored): AppointmentRow => ({
  ...stored,
  cancelled: stored.cancelled === 1,
  kept: stored.kept === null ? null : stored.kept === 1,
});
const one = (stored: Stored | undefined): AppointmentRow | undefined => stored && asRow(stored);

export const appointmentOf = (db: ReadDb, appointmentId: string): AppointmentRow | undefined =>
  one(row(db, `${SELECT} WHERE appointment_id = ?`, appointmentId));

export const appointmentOfRequest = (db: ReadDb, requestId: string): AppointmentRow | undefined =>
  one(row(db, `${SELECT} WHERE request_id = ?`, requestId));

export const appointmentOfTicket = (db: ReadDb, ticketId: string): AppointmentRow | undefined =>
  one(row(db, `${SELECT} WHERE ticket_id = ?`, ticketId));

/** The newest with this code: an old code may come again once nobody holds it any more. */
export const appointmentWithCode = (db: ReadDb, code: AppointmentCode): AppointmentRow | undefined =>
  one(row(db, `${SELECT} WHERE code = ? ORDER BY booked_seq DESC LIMIT 1`, code));

/** All of one day, cancelled ones too, in the order of their times. */
export const appointmentsOn = (db: ReadDb, day: StationDay): AppointmentRow[] =>
  rows<Stored>(db, `${SELECT} WHERE day = ? ORDER BY at, booked_seq`, day).map(asRow);

/** Those of that day and later that somebody may still come to. */
export const openAppointmentsFrom = (db: ReadDb, day: StationDay): AppointmentRow[] =>
  rows<Stored>(db, `${SELECT} WHERE day >= ? AND cancelled = 0 AND ticket_id IS NULL ORDER BY at, booked_seq`, day).map(
    asRow,
  );

/** For when the holders of these tickets had booked. */
export const appointmentTimes = (db: ReadDb, day: StationDay): ReadonlyMap<string, Millis> =>
  new Map(
    rows<{ ticketId: string; at: Millis }>(
      db,
      'SELECT ticket_id AS ticketId, at FROM appointment WHERE day = ? AND ticket_id IS NOT NULL',
      day,
    ).map(({ ticketId, at }) => [ticketId, at]),
  );
