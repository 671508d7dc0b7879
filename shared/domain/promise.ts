import { z } from 'zod';
import { stationDay } from './station-day.ts';

/**
 * What was promised and what became of it: instalments, payments, follow-up visits. Money in fen;
 * an instalment without an amount is a deed (repair, return, apology).
 */
export const instalment = z.object({
  dueOn: stationDay,
  amountFen: z.int().positive().max(1_000_000_000_00).nullable(),
});
export type Instalment = z.infer<typeof instalment>;

/** What the mediator saw of it (履行凭证). Texts: `means.<code>`. */
export const PAYMENT_MEANS = ['cash-seen', 'bank-receipt', 'phone-receipt', 'deed-seen', 'both-say-so'] as const;
export const paymentMeans = z.enum(PAYMENT_MEANS);
export type PaymentMeans = z.infer<typeof paymentMeans>;

/** How a follow-up was made (回访方式). Texts: `visitForm.<code>`. */
export const VISIT_FORMS = ['home', 'phone', 'at-station'] as const;
export const visitForm = z.enum(VISIT_FORMS);

/** What it found (履行情况). Texts: `visitResult.<code>`. */
export const VISIT_RESULTS = ['performed', 'on-the-way', 'not-performed', 'quarrel-again'] as const;
export const visitResult = z.enum(VISIT_RESULTS);
export type VisitResult = z.infer<typeof visitResult>;
