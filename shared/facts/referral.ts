import { z } from 'zod';
import { freeText } from '../domain/free-text.ts';
import { phoneTail } from '../domain/phone.ts';
import {
  MOST_REFERRAL_CHARACTERS,
  platform,
  referralClass,
  referralOrigin,
  referralResult,
  referralUrgency,
  referredMatter,
  returnReason,
} from '../domain/referral.ts';
import { factType } from './fact-type.ts';

const referralId = z.uuid();
const department = freeText(MOST_REFERRAL_CHARACTERS.department);
const note = freeText(MOST_REFERRAL_CHARACTERS.note);

/** A matter that belongs to somebody else is written down (流转拟稿). Its words and its people are sealed under a key of its own. */
export const referralDrafted = factType('referral.drafted.v1', {
  data: z.object({
    referralId,
    requestId: z.uuid(),
    /** Whose key seals what is said in it, by us and by the other side. */
    aboutId: z.uuid(),
    year: z.int().min(2000).max(9999),
    /** The how-manieth of the year. */
    running: z.int().positive(),
    number: z.string().regex(/^R\d{4}$/),
    /** Keyed hash of number and four digits: the citizen finds it by both. */
    lookup: z.string().regex(/^[0-9a-f]{64}$/),
    class: referralClass,
    urgency: referralUrgency,
    platform,
    /** Office within the platform, where known; never a person. */
    department,
    origin: referralOrigin,
  }),
  personal: {
    about: referredMatter.extend({
      /** The four digits that go with the number. */
      digits: phoneTail,
    }),
  },
});

/** Handed to the district for this platform; it goes out at once. */
export const referralSent = factType('referral.sent.v1', {
  data: z.object({ referralId, attempt: z.int().positive(), platform, department }),
  personal: { about: z.object({ note }) },
  urgent: true,
});

/** The citizen no longer wants it, or it settled itself. */
export const referralWithdrawn = factType('referral.withdrawn.v1', { data: z.object({ referralId }), urgent: true });

/** Staff asked the citizen: is it settled for them? */
export const referralVerified = factType('referral.verified.v1', {
  data: z.object({ referralId, satisfied: z.boolean() }),
  personal: { about: z.object({ note }) },
});
export const referralClosed = factType('referral.closed.v1', { data: z.object({ referralId }) });
/** It is not settled for the citizen: the matter is open again (回访不满意重启). */
export const referralReopened = factType('referral.reopened.v1', { data: z.object({ referralId }), urgent: true });

/** A time limit of the other side went by. */
export const referralLimitPassed = factType('referral.limit-passed.v1', {
  data: z.object({ referralId, limit: z.enum(['sign', 'first-feedback', 'finish']), attempt: z.int().positive() }),
});

const answer = { referralId, attempt: z.int().positive() };

/** The platform has taken it (签收). */
export const referralSigned = factType('referral.signed.v1', {
  data: z.object({ ...answer, department }),
  statedBy: 'centre',
});
/** The platform gives it back (退回). */
export const referralReturned = factType('referral.returned.v1', {
  data: z.object({ ...answer, reason: returnReason }),
  personal: { about: z.object({ note }) },
  statedBy: 'centre',
});
/** The platform says what it does (办理中). */
export const referralProgressed = factType('referral.progressed.v1', {
  data: z.object(answer),
  personal: { about: z.object({ note }) },
  statedBy: 'centre',
});
/** The platform says what came of it (反馈). */
export const referralAnswered = factType('referral.answered.v1', {
  data: z.object({ ...answer, result: referralResult }),
  personal: { about: z.object({ note }) },
  statedBy: 'centre',
});
