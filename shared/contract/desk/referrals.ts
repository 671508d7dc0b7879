import { z } from 'zod';
import { freeText } from '../../domain/free-text.ts';
import { millis } from '../../domain/millis.ts';
import { phoneTail } from '../../domain/phone.ts';
import {
  MOST_REFERRAL_CHARACTERS,
  platform,
  referralClass,
  referralOrigin,
  referralResult,
  referralState,
  referralUrgency,
  referredMatter,
  returnReason,
} from '../../domain/referral.ts';
import { REFERRAL_LIMITS, REFERRAL_STANDINGS } from '../../rules/referral-limits.ts';
import { REFERRAL_MOVES, type ReferralMove } from '../../rules/referral-moves.ts';
import { done, nothing, procedure } from '../procedure.ts';

/** A line of the list (流转): no word of it, nobody in it. */
export const referralLine = z.object({
  referralId: z.uuid(),
  number: z.string(),
  class: referralClass,
  urgency: referralUrgency,
  platform,
  department: z.string(),
  origin: referralOrigin,
  state: referralState,
  standing: z.enum(REFERRAL_STANDINGS),
  /** What runs, and until when. */
  running: z.object({ limit: z.enum(REFERRAL_LIMITS), dueAt: millis }).nullable(),
  /** The district has it; false: it waits here for the line. Null: not sent. */
  delivered: z.boolean().nullable(),
  draftedAt: millis,
  sentAt: millis.nullable(),
  /** How often a limit went by. */
  passed: z.int().nonnegative(),
  erased: z.boolean(),
});
export type ReferralLine = z.infer<typeof referralLine>;

const moveName = z.enum(Object.keys(REFERRAL_MOVES) as [ReferralMove, ...ReferralMove[]]);

/** One thing that happened to it, in order. */
export const referralStep = z.object({
  what: moveName.or(z.enum(['draft', 'limit-passed'])),
  at: millis,
  /** Name of ours who did it, or the office of the other side. */
  by: z.string().nullable(),
  platform: platform.nullable(),
  note: z.string().nullable(),
  reason: returnReason.nullable(),
  result: referralResult.nullable(),
  satisfied: z.boolean().nullable(),
  limit: z.enum(REFERRAL_LIMITS).nullable(),
  /** It came when nothing of the kind was waited for, and moved nothing. */
  outOfTurn: z.boolean(),
});
export type ReferralStep = z.infer<typeof referralStep>;

/** The whole of it; null: its key is gone. */
export const referralFile = referralLine.extend({
  matter: referredMatter.nullable(),
  steps: z.array(referralStep),
  moves: z.array(moveName),
  /** Where it may be sent now. */
  mayGoTo: z.array(platform),
});
export type ReferralFile = z.infer<typeof referralFile>;

/** What is typed to write one. `digits`: the last four of the phone, or four the citizen chose; null: we choose. */
export const referralInput = z.object({
  requestId: z.uuid(),
  class: referralClass,
  urgency: referralUrgency,
  platform,
  department: freeText(MOST_REFERRAL_CHARACTERS.department),
  origin: referralOrigin,
  matter: referredMatter,
  digits: phoneTail.nullable(),
});
export type ReferralInput = z.output<typeof referralInput>;

const one = z.object({ referralId: z.uuid() });
const note = freeText(MOST_REFERRAL_CHARACTERS.note);
const ACCESS = ['signed-out', 'not-allowed', 'not-found'] as const;
const MOVING = [...ACCESS, 'wrong-state', 'storage-full'] as const;

export const referralsContract = {
  list: procedure(nothing, z.array(referralLine), ['signed-out', 'not-allowed']),
  open: procedure(one, referralFile, ACCESS),
  /** Where a matter seems to belong, best first, and by which words. */
  suggest: procedure(
    z.object({ text: freeText(MOST_REFERRAL_CHARACTERS.summary) }),
    z.object({
      platforms: z.array(z.object({ platform, because: z.array(z.string()) })),
      class: referralClass,
      urgency: referralUrgency,
    }),
    ['signed-out', 'not-allowed'],
  ),
  /** Answers the number and the digits the citizen asks by: said once, on paper or aloud. */
  draft: procedure(referralInput, z.object({ referralId: z.uuid(), number: z.string(), digits: z.string() }), [
    'signed-out',
    'not-allowed',
    'not-found',
    'storage-full',
  ]),
  /** Sends it, for the first time or again. `unknown-target`: it may not go there now. */
  send: procedure(
    one.extend({
      platform,
      department: freeText(MOST_REFERRAL_CHARACTERS.department),
      note,
    }),
    done,
    [...MOVING, 'unknown-target'],
  ),
  withdraw: procedure(one, done, MOVING),
  /** What the citizen said to the answer; satisfied closes it, dissatisfied opens it again. */
  verify: procedure(one.extend({ satisfied: z.boolean(), note }), done, MOVING),
  /** Ends one that was opened again and that nobody can do more about: the citizen was told of other ways. Head only. */
  close: procedure(one, done, MOVING),
  /** Destroys its words once it is over; head only (个人信息保护法 47). */
  erase: procedure(one, done, MOVING),
};
