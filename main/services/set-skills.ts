import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { staffSkillsSet } from '../../shared/facts/staff.ts';
import { may } from '../../shared/rules/desk-rights.ts';
import { staffMember } from '../store/staff.ts';
import type { Core } from './core.ts';
import type { Session } from './sessions.ts';
import { areOffered } from './set-up-counters.ts';

/** Says which services somebody may serve (会办的业务), at whatever counter; null: all that the counter serves. */
export function setSkills(
  core: Core,
  session: Session,
  staffId: string,
  services: readonly string[] | null,
): Answer<{ done: true }, 'not-allowed' | 'unknown-staff' | 'unknown-service'> {
  if (!may(session.roles, 'set-up-station')) return refused('not-allowed');
  return core.ledger.write(`staff/${session.staffId}`, ({ tx, append }) => {
    if (staffMember(tx, staffId)?.dismissed !== false) return refused('unknown-staff');
    if (!areOffered(tx, services ?? [])) return refused('unknown-service');
    append(staffSkillsSet.of(staffId, { staffId, services: services === null ? null : [...new Set(services)] }));
    return granted({ done: true as const });
  });
}
