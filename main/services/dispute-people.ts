import { disputeOpened } from '../../shared/facts/dispute.ts';
import { factAt } from '../ledger/read-facts.ts';
import { openPart } from '../ledger/seal.ts';
import type { DisputeRow } from '../store/dispute-rows.ts';
import type { Core } from './core.ts';

/** Opens the sealed parts of a dispute's first fact; null once the person was erased. */
export const applicantOf = (core: Core, dispute: DisputeRow) => partOf(core, dispute, 'applicant');
export const respondentOf = (core: Core, dispute: DisputeRow) => partOf(core, dispute, 'respondent');

function partOf<K extends 'applicant' | 'respondent'>(core: Core, dispute: DisputeRow, part: K) {
  const opened = factAt(core.db, dispute.openedSeq);
  if (opened === undefined) throw new Error(`dispute ${dispute.disputeId}: its first fact is not in the ledger`);
  return openPart(core.db, core.keys, disputeOpened, opened, part);
}
