import { asMillis, HOUR, MINUTE, type Millis } from '../domain/millis.ts';
import type { ReferralState, ReferralUrgency } from '../domain/referral.ts';
import { dayOf, startOf } from '../domain/station-day.ts';
import { addDays, addWorkingDays, type WorkCalendar } from './working-days.ts';

/**
 * By when the other side has to sign, to answer first, to finish. No public rule of Wenzhou sets these numbers:
 * all of them are local defaults, and settings of the station. Pure: times and the calendar are passed in.
 */
export interface ReferralLimits {
  readonly signUrgentMinutes: number;
  readonly signMinutes: number;
  readonly feedbackHours: number;
  readonly closeDays: number;
  readonly consultationDays: number;
}

/** What runs at a state. Texts: `referralLimit.<code>`. */
export const REFERRAL_LIMITS = ['sign', 'first-feedback', 'finish'] as const;
export type ReferralLimit = (typeof REFERRAL_LIMITS)[number];

export interface TimedReferral {
  readonly state: ReferralState;
  readonly urgency: ReferralUrgency;
  /** Sent this time; null: not yet. */
  readonly sentAt: Millis | null;
  readonly signedAt: Millis | null;
  /** The other side said what it does. */
  readonly heardAt: Millis | null;
}

export interface RunningLimit {
  readonly limit: ReferralLimit;
  /** Last moment in which it is kept. */
  readonly dueAt: Millis;
}

/** The limit that runs now and ends first; undefined: nobody is waited for. */
export function runningLimit(
  one: TimedReferral,
  limits: ReferralLimits,
  calendar: WorkCalendar,
): RunningLimit | undefined {
  if (one.sentAt === null) return undefined;
  if (one.state === 'sent') {
    const minutes = one.urgency === 'urgent' ? limits.signUrgentMinutes : limits.signMinutes;
    return { limit: 'sign', dueAt: asMillis(one.sentAt + minutes * MINUTE) };
  }
  if (one.state !== 'signed' && one.state !== 'processing') return undefined;
  const days = one.urgency === 'consultation' ? limits.consultationDays : limits.closeDays;
  const lastDay = addWorkingDays(dayOf(one.sentAt), days, calendar);
  const finish = asMillis(startOf(addDays(lastDay, 1)) - 1);
  const first = one.signedAt === null ? finish : asMillis(one.signedAt + limits.feedbackHours * HOUR);
  return one.heardAt === null && first < finish
    ? { limit: 'first-feedback', dueAt: first }
    : { limit: 'finish', dueAt: finish };
}

/** How it stands to its limit. Texts: `referralStanding.<code>`. */
export const REFERRAL_STANDINGS = ['overdue', 'ours', 'soon', 'in-time', 'done'] as const;
export type ReferralStanding = (typeof REFERRAL_STANDINGS)[number];

const OURS: readonly ReferralState[] = ['drafted', 'returned', 'feedback', 'verified', 'reopened'];
/** Amber for the last quarter of the time. */
const AMBER = 0.25;

export function referralStanding(
  one: TimedReferral,
  now: Millis,
  limits: ReferralLimits,
  calendar: WorkCalendar,
): ReferralStanding {
  if (OURS.includes(one.state)) return 'ours';
  const running = runningLimit(one, limits, calendar);
  if (running === undefined) return 'done';
  if (now > running.dueAt) return 'overdue';
  const since = one.state === 'sent' ? one.sentAt : (one.heardAt ?? one.signedAt ?? one.sentAt);
  const whole = running.dueAt - (since ?? running.dueAt);
  return running.dueAt - now <= whole * AMBER ? 'soon' : 'in-time';
}

interface InList {
  readonly standing: ReferralStanding;
  readonly urgency: ReferralUrgency;
  readonly draftedAt: number;
}
const PRESSING: Readonly<Record<ReferralUrgency, number>> = { urgent: 0, normal: 1, consultation: 2 };

/** Overdue ones rise to the top (超时提级), then what waits for us, then the most urgent, the oldest first. */
export const referralOrder = (a: InList, b: InList): number =>
  REFERRAL_STANDINGS.indexOf(a.standing) - REFERRAL_STANDINGS.indexOf(b.standing) ||
  PRESSING[a.urgency] - PRESSING[b.urgency] ||
  a.draftedAt - b.draftedAt;
