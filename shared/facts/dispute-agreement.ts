import { z } from 'zod';
import { agreementForm } from '../domain/dispute-course.ts';
import { freeText } from '../domain/free-text.ts';
import { instalment, paymentMeans, visitForm, visitResult } from '../domain/promise.ts';
import { stationDay } from '../domain/station-day.ts';
import { factType } from './fact-type.ts';

const disputeId = z.uuid();

/**
 * What both sides are about to agree on: fields of 人民调解法 29, for paper and for the register of oral
 * agreements alike. Drafting again replaces the draft; it binds nobody before `dispute.agreed`. Money in fen.
 */
export const disputeAgreementDrafted = factType('dispute.agreement-drafted.v1', {
  data: z.object({
    disputeId,
    mediatorId: z.uuid(),
    form: agreementForm,
    /** Only a part of what was disputed is settled. */
    partial: z.boolean(),
    /** Performed before everybody's eyes; nothing is left to watch. */
    performedNow: z.boolean(),
    amountFen: z.int().nonnegative().nullable(),
    instalments: z.array(instalment).max(60),
    performBy: stationDay.nullable(),
    copies: z.int().min(1).max(20),
    recorderId: z.uuid().nullable(),
  }),
  personal: {
    applicant: z.object({
      facts: freeText(2000),
      responsibility: freeText(2000),
      terms: freeText(4000),
      manner: freeText(1000),
      breach: freeText(1000),
      place: freeText(100),
    }),
  },
});

/** One instalment was paid or done, with what was seen of it (履行凭证). */
export const disputeInstalmentPaid = factType('dispute.instalment-paid.v1', {
  data: z.object({ disputeId, number: z.int().min(1).max(60), paidOn: stationDay, means: paymentMeans }),
});

/** A follow-up visit or call (回访). */
export const disputeVisited = factType('dispute.visited.v1', {
  data: z.object({
    disputeId,
    staffId: z.uuid(),
    form: visitForm,
    result: visitResult,
    satisfied: z.boolean().nullable(),
  }),
  personal: { applicant: z.object({ notes: freeText(2000) }) },
});
