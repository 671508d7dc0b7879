import { PLATFORMS, type Platform, type ReferralClass, type ReferralUrgency } from '../domain/referral.ts';
import type { Wordings } from './plain-wording.ts';
import { type Sorted, sortByWords } from './sort-by-words.ts';
import type { TermTable } from './term-table.ts';

/** Where a matter told in words seems to belong (流转建议). A proposal: whoever writes it decides. */
export interface SortedReferral {
  /** Best first; empty where no word says anything. */
  readonly platforms: readonly Sorted<Platform>[];
  readonly matterClass: ReferralClass;
  readonly urgency: ReferralUrgency;
}

/** Labels of the table that are no platform: what kind of matter it is, and whether it presses. */
const CLASSES = ['administrative', 'help', 'livelihood', 'enquiry'] as const satisfies readonly ReferralClass[];
const PRESSING = ['urgent'] as const;

export interface ReferralTables {
  readonly wordings: Wordings;
  readonly platforms: TermTable;
  readonly classes: TermTable;
}

const LEAST = 0.03;

export function sortReferral(text: string, tables: ReferralTables): SortedReferral {
  const told = <L extends string>(table: TermTable, labels: readonly L[]) =>
    sortByWords(text, tables.wordings, table, labels).filter(({ because }) => because.length > 0);
  const matterClass = told(tables.classes, CLASSES)[0]?.label ?? 'livelihood';
  const urgent = told(tables.classes, PRESSING).length > 0;
  return {
    platforms: told(tables.platforms, PLATFORMS).filter(({ score }, nth) => nth === 0 || score >= LEAST),
    matterClass,
    urgency: urgent ? 'urgent' : matterClass === 'enquiry' ? 'consultation' : 'normal',
  };
}
