import { z } from 'zod';
import { agreementForm } from '../../domain/dispute-course.ts';
import { freeText } from '../../domain/free-text.ts';
import { instalment } from '../../domain/promise.ts';
import { stationDay } from '../../domain/station-day.ts';

const some = z.string().min(1);

/** The wording of an agreement as the desk sends it; fields of 人民调解法 29. Money in fen. */
export const agreementDraft = z.object({
  form: agreementForm,
  partial: z.boolean(),
  performedNow: z.boolean(),
  amountFen: z.int().nonnegative().max(1_000_000_000_00).nullable(),
  instalments: z.array(instalment).max(60),
  performBy: stationDay.nullable(),
  copies: z.int().min(1).max(20),
  recorderId: z.uuid().nullable(),
  facts: freeText(2000).pipe(some),
  responsibility: freeText(2000),
  terms: freeText(4000).pipe(some),
  manner: freeText(1000).pipe(some),
  breach: freeText(1000),
  place: freeText(100),
});

/** The newest wording on file. */
export const agreementView = agreementDraft.extend({
  instalments: z.array(instalment.extend({ number: z.int(), paidOn: stationDay.nullable() })),
  /** When it took effect; null: still a draft. */
  effectiveOn: stationDay.nullable(),
});
export type AgreementView = z.infer<typeof agreementView>;
