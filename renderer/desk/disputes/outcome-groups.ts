import type { Outcome } from '../../../shared/domain/dispute.ts';

/** The outcomes of the code list under three headings, so that fifteen of them can be found. */
export const OUTCOME_GROUPS = [
  { group: 'agreed', outcomes: ['AGREED_WRITTEN', 'AGREED_ORAL', 'PARTIAL', 'SELF_SETTLED'] },
  { group: 'notAgreed', outcomes: ['DEADLOCK', 'REFUSED', 'REFUSED_TO_SIGN', 'UNREACHABLE', 'EXPIRED', 'WITHDRAWN'] },
  { group: 'elsewhere', outcomes: ['TO_POLICE', 'TO_OTHER', 'NOT_ACCEPTABLE', 'FALSE_FACTS', 'COLLUSION'] },
] as const satisfies readonly { group: string; outcomes: readonly Outcome[] }[];
export type OutcomeGroup = (typeof OUTCOME_GROUPS)[number]['group'];
