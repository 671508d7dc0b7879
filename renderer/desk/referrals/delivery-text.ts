import type { TFunction } from 'i18next';
import type { ReferralLine } from '../../../shared/contract/desk/referrals.ts';

/** Whether it has left the house: written, sent but not yet delivered, or with the district. */
export const deliveryText = ({ delivered }: Pick<ReferralLine, 'delivered'>, common: TFunction<'common'>): string =>
  common(`referralDelivery.${delivered === null ? 'not-sent' : delivered ? 'delivered' : 'queued'}`);
