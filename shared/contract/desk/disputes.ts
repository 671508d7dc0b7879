import { z } from 'zod';
import { danger, nature, risk } from '../../domain/danger.ts';
import { mandarinLevel, namedDialect } from '../../domain/dialect.ts';
import {
  category,
  choice,
  claim,
  counterpart,
  disputeStage,
  handOnReason,
  outcome,
  talkForm,
} from '../../domain/dispute.ts';
import { freeText } from '../../domain/free-text.ts';
import { language } from '../../domain/language.ts';
import { millis } from '../../domain/millis.ts';
import { stationDay } from '../../domain/station-day.ts';
import { ticketState } from '../../domain/ticket.ts';
import { matchReason } from '../kiosk/disputes.ts';
import { done, nothing, procedure } from '../procedure.ts';

/** A line in the list; no name, no words of the citizen. */
export const disputeLine = z.object({
  disputeId: z.uuid(),
  number: z.string(),
  openedAt: millis,
  category,
  counterpart,
  stage: disputeStage,
  home: z.string(),
  dialects: z.array(namedDialect),
  ticketState,
  /** `mine`: assigned to me. `open`: nobody yet, and I am one of those who may take it. */
  belongs: z.enum(['mine', 'open', 'other']),
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
  form: talkForm.nullable(),
  minutes: z.int().nullable(),
  notes: z.string().nullable(),
});
export type TimelineEntry = z.infer<typeof timelineEntry>;

export const agreementView = z.object({
  facts: z.string(),
  terms: z.string(),
  manner: z.string(),
  amountFen: z.int().nullable(),
  performBy: stationDay.nullable(),
  copies: z.int(),
});

/** The whole dispute, for its mediator and the head. Personal fields are null after an erasure. */
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
  outcome: outcome.nullable(),
  agreement: agreementView.nullable(),
  natures: z.array(nature),
  /** Categories the words point to; the citizen chose `category`. */
  suggested: z.array(category),
  assessedBy: z.enum(['rule', 'staff']).nullable(),
  /** Words of the statement that led to it; never stored. */
  because: z.array(z.string()),
  erased: z.boolean(),
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
const note = freeText(2000).default('');

export const deskDisputesContract = {
  /** Mine and the open ones; the head sees all that are not closed, and today's closed ones. */
  list: procedure(nothing, z.array(disputeLine), ['signed-out']),
  open: procedure(one, disputeFile, ['signed-out', 'not-found', 'not-yours']),
  accept: procedure(one, done, ['signed-out', 'not-found', 'not-yours', 'wrong-state', 'storage-full']),
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
  writeAgreement: procedure(
    one.extend({
      facts: freeText(2000).pipe(z.string().min(1)),
      terms: freeText(4000).pipe(z.string().min(1)),
      manner: freeText(1000).pipe(z.string().min(1)),
      amountFen: z.int().nonnegative().max(1_000_000_000_00).nullable(),
      performBy: stationDay.nullable(),
      copies: z.int().min(2).max(20),
    }),
    done,
    ['signed-out', 'not-found', 'not-yours', 'wrong-state', 'storage-full'],
  ),
  /** `AGREED_WRITTEN` needs a written agreement on file. */
  close: procedure(one.extend({ outcome, note }), done, [
    'signed-out',
    'not-found',
    'not-yours',
    'wrong-state',
    'no-agreement',
    'storage-full',
  ]),
  /** Destroys the keys of both parties of a closed dispute; head only (个人信息保护法 47). */
  erase: procedure(one, done, ['signed-out', 'not-allowed', 'not-found', 'not-yours', 'wrong-state', 'storage-full']),
};
