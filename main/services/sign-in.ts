import type { SignedIn } from '../../shared/contract/desk/session.ts';
import { granted, refused } from '../../shared/domain/answer.ts';
import type { Millis } from '../../shared/domain/millis.ts';
import { staffPinSet, staffSignedIn, staffSignInAttempted } from '../../shared/facts/staff.ts';
import { lockedUntil } from '../../shared/rules/sign-in-lock.ts';
import { factAt } from '../ledger/read-facts.ts';
import { openPart } from '../ledger/seal.ts';
import { signInFailures, staffMember, staffNumbered, type StaffRow } from '../store/staff.ts';
import type { Core } from './core.ts';
import { hashPin, isPin } from './pin-hash.ts';
import type { Session, Sessions } from './sessions.ts';
import { nameOfStaff } from './staff-names.ts';

export type SignInAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: 'wrong-credentials' }
  | { readonly ok: false; readonly refusal: 'locked'; readonly until: Millis };

/**
 * Checks staff number and PIN (工号、密码). The try is recorded before the PIN is looked at, so that
 * pulling the plug gives no free guess; an unknown number and a wrong PIN get the same answer after the same work.
 */
export async function checkCredentials(
  core: Core,
  number: string,
  pin: string,
  terminal: string,
): Promise<SignInAnswer<StaffRow>> {
  const member = staffNumbered(core.db, number);
  const until = core.ledger.write('system', ({ tx, at, append }) => {
    const staffId = member?.staffId ?? null;
    const locked = lockedUntil(at, signInFailures(tx, staffId, terminal));
    if (locked === undefined) append(staffSignInAttempted.of(staffId ?? 'unknown', { staffId, terminal }));
    return locked;
  });
  if (until !== undefined) return { ok: false, refusal: 'locked', until };
  const stored = member === undefined ? undefined : pinHashOf(core, member);
  const fits = await isPin(stored ?? (await nobodysHash(core)), pin, core.keys.pepper);
  return member !== undefined && stored !== undefined && fits ? granted(member) : refused('wrong-credentials');
}

export async function signIn(
  core: Core,
  sessions: Sessions,
  terminal: string,
  credentials: { readonly number: string; readonly pin: string },
): Promise<SignInAnswer<SignedIn>> {
  const checked = await checkCredentials(core, credentials.number, credentials.pin, terminal);
  if (!checked.ok) return checked;
  const { staffId, roles } = checked.value;
  core.ledger.write(`staff/${staffId}`, ({ append }) => append(staffSignedIn.of(staffId, { staffId, terminal })));
  return granted(describeSession(core, sessions.start(staffId, roles, terminal)));
}

/** Sets a new PIN after the current one was checked again. */
export async function changePin(
  core: Core,
  session: Session,
  { current, next }: { readonly current: string; readonly next: string },
): Promise<SignInAnswer<{ done: true }>> {
  const { staffId, terminal } = session;
  const number = staffMember(core.db, staffId)?.number ?? '';
  const checked = await checkCredentials(core, number, current, terminal);
  if (!checked.ok) return checked;
  const hashed = await hashPin(next, core.keys.pepper);
  core.ledger.write(`staff/${staffId}`, ({ append }) => {
    append(staffPinSet.of(staffId, { staffId }, { self: { person: staffId, value: { hash: hashed } } }));
    append(staffSignedIn.of(staffId, { staffId, terminal }));
  });
  return granted({ done: true });
}

export const describeSession = (core: Core, { token, staffId, roles }: Session): SignedIn => ({
  token,
  staffId,
  name: nameOfStaff(core, staffId) ?? '',
  roles: [...roles],
});

function pinHashOf(core: Core, member: StaffRow): string | undefined {
  const fact = member.pinSeq === null ? undefined : factAt(core.db, member.pinSeq);
  return fact && openPart(core.db, core.keys, staffPinSet, fact, 'self')?.hash;
}

/** A hash no PIN fits, so that an unknown number costs the same time. */
const NOBODY = new WeakMap<Core, Promise<string>>();
function nobodysHash(core: Core): Promise<string> {
  let made = NOBODY.get(core);
  if (made === undefined) NOBODY.set(core, (made = hashPin(core.newId(), core.keys.pepper)));
  return made;
}
