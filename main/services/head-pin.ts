import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { staffPinSet } from '../../shared/facts/staff.ts';
import { activeStaff } from '../store/staff.ts';
import type { Core } from './core.ts';
import { hashPin } from './pin-hash.ts';
import { newPin } from './staff-accounts.ts';

/**
 * A first PIN for a station head, for whoever has the machine itself (一次性密码): on a new machine no old PIN fits, since
 * each was hashed with the old machine's key. The head gives the others theirs at the desk.
 */
export async function giveHeadPin(
  core: Core,
  wanted?: string,
): Promise<Answer<{ number: string; pin: string }, 'no-head'>> {
  const head = activeStaff(core.db).find(
    ({ number, roles }) => roles.includes('head') && (wanted === undefined || number === wanted),
  );
  if (head === undefined) return refused('no-head');
  const { staffId, number } = head;
  const pin = newPin();
  const hash = await hashPin(pin, core.keys.pepper);
  core.ledger.write('system', ({ append }) =>
    append(staffPinSet.of(staffId, { staffId }, { self: { person: staffId, value: { hash } } })),
  );
  return granted({ number, pin });
}
