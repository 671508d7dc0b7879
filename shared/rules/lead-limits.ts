import type { LeadState, Urgency } from '../domain/lead.ts';
import { asMillis, HOUR, MINUTE, type Millis } from '../domain/millis.ts';
import { dayOf, startOf } from '../domain/station-day.ts';

/**
 * By when a lead must be dealt with: red is reported on at once, orange the same day, yellow is settled
 * on the spot. No rule of law sets minutes, so red and yellow are settings of the station.
 */
export interface LeadLimits {
  readonly redMinutes: number;
  readonly yellowMinutes: number;
}

const DAY = 24 * HOUR;

const DUE: Readonly<Record<Urgency, (reportedAt: Millis, limits: LeadLimits) => number>> = {
  red: (reportedAt, { redMinutes }) => reportedAt + redMinutes * MINUTE,
  orange: (reportedAt) => startOf(dayOf(reportedAt)) + DAY,
  yellow: (reportedAt, { yellowMinutes }) => reportedAt + yellowMinutes * MINUTE,
};

export const leadDueAt = (urgency: Urgency, reportedAt: Millis, limits: LeadLimits): Millis =>
  asMillis(DUE[urgency](reportedAt, limits));

/** How a lead stands to its limit. Texts: `leadStanding.<code>`. */
export const LEAD_STANDINGS = ['in-time', 'soon', 'overdue', 'done'] as const;
export type LeadStanding = (typeof LEAD_STANDINGS)[number];

/** Amber from half of the time on. */
const AMBER_FROM = 0.5;

export function leadStanding(
  lead: { readonly urgency: Urgency; readonly reportedAt: Millis; readonly state: LeadState },
  now: Millis,
  limits: LeadLimits,
): LeadStanding {
  if (lead.state !== 'open') return 'done';
  const due = leadDueAt(lead.urgency, lead.reportedAt, limits);
  if (now > due) return 'overdue';
  return now - lead.reportedAt >= (due - lead.reportedAt) * AMBER_FROM ? 'soon' : 'in-time';
}

const ORDER: Readonly<Record<LeadStanding, number>> = { overdue: 0, soon: 1, 'in-time': 2, done: 3 };
const PRESSING: Readonly<Record<Urgency, number>> = { red: 0, orange: 1, yellow: 2 };

interface InList {
  readonly standing: LeadStanding;
  readonly urgency: Urgency;
  readonly reportedAt: number;
}

/** What is overdue comes first, then the reddest, then the oldest; what is done last. */
export const leadOrder = (a: InList, b: InList): number =>
  ORDER[a.standing] - ORDER[b.standing] || PRESSING[a.urgency] - PRESSING[b.urgency] || a.reportedAt - b.reportedAt;
