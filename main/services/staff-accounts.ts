import { randomInt } from 'node:crypto';
import type { StaffView } from '../../shared/contract/desk/staff.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import type { Role } from '../../shared/domain/staff.ts';
import { counterClosed } from '../../shared/facts/counter.ts';
import { staffDismissed, staffEnrolled, staffPinSet } from '../../shared/facts/staff.ts';
import { may } from '../../shared/rules/desk-rights.ts';
import { seatOfStaff } from '../store/counters.ts';
import { activeStaff, staffMember, staffNumbered } from '../store/staff.ts';
import { ticketAtStaff } from '../store/tickets.ts';
import type { Core } from './core.ts';
import { hashPin } from './pin-hash.ts';
import type { Session } from './sessions.ts';
import { nameOfStaff } from './staff-names.ts';

/** Staff accounts (人员账号). The head enrols, hands out first PINs and ends accounts; nobody chooses a PIN for somebody else. */
export function listStaff(core: Core, session: Session): Answer<StaffView[], 'not-allowed'> {
  if (!may(session.roles, 'manage-staff')) return refused('not-allowed');
  return granted(
    activeStaff(core.db).map(({ staffId, number, roles }) => ({
      staffId,
      number,
      roles: [...roles],
      name: nameOfStaff(core, staffId) ?? number,
      me: staffId === session.staffId,
    })),
  );
}

/** Six digits, by chance of the operating system. */
export const newPin = (): string => String(randomInt(100_000, 1_000_000));

export async function enrolStaff(
  core: Core,
  session: Session,
  { number, name, roles }: { readonly number: string; readonly name: string; readonly roles: readonly Role[] },
): Promise<Answer<{ pin: string }, 'not-allowed' | 'number-taken'>> {
  if (!may(session.roles, 'manage-staff')) return refused('not-allowed');
  const pin = newPin();
  const hash = await hashPin(pin, core.keys.pepper);
  return core.ledger.write(`staff/${session.staffId}`, ({ tx, append }) => {
    if (staffNumbered(tx, number) !== undefined) return refused('number-taken');
    const staffId = core.newId();
    append(
      staffEnrolled.of(
        staffId,
        { staffId, number, roles: [...new Set(roles)] },
        { self: { person: staffId, value: { name } } },
      ),
    );
    append(staffPinSet.of(staffId, { staffId }, { self: { person: staffId, value: { hash } } }));
    return granted({ pin });
  });
}

export async function resetPin(
  core: Core,
  session: Session,
  staffId: string,
): Promise<Answer<{ pin: string }, 'not-allowed' | 'unknown-staff'>> {
  if (!may(session.roles, 'manage-staff')) return refused('not-allowed');
  const pin = newPin();
  const hash = await hashPin(pin, core.keys.pepper);
  return core.ledger.write(`staff/${session.staffId}`, ({ tx, append }) => {
    if (staffMember(tx, staffId)?.dismissed !== false) return refused('unknown-staff');
    append(staffPinSet.of(staffId, { staffId }, { self: { person: staffId, value: { hash } } }));
    return granted({ pin });
  });
}

/** Ends an account; the counter is given up. Refused while somebody stands at that counter. */
export function dismissStaff(
  core: Core,
  session: Session,
  staffId: string,
): Answer<{ done: true }, 'not-allowed' | 'unknown-staff' | 'not-yourself' | 'finish-first'> {
  if (!may(session.roles, 'manage-staff')) return refused('not-allowed');
  if (staffId === session.staffId) return refused('not-yourself');
  return core.ledger.write(`staff/${session.staffId}`, ({ tx, append }) => {
    if (staffMember(tx, staffId)?.dismissed !== false) return refused('unknown-staff');
    if (ticketAtStaff(tx, staffId) !== undefined) return refused('finish-first');
    const counterId = seatOfStaff(tx, staffId);
    if (counterId !== undefined) append(counterClosed.of(counterId, { counterId, staffId, reason: 'left' }));
    append(staffDismissed.of(staffId, { staffId }));
    return granted({ done: true as const });
  });
}
