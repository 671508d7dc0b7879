import { z } from 'zod';
import { releaseReason } from '../../domain/co-mediator.ts';
import { placeName } from '../../domain/division.ts';
import { danger, risk } from '../../domain/danger.ts';
import { mandarinLevel, namedDialect } from '../../domain/dialect.ts';
import { category, choice, claim, counterpart, handOnReason, outcome, talkForm } from '../../domain/dispute.ts';
import { limitName } from '../../domain/dispute-limit.ts';
import { disputeStage } from '../../domain/dispute-stage.ts';
import { nature, openness, referralTarget, remedy, tick } from '../../domain/dispute-course.ts';
import { freeText } from '../../domain/free-text.ts';
import { language } from '../../domain/language.ts';
import { millis } from '../../domain/millis.ts';
import { stationDay } from '../../domain/station-day.ts';
import { paymentMeans, visitForm, visitResult } from '../../domain/promise.ts';
import { URGENCIES } from '../../rules/dispute-limits.ts';
import { BASES, MOVE_NAMES, type MoveName } from '../../rules/dispute-moves.ts';
import { GUARD_REFUSALS } from '../../rules/move-guards.ts';
import { ticketState } from '../../domain/ticket.ts';
import { matchReason } from '../kiosk/disputes.ts';
import { done, nothing, procedure } from '../procedure.ts';
import { agreementDraft, agreementView } from './dispute-agreement.ts';
import { caseNumber, earlierCase, earlierOffer } from './earlier-cases.ts';
import { MOVE_REFUSALS, moveInput } from './dispute-moves.ts';
import { referralLine } from './referrals.ts';

/** A time limit that runs; texts: `limit.<code>`. */
export const runningLimit = z.object({ limit: limitName, lastDay: stationDay, urgency: z.enum(URGENCIES) });

/** A line in the list; no name, no words of the citizen. */
export const disputeLine = z.object({
  disputeId: z.uuid(),
  number: z.string(),
  openedAt: millis,
  category,
  counterpart,
  stage: disputeStage,
  /** Its mediator took it on. */
  takenOn: z.boolean(),
  urgency: z.enum(URGENCIES),
  /** Of the limits as urgent as the case, the one that ends first. */
  nextLimit: runningLimit.nullable(),
  home: placeName,
  dialects: z.array(namedDialect),
  ticketState,
  /** `mine`: assigned to me. `beside`: I mediate it beside somebody else. `open`: nobody yet, and I am one of those who may take it. `panel`: I sit on its panel. */
  belongs: z.enum(['mine', 'beside', 'open', 'panel', 'other']),
  mediatorName: z.string().nullable(),
  /** Null while nobody assessed it. */
  risk: risk.nullable(),
  dangers: z.array(danger),
});
export type DisputeLine = z.infer<typeof disputeLine>;

/** One fact of the dispute, in order; texts: `timeline.<type>`. */
export const timelineEntry = z.object({
  seq: z.int().positive(),
  type: z.string(),
  at: millis,
  who: z.string().nullable(),
  /** Who came to mediate beside the responsible mediator, or was released, and why. */
  beside: z.object({ name: z.string(), reason: releaseReason.nullable() }).nullable(),
  form: talkForm.nullable(),
  minutes: z.int().nullable(),
  notes: z.string().nullable(),
  /** Which time limit went by. */
  limit: limitName.nullable(),
  /** Which earlier case it was found to be. */
  repeats: caseNumber.nullable(),
});
export type TimelineEntry = z.infer<typeof timelineEntry>;

/** A move that could be made now, and what must be affirmed for it; texts: `move.<code>`, `tick.<code>`. */
export const openMove = z.object({
  move: z.enum(MOVE_NAMES as [MoveName, ...MoveName[]]),
  ticks: z.array(tick),
  basis: z.object({ law: z.enum(BASES), articles: z.string() }),
  /** Why it cannot be made yet although the stage allows it; texts: `refusal.<code>`. */
  missing: z.enum(GUARD_REFUSALS).nullable(),
  /** Where the law lets people turn now, for a move that tells them so; texts: `remedy.<code>`. */
  suggested: z.array(z.object({ remedy, basis: z.object({ law: z.enum(BASES), articles: z.string() }) })),
});
export type OpenMove = z.infer<typeof openMove>;

/** The whole dispute, for its mediators and the head. Personal fields are null after an erasure. */
export const disputeFile = disputeLine.extend({
  name: z.string().nullable(),
  phone: z.string().nullable(),
  respondentName: z.string().nullable(),
  statement: z.string().nullable(),
  wish: z.string().nullable(),
  claims: z.array(claim),
  mandarin: mandarinLevel,
  language,
  choice: choice.nullable(),
  /** Who mediates beside its mediator. */
  coMediators: z.array(z.string()),
  outcome: outcome.nullable(),
  agreement: agreementView.nullable(),
  natures: z.array(nature),
  openness: openness.nullable(),
  limits: z.array(runningLimit),
  moves: z.array(openMove),
  visits: z.int().nonnegative(),
  today: stationDay,
  /** Categories the words point to; the citizen chose `category`. */
  suggested: z.array(category),
  assessedBy: z.enum(['rule', 'staff']).nullable(),
  /** Words of the statement that led to it; never stored. */
  because: z.array(z.string()),
  erased: z.boolean(),
  /** The earlier case of the same quarrel, and the later ones as which this one came again. */
  repeats: earlierCase.nullable(),
  cameAgain: z.array(earlierCase),
  /** What was sent on of it; where the head referred it, while it is there. */
  referrals: z.array(referralLine),
  referredTo: referralTarget.nullable(),
  timeline: z.array(timelineEntry),
});
export type DisputeFile = z.infer<typeof disputeFile>;

/** Whom a dispute could be handed to, best first. */
export const successor = z.object({
  mediatorId: z.uuid(),
  name: z.string(),
  score: z.number().min(0).max(1),
  reasons: z.array(matchReason),
});
export type Successor = z.infer<typeof successor>;

const one = z.object({ disputeId: z.uuid() });
export const visitInput = one.extend({
  form: visitForm,
  result: visitResult,
  satisfied: z.boolean().nullable(),
  notes: freeText(2000),
});

export const deskDisputesContract = {
  /** Mine and the open ones; the head sees all that are not closed, and today's closed ones. */
  list: procedure(nothing, z.array(disputeLine), ['signed-out']),
  open: procedure(one, disputeFile, ['signed-out', 'not-found', 'not-yours']),
  /** Earlier cases that may be the same quarrel, the likeliest first. */
  earlier: procedure(one, z.array(earlierOffer), ['signed-out', 'not-found', 'not-yours']),
  /** The mediator takes it on (承办). */
  takeOn: procedure(one, done, ['signed-out', 'not-found', 'not-yours', 'wrong-state', 'storage-full']),
  successors: procedure(one, z.array(successor), ['signed-out', 'not-found', 'not-yours']),
  handOn: procedure(one.extend({ reason: handOnReason, to: z.uuid().nullable() }), done, [
    'signed-out',
    'not-found',
    'not-yours',
    'wrong-state',
    'unknown-mediator',
    'nobody-else',
    'storage-full',
  ]),
  /** Judges the danger and the nature otherwise than the rule. */
  assessRisk: procedure(
    one.extend({ risk, dangers: z.array(danger).max(8), natures: z.array(nature).min(1).max(3) }),
    done,
    ['signed-out', 'not-found', 'not-yours', 'wrong-state', 'storage-full'],
  ),
  recordTalk: procedure(one.extend({ form: talkForm, minutes: z.int().min(1).max(600), notes: freeText(4000) }), done, [
    'signed-out',
    'not-found',
    'not-yours',
    'wrong-state',
    'storage-full',
  ]),
  draftAgreement: procedure(one.extend({ draft: agreementDraft }), done, [
    'signed-out',
    'not-found',
    'not-yours',
    'wrong-state',
    'written-only',
    'storage-full',
  ]),
  /** Moves the case to its next stage; shared/rules/dispute-moves.ts is the table. */
  move: procedure(moveInput, done, MOVE_REFUSALS),
  payInstalment: procedure(
    one.extend({ number: z.int().min(1).max(60), paidOn: stationDay, means: paymentMeans }),
    done,
    ['signed-out', 'not-found', 'not-yours', 'wrong-state', 'bad-day', 'storage-full'],
  ),
  visit: procedure(visitInput, done, ['signed-out', 'not-found', 'not-yours', 'wrong-state', 'storage-full']),
  /** Destroys the keys of both parties of a closed dispute; head only (个人信息保护法 47). */
  erase: procedure(one, done, ['signed-out', 'not-allowed', 'not-found', 'not-yours', 'wrong-state', 'storage-full']),
};
