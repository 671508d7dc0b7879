import type { LimitName } from '../domain/dispute-limit.ts';
import type { StationDay } from '../domain/station-day.ts';
import type { RunningLimit } from './dispute-limits.ts';

/**
 * Owns what a mediator is reminded of today (今天要办): what was let go by, what ends today, and whom to
 * visit or call. Pure: the limits that run and the day are passed in.
 */
export const DUE_KINDS = ['overdue', 'today', 'visit'] as const;
export type DueKind = (typeof DUE_KINDS)[number];

export interface Due {
  readonly limit: LimitName;
  readonly lastDay: StationDay;
  readonly kind: DueKind;
}

const VISITS: readonly LimitName[] = ['visit-7', 'visit-30'];

/** Nothing that has time until tomorrow is in it. A visit stays a visit, however late; one visit does for several. */
export const dueToday = (limits: readonly RunningLimit[], today: StationDay): Due[] =>
  limits
    .filter(({ lastDay }) => lastDay <= today)
    .filter(({ limit }, _, due) => limit !== 'visit-7' || !due.some((other) => other.limit === 'visit-30'))
    .map(({ limit, lastDay }) => ({
      limit,
      lastDay,
      kind: VISITS.includes(limit) ? 'visit' : lastDay < today ? 'overdue' : 'today',
    }));
