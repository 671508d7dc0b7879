import { type LimitName, LIMITS } from '../domain/dispute-limit.ts';
import { CATEGORIES, type Category } from '../domain/dispute.ts';
import type { DisputeStage } from '../domain/dispute-stage.ts';
import type { StationDay } from '../domain/station-day.ts';
import type { Basis } from './dispute-moves.ts';
import { addDays, addWorkingDays, daysBetween, type WorkCalendar } from './working-days.ts';

/**
 * Owns the time limits of a case: which run at a stage, until when, and how near they are. A limit of
 * `days` ends with its last day. Pure: the day and the calendar are passed in.
 */
/** Whose labour the shorter limit protects (劳动争议调解仲裁法 14). */
const LABOUR: readonly Category[] = CATEGORIES.filter((code) => ['10', '11', '20'].includes(code));
export const isLabour = (category: Category): boolean => LABOUR.includes(category);

/** What limits need to know of a case. */
export interface TimedCase {
  readonly stage: DisputeStage;
  readonly category: Category;
  /** Day on which the present stage began. */
  readonly stageSince: StationDay;
  readonly acceptedOn: StationDay | null;
  readonly extendedUntil: StationDay | null;
  readonly effectiveOn: StationDay | null;
  /** Its agreement is one the court may be asked to confirm: shared/rules/court-door.ts. */
  readonly forTheCourt: boolean;
  readonly askedCourtOn: StationDay | null;
  readonly instalments: readonly { readonly dueOn: StationDay; readonly paidOn: StationDay | null }[];
  /** Performed before everybody's eyes: nothing is left to look after. */
  readonly performedNow: boolean;
  readonly lastVisitOn: StationDay | null;
}

interface Limit {
  readonly at: readonly DisputeStage[];
  /** Last day on which it is kept; undefined: does not run. */
  readonly lastDay: (one: TimedCase, calendar: WorkCalendar) => StationDay | undefined;
  readonly basis: Basis;
}

const sinceStage = (workingDays: number) => (one: TimedCase, calendar: WorkCalendar) =>
  addWorkingDays(one.stageSince, workingDays, calendar);

/** Days after the agreement took effect on which the parties are visited or called (回访); defaults of ours. */
const VISIT_AFTER = { 'visit-7': 7, 'visit-30': 30 } as const;

/** Until the first working day on or after that day; a visit before it does not count for it. */
const visited =
  (days: number) =>
  ({ effectiveOn, performedNow, lastVisitOn }: TimedCase, calendar: WorkCalendar): StationDay | undefined => {
    if (effectiveOn === null || performedNow) return undefined;
    const from = addDays(effectiveOn, days);
    return lastVisitOn !== null && lastVisitOn >= from ? undefined : addWorkingDays(addDays(from, -1), 1, calendar);
  };
const VISITED_AT: readonly DisputeStage[] = ['agreed', 'performing', 'confirming', 'breached'];

/** MEDIATION.md sections 1 and 2, a row each. */
export const LIMIT_TABLE: Record<LimitName, Limit> = {
  triage: {
    at: ['registered', 'reopened'],
    lastDay: sinceStage(1),
    basis: { law: 'station', articles: '', grade: 'D' },
  },
  answer: { at: ['triaged'], lastDay: sinceStage(3), basis: { law: 'OMR', articles: '15', grade: 'A' } },
  acceptance: { at: ['soothing'], lastDay: sinceStage(3), basis: { law: 'OMR', articles: '12', grade: 'A' } },
  mediation: {
    at: ['accepted', 'mediating', 'joint'],
    lastDay: ({ acceptedOn, extendedUntil, category }) =>
      extendedUntil ?? (acceptedOn === null ? undefined : addDays(acceptedOn, isLabour(category) ? 15 : 30)),
    basis: { law: 'LDM', articles: '14', grade: 'A' },
  },
  confirmation: {
    at: ['agreed', 'performing'],
    lastDay: ({ effectiveOn, forTheCourt }) =>
      effectiveOn === null || !forTheCourt ? undefined : addDays(effectiveOn, 30),
    basis: { law: 'CPL', articles: '205', grade: 'A' },
  },
  court: {
    at: ['confirming'],
    lastDay: ({ askedCourtOn }) => (askedCourtOn === null ? undefined : addDays(askedCourtOn, 30)),
    basis: { law: 'CPL', articles: '187', grade: 'A' },
  },
  instalment: {
    at: ['agreed', 'performing', 'confirming', 'breached'],
    lastDay: ({ instalments }) =>
      instalments
        .filter(({ paidOn }) => paidOn === null)
        .map(({ dueOn }) => dueOn)
        .sort()[0],
    basis: { law: 'PML', articles: '31', grade: 'A' },
  },
  'visit-7': {
    at: VISITED_AT,
    lastDay: visited(VISIT_AFTER['visit-7']),
    basis: { law: 'station', articles: '', grade: 'D' },
  },
  'visit-30': {
    at: VISITED_AT,
    lastDay: visited(VISIT_AFTER['visit-30']),
    basis: { law: 'station', articles: '', grade: 'D' },
  },
};

/** Red: passed. Amber: the last days. Green: time enough. */
export const URGENCIES = ['red', 'amber', 'green'] as const;
export type Urgency = (typeof URGENCIES)[number];

export interface RunningLimit {
  readonly limit: LimitName;
  readonly lastDay: StationDay;
  readonly urgency: Urgency;
}

/** Amber from this many days before the last one; long limits warn earlier. */
const WARN_DAYS: Record<LimitName, number> = {
  triage: 0,
  answer: 1,
  acceptance: 1,
  mediation: 5,
  confirmation: 7,
  court: 5,
  instalment: 3,
  'visit-7': 0,
  'visit-30': 0,
};
/** A door that closes without anybody failing: it warns, but never turns red. */
const OPTIONAL: readonly LimitName[] = ['confirmation'];

/** The limits that run now, the nearest first. */
export function runningLimits(one: TimedCase, today: StationDay, calendar: WorkCalendar): RunningLimit[] {
  return LIMITS.flatMap((limit): RunningLimit[] => {
    const { at, lastDay } = LIMIT_TABLE[limit];
    const last = at.includes(one.stage) ? lastDay(one, calendar) : undefined;
    if (last === undefined) return [];
    const left = daysBetween(today, last);
    if (left < 0 && OPTIONAL.includes(limit)) return [];
    const urgency = left < 0 ? 'red' : left <= WARN_DAYS[limit] ? 'amber' : 'green';
    return [{ limit, lastDay: last, urgency }];
  }).sort((a, b) => (a.lastDay < b.lastDay ? -1 : Number(a.lastDay > b.lastDay)));
}

/** How urgent the whole case is: as its most urgent limit. */
export const urgencyOf = (limits: readonly RunningLimit[]): Urgency =>
  URGENCIES.find((level) => limits.some(({ urgency }) => urgency === level)) ?? 'green';
