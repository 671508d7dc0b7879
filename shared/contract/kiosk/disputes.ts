import { z } from 'zod';
import { ageBand } from '../../domain/age.ts';
import { dialectId, mandarinLevel, namedDialect } from '../../domain/dialect.ts';
import { category, claim, counterpart } from '../../domain/dispute.ts';
import { divisionCode, placeName } from '../../domain/division.ts';
import { freeText } from '../../domain/free-text.ts';
import { gapWay } from '../../domain/language-gap.ts';
import { matchReason, type MatchReason } from '../../domain/match-reason.ts';
import { homeWish, sexWish } from '../../domain/mediator-wish.ts';
import { mobilePhone } from '../../domain/phone.ts';
import { sex } from '../../domain/sex.ts';
import { stationCode, stationContact } from '../../domain/station.ts';
import { bilingual, language } from '../../domain/language.ts';
import { interpreterWish } from '../../domain/party.ts';
import { MOST_VOICE_BYTES, voiceSeconds } from '../../domain/voice.ts';
import { procedure } from '../procedure.ts';
import { suggestion } from './suggestion.ts';
import { issuedTicket } from './tickets.ts';

export { matchReason, type MatchReason };

export const offeredMediator = z.object({
  mediatorId: z.uuid(),
  name: z.string(),
  home: placeName,
  sex: sex.nullable(),
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
  sexWish: sexWish.default('any'),
  homeWish: homeWish.default('any'),
});

/** Names of both parties, only to leave out mediators who stand aside from them; nothing of it is kept. */
export const findMediatorsInput = matchInput.extend({ parties: z.array(freeText(60)).max(2).default([]) });

/** What there is when nobody on duty understands the citizen. */
export const otherWays = z.object({
  ways: z.array(gapWay),
  /** Stations of the district with a mediator who would understand, best first. */
  neighbours: z.array(
    z.object({
      code: stationCode,
      name: bilingual,
      contact: stationContact.nullable(),
      /** How they would talk. */
      reason: matchReason,
      mediators: z.int().positive(),
    }),
  ),
  /** How an interpreter of the alliance would talk with the citizen, each way once. */
  interpreters: z.array(matchReason),
});
export type OtherWays = z.infer<typeof otherWays>;

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
  ageBand,
  /** Who stands for a minor; the phone is then theirs, and under 14 the consent is theirs too (个人信息保护法 31). */
  guardian: z.object({ name: freeText(60).pipe(z.string().min(1)) }).nullable(),
  interpreter: interpreterWish.nullable(),
  /** What happened, spoken: enough without a word of text. */
  voice: z.object({ seconds: voiceSeconds, clip: z.file().min(1).max(MOST_VOICE_BYTES) }).nullable(),
  /** Both ticks of the notice page; without them nothing is saved. */
  consent: z.object({ noticeVersion: z.string().max(20), agreed: z.boolean() }),
  /** Null: the first one free. */
  mediatorId: z.uuid().nullable(),
  /** What they chose when nobody understands them. */
  gapWay: gapWay.nullable().default(null),
});

export const disputesContract = {
  /** What a text points to; nothing of it is kept. */
  suggest: procedure(z.object({ text: freeText(2600) }), suggestion),
  findMediators: procedure(findMediatorsInput, z.array(offeredMediator), ['unknown-division']),
  otherWays: procedure(matchInput, otherWays, ['unknown-division']),
  open: procedure(disputeInput, issuedTicket.extend({ mediatorName: z.string().nullable() }), [
    'unknown-division',
    'unknown-mediator',
    'no-consent',
    'guardian-needed',
    'voice-unusable',
    'unknown-service',
    'line-full',
    'storage-full',
  ]),
};
