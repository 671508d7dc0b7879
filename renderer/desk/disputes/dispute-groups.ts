import type { DisputeLine } from '../../../shared/contract/desk/disputes.ts';

/** Headings of the list, in order: what waits for me first, what is over last. */
export const DISPUTE_GROUPS = ['toAccept', 'inHand', 'open', 'unassigned', 'others', 'closed'] as const;
export type DisputeGroup = (typeof DISPUTE_GROUPS)[number];

export function groupOf({ stage, belongs }: Pick<DisputeLine, 'stage' | 'belongs'>): DisputeGroup {
  if (stage === 'closed') return 'closed';
  if (belongs === 'mine') return stage === 'accepted' ? 'inHand' : 'toAccept';
  if (belongs === 'open') return 'open';
  return stage === 'opened' ? 'unassigned' : 'others';
}

/** The list under its headings, oldest first in each; headings with nothing beneath are left out. */
export function grouped(
  lines: readonly DisputeLine[],
): readonly { readonly group: DisputeGroup; readonly lines: readonly DisputeLine[] }[] {
  const oldestFirst = [...lines].sort((a, b) => a.openedAt - b.openedAt || a.number.localeCompare(b.number));
  return DISPUTE_GROUPS.map((group) => ({
    group,
    lines: oldestFirst.filter((line) => groupOf(line) === group),
  })).filter(({ lines: some }) => some.length > 0);
}
