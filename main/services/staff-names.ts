import { staffEnrolled } from '../../shared/facts/staff.ts';
import { factAt } from '../ledger/read-facts.ts';
import { openPart } from '../ledger/seal.ts';
import { staffMember } from '../store/staff.ts';
import type { Core } from './core.ts';

/** The name of a member of staff; the staff number when the name was erased, null for nobody. */
export function nameOfStaff(core: Core, staffId: string | null): string | null {
  if (staffId === null) return null;
  const member = staffMember(core.db, staffId);
  if (member === undefined) return null;
  const enrolled = factAt(core.db, member.enrolledSeq);
  const self = enrolled && openPart(core.db, core.keys, staffEnrolled, enrolled, 'self');
  return self?.name ?? member.number;
}
