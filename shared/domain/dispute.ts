import { z } from 'zod';

/**
 * Category of a dispute (纠纷类别). Names mostly those of the official statistics; the numbers are
 * this project's own and are mapped back when reporting. Texts: locale key `category.<code>`.
 */
export const CATEGORIES = [
  '01',
  '02',
  '03',
  '04',
  '05',
  '06',
  '07',
  '08',
  '09',
  '10',
  '11',
  '12',
  '13',
  '14',
  '15',
  '16',
  '17',
  '18',
  '19',
  '20',
  '21',
  '22',
  '23',
] as const;
export const category = z.enum(CATEGORIES);
export type Category = z.infer<typeof category>;

/** Who the quarrel is with (与谁发生纠纷). Texts: `counterpart.<code>`. */
export const COUNTERPARTS = [
  'employer',
  'workmate',
  'landlord',
  'tenant',
  'neighbour',
  'family',
  'seller',
  'customer',
  'road-user',
  'company',
  'school',
  'other',
] as const;
export const counterpart = z.enum(COUNTERPARTS);
export type Counterpart = z.infer<typeof counterpart>;

/** What the citizen wants (诉求). Texts: `claim.<code>`. */
export const CLAIMS = [
  'pay-what-is-owed',
  'compensation',
  'return-goods',
  'repair',
  'stop-it',
  'apology',
  'clear-agreement',
  'advice',
  'other',
] as const;
export const claim = z.enum(CLAIMS);
export type Claim = z.infer<typeof claim>;

/** How a dispute ended (调处结果). Texts: `outcome.<code>`. */
export const OUTCOMES = [
  'AGREED_WRITTEN',
  'AGREED_ORAL',
  'PARTIAL',
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
  'NOT_ACCEPTABLE',
] as const;
export const outcome = z.enum(OUTCOMES);
export type Outcome = z.infer<typeof outcome>;

/** Why a mediator hands a dispute on (转交原因). `conflict-of-interest` is a recusal (回避). */
export const HAND_ON_REASONS = ['conflict-of-interest', 'language', 'speciality', 'workload', 'party-asked'] as const;
export const handOnReason = z.enum(HAND_ON_REASONS);
export type HandOnReason = z.infer<typeof handOnReason>;

/** How a talk was held (调解方式). */
export const TALK_FORMS = ['together', 'separately', 'phone', 'video', 'visit'] as const;
export const talkForm = z.enum(TALK_FORMS);
export type TalkForm = z.infer<typeof talkForm>;

/** How the mediator came to the dispute. */
export const choice = z.enum(['citizen', 'first-free', 'handed-on']);
export type Choice = z.infer<typeof choice>;
