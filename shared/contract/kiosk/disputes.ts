import { z } from 'zod';
import { dialectId, mandarinLevel, namedDialect } from '../../domain/dialect.ts';
import { category, claim, counterpart } from '../../domain/dispute.ts';
import { divisionCode } from '../../domain/division.ts';
import { freeText } from '../../domain/free-text.ts';
import { language } from '../../domain/language.ts';
import { matchReason, type MatchReason } from '../../domain/match-reason.ts';
import { mobilePhone } from '../../domain/phone.ts';
import { procedure } from '../procedure.ts';
import { suggestion } from './suggestion.ts';
import { issuedTicket } from './tickets.ts';

export { matchReason, type MatchReason };

export const offeredMediator = z.object({
  mediatorId: z.uuid(),
  name: z.string(),
  /** Names of county and province of home. */
  home: z.string(),
  dialects: z.array(namedDialect),
  /** 0 … 1, best first. */
  score: z.number().min(0).max(1),
  reasons: z.array(matchReason).min(1),
});
export type OfferedMediator = z.infer<typeof offeredMediator>;

/** What matching needs to know of a citizen; nothing personal in it. */
export const matchInput = z.object({
  home: divisionCode,
  dialects: z.array(dialectId).max(4),
  mandarin: mandarinLevel,
  category,
});

/** The whole intake, as the kiosk sends it at its last step. */
export const disputeInput = matchInput.extend({
  requestId: z.uuid(),
  language,
  counterpart,
  respondentName: freeText(60),
  claims: z.array(claim).max(9),
  statement: freeText(2000),
  wish: freeText(500),
  name: freeText(40).pipe(z.string().min(1)),
  phone: mobilePhone,
  /** Both ticks of the notice page; without them nothing is saved. */
  consent: z.object({ noticeVersion: z.string().max(20), agreed: z.boolean() }),
  /** Null: the first one free. */
  mediatorId: z.uuid().nullable(),
});

export const disputesContract = {
  /** What a text points to; nothing of it is kept. */
  suggest: procedure(z.object({ text: freeText(2600) }), suggestion),
  findMediators: procedure(matchInput, z.array(offeredMediator), ['unknown-division']),
  open: procedure(disputeInput, issuedTicket.extend({ mediatorName: z.string().nullable() }), [
    'unknown-division',
    'unknown-mediator',
    'no-consent',
    'unknown-service',
    'line-full',
    'storage-full',
  ]),
};
