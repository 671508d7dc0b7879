import { z } from 'zod';
import { declarationField, declarationKind, typedDeclaration } from '../../domain/declaration.ts';
import { language } from '../../domain/language.ts';
import { stationDay } from '../../domain/station-day.ts';
import { DECLARATION_PROBLEMS } from '../../rules/check-declaration.ts';
import { procedure } from '../procedure.ts';

export const fieldProblem = z.object({ field: declarationField, problem: z.enum(DECLARATION_PROBLEMS) });

/** The last day on which it is in time, where the law counts days; and whether it was. */
export const declarationLimit = z.object({ by: stationDay, inTime: z.boolean() });

export const declarationReceipt = z.object({
  receipt: z.string(),
  kind: declarationKind,
  filedOn: stationDay,
  limit: declarationLimit.nullable(),
  /** A receipt printer is set. */
  printable: z.boolean(),
});
export type DeclarationReceipt = z.infer<typeof declarationReceipt>;

export const filingOutcome = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('filed'), receipt: declarationReceipt }),
  z.object({ outcome: z.literal('problems'), problems: z.array(fieldProblem).readonly() }),
]);

/** What a page sends to have it filed; at the kiosk and at the desk. */
export const declarationWish = z.object({
  requestId: z.uuid(),
  kind: declarationKind,
  language,
  typed: typedDeclaration,
  consent: z.object({ noticeVersion: z.string().max(20), agreed: z.boolean() }),
});

/** How one answer is, before the next question is asked. */
export const fieldAnswer = z.object({
  problem: z.enum(DECLARATION_PROBLEMS).nullable(),
  /** Under 16, by the identity number: a guardian is asked for. */
  child: z.boolean(),
});
export type FieldAnswer = z.infer<typeof fieldAnswer>;

export const declarationsContract = {
  /** Looks at one answer and keeps nothing. */
  check: procedure(z.object({ kind: declarationKind, field: declarationField, typed: typedDeclaration }), fieldAnswer),
  /** The receipt on paper, tried once: printed, or the number is to be written down. */
  print: procedure(z.object({ requestId: z.uuid() }), z.object({ printed: z.boolean() }), ['not-found']),
  /** The same `requestId` files once. */
  file: procedure(declarationWish, filingOutcome, ['no-consent', 'storage-full']),
};
