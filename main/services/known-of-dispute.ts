import type { KnownPersonal } from '../../shared/rules/known-personal.ts';
import type { DisputeRow } from '../store/dispute-rows.ts';
import type { Core } from './core.ts';
import { applicantOf, respondentOf } from './dispute-people.ts';
import { nameOfStaff } from './staff-names.ts';

/** All that a file knows of the people in it, its mediator among them: what no published case may hold. */
export function knownOfDispute(core: Core, dispute: DisputeRow): KnownPersonal {
  const applicant = applicantOf(core, dispute);
  const names = [applicant?.name, respondentOf(core, dispute)?.name, nameOfStaff(core, dispute.mediatorId)];
  return {
    names: names.flatMap((name) => name ?? []).filter((name) => name !== ''),
    phones: applicant === null ? [] : [applicant.phone],
  };
}
