import { CATEGORIES, type Category, type Outcome } from '../domain/dispute.ts';
import type { LeadCloseReason } from '../domain/lead.ts';

/**
 * Counts what was settled before it became a police case (先于报警化解). Counted is a lead settled on the
 * spot, or a dispute whose parties agreed in full or made it up themselves, when nobody had raised an
 * alarm about it before and the police never had it. Each matter counts once: a lead that became a dispute counts as the dispute, in
 * the month in which that ended, by how it stands now. A part-agreement does not count: the other part
 * may still reach the police. Of an alarm nobody wrote down, nothing is known here.
 */
export type Ending =
  | { readonly kind: 'lead'; readonly category: Category; readonly how: LeadCloseReason; readonly alarmed: boolean }
  | { readonly kind: 'dispute'; readonly category: Category; readonly how: Outcome; readonly alarmed: boolean };

const SETTLED: Readonly<Record<LeadCloseReason | Outcome, boolean>> = {
  'settled-on-spot': true,
  'no-dispute': false,
  duplicate: false,
  'moved-to-police': false,
  unreachable: false,
  AGREED_WRITTEN: true,
  AGREED_ORAL: true,
  SELF_SETTLED: true,
  PARTIAL: false,
  UNREACHABLE: false,
  REFUSED: false,
  DEADLOCK: false,
  EXPIRED: false,
  REFUSED_TO_SIGN: false,
  FALSE_FACTS: false,
  COLLUSION: false,
  WITHDRAWN: false,
  TO_POLICE: false,
  TO_OTHER: false,
  NOT_ACCEPTABLE: false,
};

export interface SettledFigures {
  readonly leads: number;
  readonly disputes: number;
  /** Only categories that have any, in the order of their codes. */
  readonly byCategory: readonly { readonly category: Category; readonly leads: number; readonly disputes: number }[];
}

export const isSettledBeforePolice = ({ how, alarmed }: Ending): boolean => SETTLED[how] && !alarmed;

export function figuresSettledBeforePolice(endings: readonly Ending[]): SettledFigures {
  const settled = endings.filter(isSettledBeforePolice);
  const count = (some: readonly Ending[], kind: Ending['kind']): number =>
    some.filter((one) => one.kind === kind).length;
  const byCategory = CATEGORIES.map((category) => {
    const some = settled.filter((one) => one.category === category);
    return { category, leads: count(some, 'lead'), disputes: count(some, 'dispute') };
  }).filter(({ leads, disputes }) => leads + disputes > 0);
  return { leads: count(settled, 'lead'), disputes: count(settled, 'dispute'), byCategory };
}
