import { CATEGORIES, type Category, type Outcome } from '../domain/dispute.ts';
import type { IntakeChannel } from '../domain/intake.ts';
import type { LeadCloseReason } from '../domain/lead.ts';

/**
 * Counts what was settled before it became a police case (先于报警化解). Counted is a lead settled on the
 * spot, or a dispute whose parties agreed in full or made it up themselves, when no earlier alarm about it
 * is known and the police never had it. Each matter counts once: a lead that became a dispute counts as the
 * dispute, and a quarrel that came again as the newest case, in the month in which that ended, by how it
 * stands now. A part-agreement does not count: the other part may still reach the police. What nobody was
 * asked about an alarm counts, and is told apart.
 */
export type Ending =
  | { readonly kind: 'lead'; readonly category: Category; readonly how: LeadCloseReason; readonly alarm: Alarm }
  | {
      readonly kind: 'dispute';
      readonly category: Category;
      readonly how: Outcome;
      readonly alarm: Alarm;
      /** It is the earlier case of a quarrel that came again. */
      readonly cameAgain: boolean;
    };

/** `unknown`: nobody was asked; `none`: somebody was, and there was none. */
export type Alarm = 'raised' | 'none' | 'unknown';

/** Where the file of a case can tell of an earlier alarm. Null: that was never written. */
export interface AlarmSources {
  /** Its lead: was one raised? */
  readonly lead: boolean | null;
  /** The intake that the desk completed: how many there were, and whether the case itself came by way of 110. */
  readonly intake: { readonly priorAlarms: number; readonly channel: IntakeChannel } | null;
  /** The police had it and gave it back. */
  readonly police: boolean;
}

const toldBy = ({ lead, intake, police }: AlarmSources): Alarm => {
  if (police || lead === true) return 'raised';
  if (intake !== null && (intake.priorAlarms > 0 || intake.channel === '110')) return 'raised';
  return lead === null && intake === null ? 'unknown' : 'none';
};

/** Any source that knows of an alarm is believed, and so is the file of an earlier case of the same quarrel. */
export const alarmOf = (own: AlarmSources, before: readonly AlarmSources[] = []): Alarm =>
  before.some((one) => toldBy(one) === 'raised') ? 'raised' : toldBy(own);

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
  /** Of the disputes, those in which nobody was asked about an earlier alarm. */
  readonly unasked: number;
  /** Only categories that have any, in the order of their codes. */
  readonly byCategory: readonly { readonly category: Category; readonly leads: number; readonly disputes: number }[];
}

export const isSettledBeforePolice = (ending: Ending): boolean =>
  SETTLED[ending.how] && ending.alarm !== 'raised' && !(ending.kind === 'dispute' && ending.cameAgain);

export function figuresSettledBeforePolice(endings: readonly Ending[]): SettledFigures {
  const settled = endings.filter(isSettledBeforePolice);
  const count = (some: readonly Ending[], kind: Ending['kind']): number =>
    some.filter((one) => one.kind === kind).length;
  const byCategory = CATEGORIES.map((category) => {
    const some = settled.filter((one) => one.category === category);
    return { category, leads: count(some, 'lead'), disputes: count(some, 'dispute') };
  }).filter(({ leads, disputes }) => leads + disputes > 0);
  const unasked = settled.filter(({ alarm }) => alarm === 'unknown').length;
  return { leads: count(settled, 'lead'), disputes: count(settled, 'dispute'), unasked, byCategory };
}
