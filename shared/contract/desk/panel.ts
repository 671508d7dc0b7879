import { z } from 'zod';
import { mandarinLevel } from '../../domain/dialect.ts';
import { claim } from '../../domain/dispute.ts';
import { nature } from '../../domain/dispute-course.ts';
import { freeText } from '../../domain/free-text.ts';
import { language } from '../../domain/language.ts';
import { millis } from '../../domain/millis.ts';
import { issueResult, panelKind } from '../../domain/panel.ts';
import { ISSUE_REFUSALS } from '../../rules/panel-issues.ts';
import { done, procedure } from '../procedure.ts';
import { disputeLine } from './disputes.ts';

const member = z.object({ name: z.string(), kind: panelKind, issue: nature, me: z.boolean() });

/** A sitting about one issue. Its notes are null for those who sit for another issue, and after an erasure. */
const sitting = z.object({
  seq: z.int().positive(),
  at: millis,
  who: z.string().nullable(),
  issue: nature,
  minutes: z.int(),
  notes: z.string().nullable(),
});

/** How an issue stands, and how this person may end it now; empty: not theirs to end. */
const issueOnFile = z.object({
  issue: nature,
  result: issueResult.nullable(),
  mayEnd: z.array(issueResult),
  maySit: z.boolean(),
});

/**
 * What a panel shares: the matter in the words of the parties, who sits for what, how each issue stands,
 * and the minutes. No phone number, no talk of the mediator, no wording of an agreement: this shape has no
 * place for them.
 */
export const panelFile = disputeLine.extend({
  name: z.string().nullable(),
  respondentName: z.string().nullable(),
  statement: z.string().nullable(),
  wish: z.string().nullable(),
  claims: z.array(claim),
  mandarin: mandarinLevel,
  language,
  erased: z.boolean(),
  members: z.array(member),
  issues: z.array(issueOnFile),
  sittings: z.array(sitting),
});
export type PanelFile = z.infer<typeof panelFile>;

const one = z.object({ disputeId: z.uuid() });
export const minutesInput = one.extend({ issue: nature, minutes: z.int().min(1).max(600), notes: freeText(4000) });
export const endingInput = one.extend({ issue: nature, result: issueResult });

/** For those who sit on the panel, its mediators and the station head. */
export const panelContract = {
  open: procedure(one, panelFile, ['signed-out', 'not-found', 'not-yours']),
  recordMinutes: procedure(minutesInput, done, [
    'signed-out',
    'not-found',
    'not-yours',
    'wrong-state',
    'no-such-issue',
    'not-your-issue',
    'storage-full',
  ]),
  /** Ends one issue, apart from the others; one of public security only as the community police. */
  endIssue: procedure(endingInput, done, [
    'signed-out',
    'not-found',
    'not-yours',
    'wrong-state',
    'storage-full',
    ...ISSUE_REFUSALS,
  ]),
};
