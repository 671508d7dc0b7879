import { z } from 'zod';
import { dialectId, mandarinLevel } from '../domain/dialect.ts';
import { category, choice, claim, counterpart, handOnReason, outcome, talkForm } from '../domain/dispute.ts';
import { divisionCode } from '../domain/division.ts';
import { freeText } from '../domain/free-text.ts';
import { language } from '../domain/language.ts';
import { mobilePhone } from '../domain/phone.ts';
import { stationDay } from '../domain/station-day.ts';
import { factType } from './fact-type.ts';

const disputeId = z.uuid();
const mediatorId = z.uuid();

/** The kiosk intake. `applicant` and `respondent` are two persons with a key each. */
export const disputeOpened = factType('dispute.opened.v1', {
  data: z.object({
    disputeId,
    ticketId: z.uuid(),
    category,
    counterpart,
    home: divisionCode,
    dialects: z.array(dialectId).max(4),
    mandarin: mandarinLevel,
    claims: z.array(claim).max(9),
    language,
    /** Version of the privacy notice that was agreed to (个人信息保护法 14, 17). */
    noticeVersion: z.string().max(20),
    applicantId: z.uuid(),
    respondentId: z.uuid().nullable(),
    /** HMAC over ticket number and last four digits of the phone, hex: the only way to look it up. */
    lookup: z.string().regex(/^[0-9a-f]{64}$/),
    /** Best first; when nobody was chosen, any of these may call the ticket. Empty: anyone may. */
    suitable: z.array(mediatorId),
  }),
  personal: {
    applicant: z.object({
      name: freeText(40),
      phone: mobilePhone,
      statement: freeText(2000),
      wish: freeText(500),
    }),
    respondent: z.object({ name: freeText(60) }),
  },
});

/** Before the ranking was kept with it; now dispute-assigned.ts. */
export const disputeAssignedFirst = factType('dispute.assigned.v1', {
  data: z.object({ disputeId, mediatorId, choice, score: z.number().min(0).max(1).nullable() }),
});
export const disputeAccepted = factType('dispute.accepted.v1', { data: z.object({ disputeId, mediatorId }) });

/** Given to another mediator (`to`) or back to all suitable ones (null). */
export const disputeHandedOn = factType('dispute.handed-on.v1', {
  data: z.object({ disputeId, from: mediatorId, to: mediatorId.nullable(), reason: handOnReason }),
});

/** A talk with one or both sides (调解记录). */
export const disputeTalkRecorded = factType('dispute.talk-recorded.v1', {
  data: z.object({ disputeId, mediatorId, form: talkForm, minutes: z.int().min(1).max(600) }),
  personal: { applicant: z.object({ notes: freeText(4000) }) },
});

/** A written agreement (人民调解协议书); fields of 人民调解法 29. Money in fen. */
export const disputeAgreementWritten = factType('dispute.agreement-written.v1', {
  data: z.object({
    disputeId,
    mediatorId,
    amountFen: z.int().nonnegative().nullable(),
    performBy: stationDay.nullable(),
    copies: z.int().min(2).max(20),
  }),
  personal: {
    applicant: z.object({
      facts: freeText(2000),
      terms: freeText(4000),
      manner: freeText(1000),
    }),
  },
});

export const disputeClosed = factType('dispute.closed.v1', {
  data: z.object({ disputeId, mediatorId, outcome }),
  personal: { applicant: z.object({ note: freeText(2000) }) },
});
