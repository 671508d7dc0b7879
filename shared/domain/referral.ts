import { z } from 'zod';
import { freeText } from './free-text.ts';
import { contactPhone } from './phone.ts';

/**
 * Who a matter belongs to when it is not the police's (流转去向): the four platforms of a town
 * (基层治理四平台), the line 12345, court, arbitration, another station; last the coordinator, who
 * decides when nobody wants it. Texts: `platform.<code>`.
 */
export const PLATFORMS = [
  'governance',
  'market',
  'enforcement',
  'services',
  '12345',
  'arbitration',
  'court',
  'station',
  'coordinator',
] as const;
export const platform = z.enum(PLATFORMS);
export type Platform = z.infer<typeof platform>;

/** What kind of matter it is (一级分类). Texts: `referralClass.<code>`. */
export const REFERRAL_CLASSES = ['administrative', 'help', 'livelihood', 'enquiry'] as const;
export const referralClass = z.enum(REFERRAL_CLASSES);
export type ReferralClass = z.infer<typeof referralClass>;

/** How much it presses; a consultation (咨询) is closed sooner. Texts: `referralUrgency.<code>`. */
export const REFERRAL_URGENCIES = ['urgent', 'normal', 'consultation'] as const;
export const referralUrgency = z.enum(REFERRAL_URGENCIES);
export type ReferralUrgency = z.infer<typeof referralUrgency>;

/** Where a matter stands (流转状态). Texts: `referralState.<code>`. */
export const REFERRAL_STATES = [
  'drafted',
  'sent',
  'signed',
  'processing',
  'feedback',
  'verified',
  'returned',
  'reopened',
  'closed',
  'withdrawn',
] as const;
export const referralState = z.enum(REFERRAL_STATES);
export type ReferralState = z.infer<typeof referralState>;

/** Why it came back (退回原因). Texts: `returnReason.<code>`. */
export const RETURN_REASONS = ['not-ours', 'other-area', 'incomplete', 'duplicate', 'before-court'] as const;
export const returnReason = z.enum(RETURN_REASONS);
export type ReturnReason = z.infer<typeof returnReason>;

/** What came of it (办理结果). Texts: `referralResult.<code>`. */
export const REFERRAL_RESULTS = ['solved', 'partly', 'explained', 'not-possible', 'passed-on'] as const;
export const referralResult = z.enum(REFERRAL_RESULTS);
export type ReferralResult = z.infer<typeof referralResult>;

/** What it grew out of here; `desk`: somebody told it at the desk. */
export const REFERRAL_ORIGINS = ['desk', 'dispute', 'hazard', 'lead'] as const;
export const referralOrigin = z.object({ kind: z.enum(REFERRAL_ORIGINS), id: z.uuid().nullable() });
export type ReferralOrigin = z.infer<typeof referralOrigin>;

export const MOST_REFERRAL_CHARACTERS = { summary: 500, place: 200, department: 40, note: 500 } as const;

/** Somebody the receiver has to know. */
export const referredParty = z.object({
  name: freeText(60).pipe(z.string().min(1)),
  phone: contactPhone.nullable(),
});
export type ReferredParty = z.infer<typeof referredParty>;

/** What is told to the receiver and sealed here: the matter in words, where it is, who is in it. */
export const referredMatter = z.object({
  summary: freeText(MOST_REFERRAL_CHARACTERS.summary).pipe(z.string().min(1)),
  place: freeText(MOST_REFERRAL_CHARACTERS.place),
  parties: z.array(referredParty).min(1).max(6),
});
export type ReferredMatter = z.infer<typeof referredMatter>;

/** `R0001`: what the citizen asks by, with four digits. */
export const REFERRAL_LETTER = 'R';
const LAST = 10_000;
export const referralNumber = (nthOfYear: number): string =>
  `${REFERRAL_LETTER}${String(nthOfYear % LAST).padStart(4, '0')}`;
