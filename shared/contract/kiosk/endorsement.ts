import { z } from 'zod';
import { checkAnswers, checkFact, checkOutcome, checkPlace, checkRule, endorsement } from '../../domain/endorsement.ts';
import { bilingual, language } from '../../domain/language.ts';
import { ID_PROBLEMS } from '../../domain/id-number.ts';
import { mobilePhone } from '../../domain/phone.ts';
import { stationDay } from '../../domain/station-day.ts';
import { FACT_PARTS } from '../../rules/endorsement-table.ts';
import { done, procedure } from '../procedure.ts';
import { issuedTicket } from './tickets.ts';

const source = z.object({ name: bilingual, date: z.string() });
const toldFact = z.object({
  fact: checkFact,
  part: z.enum(FACT_PARTS),
  values: z.record(z.string(), z.number()),
  source,
});
export type ToldFact = z.infer<typeof toldFact>;

/** How the questions ended. */
export const checkEnding = z.object({
  rule: checkRule,
  outcome: checkOutcome,
  place: checkPlace.nullable(),
  source: source.nullable(),
  /** Only what is sure, each with its source. */
  facts: z.array(toldFact),
  /** Too early: from this day on it can be made. */
  opensOn: stationDay.nullable(),
  /** The day somebody could be reminded of, when it is known. */
  remindFor: stationDay.nullable(),
});
export type CheckEnding = z.infer<typeof checkEnding>;

/** The day typed off a residence permit; the station says how it stands to today. */
const check = z.object({ endorsement, answers: checkAnswers, dueDay: stationDay.nullable() });
export type CheckInput = z.infer<typeof check>;

export const idReading = z.object({
  problem: z.enum(ID_PROBLEMS).nullable(),
  age: checkAnswers.shape.age.unwrap().nullable(),
  idCard: checkAnswers.shape.idCard.unwrap().nullable(),
});
export type IdReading = z.infer<typeof idReading>;

export const endorsementContract = {
  judge: procedure(check, checkEnding),
  /** Reads off a number what the questions need, and forgets it. The last day is known only from a reader. */
  checkId: procedure(z.object({ number: z.string().max(60), validUntil: stationDay.nullable() }), idReading),
  take: procedure(
    check.extend({ requestId: z.uuid(), language }),
    issuedTicket.extend({ papers: z.array(checkFact) }),
    ['unknown-service', 'service-closed', 'line-full', 'storage-full'],
  ),
  /** By consent only; the same `requestId` asks once. */
  remind: procedure(
    z.object({
      requestId: z.uuid(),
      language,
      dueDay: stationDay,
      phone: mobilePhone,
      idNumber: z.string().max(60).nullable(),
      consent: z.object({ noticeVersion: z.string().max(20), agreed: z.boolean() }),
    }),
    done,
    ['no-consent', 'wrong-id-number', 'bad-day', 'storage-full'],
  ),
};
