import { z } from 'zod';
import { dialectId, mandarinLevel } from '../domain/dialect.ts';
import { category } from '../domain/dispute.ts';
import { divisionCode } from '../domain/division.ts';
import { gapWay } from '../domain/language-gap.ts';
import { homeWish, sexWish } from '../domain/mediator-wish.ts';
import { factType } from './fact-type.ts';

/** What matching has to know of a dispute beyond its first fact. */
const disputeId = z.uuid();

/** How the other party speaks, as somebody at the desk learnt it; the newest wins. */
export const disputeRespondentSpeechNoted = factType('dispute.respondent-speech-noted.v1', {
  data: z.object({
    disputeId,
    home: divisionCode.nullable(),
    dialects: z.array(dialectId).max(4),
    mandarin: mandarinLevel,
  }),
});

/** What kind of mediator the applicant wishes; recorded only when they wish anything. */
export const disputeMediatorWishNoted = factType('dispute.mediator-wish-noted.v1', {
  data: z.object({ disputeId, sex: sexWish, home: homeWish }),
});

/** Nobody on duty understood the applicant: what was offered instead, and what they chose. */
export const disputeLanguageGapNoted = factType('dispute.language-gap-noted.v1', {
  data: z.object({
    disputeId,
    home: divisionCode,
    dialects: z.array(dialectId).max(4),
    category,
    offered: z.array(gapWay).min(1),
    chosen: gapWay,
  }),
});
