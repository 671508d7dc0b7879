import type { PaperKind } from '../../../../shared/domain/paper.ts';

/** What has to happen first, for the papers that can be missing. */
const LACKS = ['mediation-record', 'agreement', 'visits', 'performance-proof'] as const;

export function lacksKey(kind: PaperKind): `papers.lacks.${(typeof LACKS)[number]}` | undefined {
  const found = LACKS.find((one) => one === kind);
  return found && `papers.lacks.${found}`;
}
