import type { Nature } from '../domain/dispute-course.ts';
import type { IssueResult, PanelKind, PanelMember } from '../domain/panel.ts';
import type { Role } from '../domain/staff.ts';

/**
 * Owns who may sit on a panel as what, and who may say how an issue ended. Pure; policy as tables.
 * An issue of public security is the police's alone (公安机关办理行政案件程序规定 178): neither the
 * mediator nor the station head can end it.
 */
const SITS_AS: Record<PanelKind, readonly Role[]> = {
  'judicial-officer': ['judicial-officer'],
  'community-police': ['community-police'],
  psychologist: ['psychologist'],
  'peoples-mediator': ['mediator'],
};

export const maySitAs = (roles: readonly Role[], kind: PanelKind): boolean =>
  SITS_AS[kind].some((role) => roles.includes(role));

/** As whom somebody speaks about a case: its mediator, or what they are on its panel. */
export type Speaker = 'its-mediator' | PanelKind;

const MAY_END: Record<Nature, readonly Speaker[]> = {
  civil: ['its-mediator', 'peoples-mediator', 'judicial-officer'],
  moral: ['its-mediator', 'peoples-mediator', 'psychologist'],
  'public-security': ['community-police'],
};

const RESULTS: Record<Nature, readonly IssueResult[]> = {
  civil: ['settled', 'not-settled'],
  moral: ['settled', 'not-settled'],
  'public-security': ['settled', 'not-settled', 'penalty-by-police'],
};
export const resultsOf = (issue: Nature): readonly IssueResult[] => RESULTS[issue];

export const ISSUE_REFUSALS = ['no-such-issue', 'police-only', 'not-your-issue', 'already-ended'] as const;
export type IssueRefusal = (typeof ISSUE_REFUSALS)[number];

/** As whom a person may speak about one issue: those who sit for another issue are silent about it. */
export const speaksAs = (
  staffId: string,
  mediatorId: string | null,
  members: readonly PanelMember[],
  issue: Nature,
): readonly Speaker[] => [
  ...(staffId === mediatorId ? (['its-mediator'] as const) : []),
  ...members.filter((one) => one.staffId === staffId && one.issue === issue).map(({ kind }) => kind),
];

/** Undefined: it may be ended so. What was tried in vain may be tried again. */
export function refusalOfEnding(
  { issue, result }: { readonly issue: Nature; readonly result: IssueResult },
  speakers: readonly Speaker[],
  issues: readonly { readonly issue: Nature; readonly result: IssueResult | null }[],
): IssueRefusal | undefined {
  const found = issues.find((one) => one.issue === issue);
  if (found === undefined) return 'no-such-issue';
  if (!speakers.some((one) => MAY_END[issue].includes(one)))
    return issue === 'public-security' ? 'police-only' : 'not-your-issue';
  if (!RESULTS[issue].includes(result)) return 'police-only';
  return found.result === null || found.result === 'not-settled' ? undefined : 'already-ended';
}
