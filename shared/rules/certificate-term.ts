import { asMillis, DAY, HOUR, type Millis, MINUTE } from '../domain/millis.ts';

/**
 * Owns how long what the district signs holds (证书期限), and when somebody has to be told that it ends. A station's
 * certificate runs for a year, some weeks less or more by chance: stations that were enrolled on one day do not all
 * end on one day. Pure.
 */
const TERMS = {
  station: { days: 365, spread: 30 },
  server: { days: 730, spread: 0 },
  authority: { days: 3_650, spread: 0 },
  'revocation-list': { days: 90, spread: 0 },
} as const;
export type Certified = keyof typeof TERMS;

/** A clock at the other end may be this far behind. */
const SLACK = 10 * MINUTE;

export interface Term {
  readonly from: Millis;
  readonly to: Millis;
}

/** `chance`: 0 … 1. Whole seconds, as certificates keep no more. */
export function termOf(what: Certified, now: number, chance: number): Term {
  const { days, spread } = TERMS[what];
  const length = days * DAY + (2 * chance - 1) * spread * DAY;
  const second = (at: number) => asMillis(Math.floor(at / 1_000) * 1_000);
  return { from: second(now - SLACK), to: second(now + length) };
}

/** Worst first. */
const STANDINGS = [
  { standing: 'expired', within: 0 },
  { standing: 'expires-soon', within: 7 * DAY },
  { standing: 'expires', within: 30 * DAY },
] as const;
export type CertificateStanding = (typeof STANDINGS)[number]['standing'] | 'ok';

/** How something that ends at that time stands now: the alarm begins 30 days before, and is urgent in the last 7. */
export const certificateStanding = (endsAt: number, now: number): CertificateStanding =>
  STANDINGS.find(({ within }) => endsAt - now <= within)?.standing ?? 'ok';

/** Whole days left, never below 0. */
export const daysLeft = (endsAt: number, now: number): number => Math.max(0, Math.floor((endsAt - now) / (24 * HOUR)));
