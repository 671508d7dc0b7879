import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import type { Platform, ReferralClass, ReferralUrgency } from '../../shared/domain/referral.ts';
import { may } from '../../shared/rules/desk-rights.ts';
import type { Core } from './core.ts';
import type { Session } from './sessions.ts';

export interface SuggestedPlatforms {
  readonly platforms: { platform: Platform; because: string[] }[];
  readonly class: ReferralClass;
  readonly urgency: ReferralUrgency;
}

const MOST = 3;

/** Where a matter seems to belong and by which words; whoever writes it decides. */
export function suggestPlatform(
  core: Core,
  { roles }: Session,
  text: string,
): Answer<SuggestedPlatforms, 'not-allowed'> {
  if (!may(roles, 'see-referrals')) return refused('not-allowed');
  const { platforms, matterClass, urgency } = core.sortReferral(text);
  return granted({
    platforms: platforms.slice(0, MOST).map(({ label, because }) => ({ platform: label, because: [...because] })),
    class: matterClass,
    urgency,
  });
}
