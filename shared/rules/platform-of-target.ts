import type { ReferralTarget } from '../domain/dispute-course.ts';
import type { Platform } from '../domain/referral.ts';

/** To which receiver of referrals (流转) a case goes that the head referred: the same offices under the names of each list. */
export const PLATFORM_OF_TARGET: Readonly<Record<ReferralTarget, Platform>> = {
  'comprehensive-governance': 'governance',
  'market-supervision': 'market',
  'law-enforcement': 'enforcement',
  'public-services': 'services',
  'labour-arbitration': 'arbitration',
  'court-mediation': 'court',
};
