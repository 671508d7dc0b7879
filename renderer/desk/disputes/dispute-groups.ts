import { isEnded } from '../../../shared/domain/dispute-stage.ts';
import { URGENCIES } from '../../../shared/rules/dispute-limits.ts';
import type { DisputeLine } from '../../../shared/contract/desk/disputes.ts';

/** Headings of the list, in order: what waits for me first, what is over last. */
export const DISPUTE_GROUPS = [
  'toAccept',
  'inHand',
  'beside',
  'panel',
  'open',
  'unassigned',
  'others',
  'closed',
] as const;
export type DisputeGroup = (typeof DISPUTE_GROUPS)[number];

export function groupOf({
  stage,
  belongs,
  takenOn,
  mediatorName,
}: Pick<DisputeLine, 'stage' | 'belongs' | 'takenOn' | 'mediatorName'>): DisputeGroup {
  if (isEnded(stage)) return 'closed';
  if (belongs === 'mine') return takenOn ? 'inHand' : 'toAccept';
  if (belongs !== 'other') return belongs;
  return mediatorName === null ? 'unassigned' : 'others';
}

/** The list under its headings, in each the most urgent first, then the oldest; headings with nothing beneath are left out. */
export function grouped(
  lines: readonly DisputeLine[],
): readonly { readonly group: DisputeGroup; readonly lines: readonly DisputeLine[] }[] {
  const sorted = [...lines].sort(
    (a, b) =>
      URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency) ||
      a.openedAt - b.openedAt ||
      a.number.localeCompare(b.number),
  );
  return DISPUTE_GROUPS.map((group) => ({
    group,
    lines: sorted.filter((line) => groupOf(line) === group),
  })).filter(({ lines: some }) => some.length > 0);
}
