import type { ReferralLine } from '../../../shared/contract/desk/referrals.ts';

/** Whether it has left the house: written, sent but not yet delivered, or with the district. Texts: `referralDelivery.<code>`. */
export const deliveryOf = ({ delivered }: Pick<ReferralLine, 'delivered'>): 'not-sent' | 'queued' | 'delivered' => {
  if (delivered === null) return 'not-sent';
  return delivered ? 'delivered' : 'queued';
};
