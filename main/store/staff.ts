import type { Role } from '../../shared/domain/staff.ts';
import {
  staffDismissed,
  staffEnrolled,
  staffEnrolledAtFirst,
  staffPinSet,
  staffSignedIn,
  staffSignedOut,
  staffSignInAttempted,
} from '../../shared/facts/staff.ts';
import type { ReadDb } from './database.ts';
import { on, type Projection } from './projection.ts';
import { change, changeOne, row, rows } from './statement.ts';

/** Staff accounts and the count of failed sign-ins, per account and per terminal. */
export const staff: Projection = {
  tables: ['staff', 'sign_in_failures'],
  ddl: `
    CREATE TABLE staff (
      staff_id TEXT PRIMARY KEY, number TEXT NOT NULL, roles TEXT NOT NULL,
      enrolled_seq INTEGER NOT NULL, pin_seq INTEGER, dismissed INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX staff_number ON staff (number) WHERE dismissed = 0;
    CREATE TABLE sign_in_failures (
      of TEXT PRIMARY KEY, failures INTEGER NOT NULL, last_at INTEGER NOT NULL
    ) STRICT;
  `,
  apply: [
    ...[staffEnrolledAtFirst, staffEnrolled].map((kind) =>
      on<typeof kind.data, typeof kind.personal>(kind, (tx, data, fact) =>
        changeOne(
          tx,
          'INSERT INTO staff (staff_id, number, roles, enrolled_seq, pin_seq, dismissed) VALUES (?, ?, ?, ?, NULL, 0)',
          data.staffId,
          data.number,
          JSON.stringify(data.roles),
          fact.seq,
        ),
      ),
    ),
    on(staffPinSet, (tx, data, fact) =>
      changeOne(tx, 'UPDATE staff SET pin_seq = ? WHERE staff_id = ?', fact.seq, data.staffId),
    ),
    on(staffSignInAttempted, (tx, data, fact) => {
      for (const of of failureKeys(data.staffId, data.terminal)) {
        changeOne(
          tx,
          `INSERT INTO sign_in_failures (of, failures, last_at) VALUES (?, 1, ?)
           ON CONFLICT (of) DO UPDATE SET failures = failures + 1, last_at = excluded.last_at`,
          of,
          fact.time,
        );
      }
    }),
    on(staffSignedIn, (tx, data) => {
      for (const of of failureKeys(data.staffId, data.terminal))
        change(tx, 'DELETE FROM sign_in_failures WHERE of = ?', of);
    }),
    on(staffSignedOut, () => undefined),
    on(staffDismissed, (tx, data) => changeOne(tx, 'UPDATE staff SET dismissed = 1 WHERE staff_id = ?', data.staffId)),
  ],
  helpers: [failureKeys],
};

function failureKeys(staffId: string | null, terminal: string): string[] {
  return staffId === null ? [`terminal/${terminal}`] : [`terminal/${terminal}`, `staff/${staffId}`];
}

export interface StaffRow {
  readonly staffId: string;
  readonly number: string;
  readonly roles: readonly Role[];
  /** Number of the fact that holds the sealed name. */
  readonly enrolledSeq: number;
  /** Number of the fact that holds the sealed PIN hash. */
  readonly pinSeq: number | null;
  readonly dismissed: boolean;
}

interface Stored {
  staff_id: string;
  number: string;
  roles: string;
  enrolled_seq: number;
  pin_seq: number | null;
  dismissed: number;
}

const asStaff = (stored: Stored): StaffRow => ({
  staffId: stored.staff_id,
  number: stored.number,
  roles: JSON.parse(stored.roles) as Role[],
  enrolledSeq: stored.enrolled_seq,
  pinSeq: stored.pin_seq,
  dismissed: stored.dismissed === 1,
});

export function staffMember(db: ReadDb, staffId: string): StaffRow | undefined {
  const stored = row<Stored>(db, 'SELECT * FROM staff WHERE staff_id = ?', staffId);
  return stored && asStaff(stored);
}

/** Accounts in use, by staff number. */
export const activeStaff = (db: ReadDb): StaffRow[] =>
  rows<Stored>(db, 'SELECT * FROM staff WHERE dismissed = 0 ORDER BY number').map(asStaff);

/** The account that uses this staff number now. */
export function staffNumbered(db: ReadDb, number: string): StaffRow | undefined {
  const stored = row<Stored>(db, 'SELECT * FROM staff WHERE number = ? AND dismissed = 0', number);
  return stored && asStaff(stored);
}

/** Failed sign-ins in a row, of the account and of the terminal, with the time of the last. */
export function signInFailures(
  db: ReadDb,
  staffId: string | null,
  terminal: string,
): { failures: number; lastAt: number }[] {
  return failureKeys(staffId, terminal).flatMap((of) => {
    const found = row<{ failures: number; last_at: number }>(
      db,
      'SELECT failures, last_at FROM sign_in_failures WHERE of = ?',
      of,
    );
    return found ? [{ failures: found.failures, lastAt: found.last_at }] : [];
  });
}
