import { z } from 'zod';

/**
 * The words in which the course of a case is recorded: what was affirmed, why it was not taken on,
 * where people were told to turn, who got it. Codes only; every list has a text in both languages.
 */

/** What somebody affirms when a case moves on (确认事项). Texts: `tick.<code>`. */
export const TICKS = [
  'duplicate-checked',
  'may-contact-other',
  'other-channel-told',
  'nobody-refuses',
  'rights-told',
  'conflict-disclosed',
  'recusal-honoured',
  'parties-consent',
  'target-accepts',
  'parties-told',
  'all-signed',
  'mediator-signed',
  'sealed',
  'both-read-aloud',
  'both-ask',
  'remedies-told',
  'receipts-seen',
  'no-offence-found',
  'no-lawsuit-pending',
] as const;
export const tick = z.enum(TICKS);
export type Tick = z.infer<typeof tick>;

/** Nature of what is at stake (性质). A mixed quarrel has several, one issue each. Texts: `nature.<code>`. */
export const NATURES = ['civil', 'public-security', 'moral'] as const;
export const nature = z.enum(NATURES);
export type Nature = z.infer<typeof nature>;

/** Why a matter cannot be mediated here (不予受理的原因). Texts: `declineReason.<code>`. */
export const DECLINE_REASONS = [
  'other-side-refuses', // 人民调解法 17
  'reserved-by-law', // another organ's by law, or mediation forbidden
  'already-handled', // a court, the police or an agency has it
  'no-quarrel-of-people', // not a 民间纠纷
] as const;
export const declineReason = z.enum(DECLINE_REASONS);
export type DeclineReason = z.infer<typeof declineReason>;

/** Where people can turn instead (救济途径). Texts: `remedy.<code>`. */
export const REMEDIES = [
  'court',
  'labour-arbitration',
  'labour-inspection',
  'market-regulation',
  'administrative',
  'police',
  'legal-aid',
  'payment-order', // 支付令, 劳动争议调解仲裁法 16
  'court-enforcement', // a confirmed agreement
] as const;
export const remedy = z.enum(REMEDIES);
export type Remedy = z.infer<typeof remedy>;

/** What made the police the right place (移交公安的情形). Texts: `policeGround.<code>`. */
export const POLICE_GROUNDS = ['public-security-case', 'criminal-case', 'may-escalate'] as const;
export const policeGround = z.enum(POLICE_GROUNDS);
export type PoliceGround = z.infer<typeof policeGround>;

/** The town's four platforms and the courts a case can go to (流转去向). Texts: `referralTarget.<code>`. */
export const REFERRAL_TARGETS = [
  'comprehensive-governance', // 综治工作
  'market-supervision', // 市场监管
  'law-enforcement', // 综合执法
  'public-services', // 便民服务
  'labour-arbitration',
  'court-mediation',
] as const;
export const referralTarget = z.enum(REFERRAL_TARGETS);
export type ReferralTarget = z.infer<typeof referralTarget>;

/** Whether others may listen (公开调解 or 不公开调解). */
export const openness = z.enum(['open', 'closed']);
export type Openness = z.infer<typeof openness>;

/** How parties agreed: on paper (协议书) or by word, entered in the register (口头协议登记). */
export const agreementForm = z.enum(['written', 'oral']);
export type AgreementForm = z.infer<typeof agreementForm>;

/** How mediation ended without an agreement (终止原因): a part of the outcomes. */
export const TERMINATIONS = [
  'SELF_SETTLED',
  'UNREACHABLE',
  'REFUSED',
  'DEADLOCK',
  'EXPIRED',
  'REFUSED_TO_SIGN',
  'FALSE_FACTS',
  'COLLUSION',
  'WITHDRAWN',
  'TO_POLICE',
  'TO_OTHER',
] as const;
export const termination = z.enum(TERMINATIONS);
export type Termination = z.infer<typeof termination>;
