import { z } from 'zod';
import {
  consultBasis,
  consultEntry,
  consultId,
  consultSituation,
  consultTopic,
  emergency,
  emergencyNumber,
} from '../../domain/consult.ts';
import { calculator } from '../../domain/calculator.ts';
import { freeText } from '../../domain/free-text.ts';
import { language } from '../../domain/language.ts';
import { done, nothing, procedure } from '../procedure.ts';
import { issuedTicket } from './tickets.ts';

/** An answer as a line of a list. */
const line = z.object({ id: consultId, topic: consultTopic, title: z.string() });
export const consultLine = line;
export type ConsultLine = z.infer<typeof consultLine>;

export const consultHit = line.extend({
  /** The answer itself, without its steps. */
  short: z.string(),
  score: z.number().min(0).max(1),
});
export type ConsultHit = z.infer<typeof consultHit>;

export const consultFound = z.object({
  /** Best first, at first one of each topic. */
  hits: z.array(consultHit).max(12),
  /** False: say that the library may not hold an answer, and offer a person. */
  confident: z.boolean(),
  /** What in the words cannot wait, and whom to call: shown before any hit. Null: nothing. */
  danger: z.object({ emergencies: z.array(emergency), numbers: z.array(emergencyNumber).min(1) }).nullable(),
});
export type ConsultFound = z.infer<typeof consultFound>;

/** An answer as its screen needs it; `basis` last. */
export const consultAnswer = consultEntry
  .omit({ questions: true, related: true })
  .extend({ basis: z.array(consultBasis), related: z.array(line) });
export type ConsultAnswer = z.infer<typeof consultAnswer>;

export const consultShelfOf = consultSituation.omit({ topics: true }).extend({
  topics: z.array(z.object({ topic: consultTopic, entries: z.array(line).min(1) })).min(1),
});
export type ConsultShelfOf = z.infer<typeof consultShelfOf>;

const words = freeText(1_000);

/** The consultation library (咨询). Nothing that is asked is kept, but what the library could not answer, masked. */
export const consultContract = {
  /** `settled`: they stopped typing and look at the answers; only then is a question without one kept. */
  search: procedure(z.object({ words, language, settled: z.boolean().default(false) }), consultFound, ['storage-full']),
  entry: procedure(z.object({ id: consultId, language }), consultAnswer, ['not-found']),
  /** All answers by situation of life. */
  topics: procedure(z.object({ language }), z.array(consultShelfOf)),
  /** `words`: what they had asked, so that an answer that did not help shows what is missing. */
  feedback: procedure(z.object({ id: consultId, language, helpful: z.boolean(), words: words.default('') }), done, [
    'not-found',
    'storage-full',
  ]),
  /**
   * A number to ask a person by (找人当面问), with the question for their counter: the answer or the calculator that
   * was open, else the words as typed, sealed and shown from the call on. The same `requestId` gets the same number.
   */
  askPerson: procedure(
    z.object({
      requestId: z.uuid(),
      language,
      entryId: consultId.nullable(),
      calculator: calculator.nullable(),
      words: words.default(''),
    }),
    issuedTicket,
    ['unknown-service', 'service-closed', 'line-full', 'storage-full'],
  ),
  /** Whether an answer can be taken home on paper: a receipt printer is set. */
  mayPrint: procedure(nothing, z.object({ may: z.boolean() })),
  /** Prints an answer as it stands in the library, and nothing of who asked. */
  print: procedure(z.object({ id: consultId, language }), done, [
    'not-found',
    'no-printer',
    'not-printed',
    'too-many-tries',
  ]),
};
