import type { z } from 'zod';
import type { endingInput, minutesInput } from '../../shared/contract/desk/panel.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { disputeIssueSettled, disputeMinutesRecorded } from '../../shared/facts/dispute-panel.ts';
import { mayActOn } from '../../shared/rules/dispute-stages.ts';
import { type IssueRefusal, refusalOfEnding } from '../../shared/rules/panel-issues.ts';
import type { Writing } from '../ledger/ledger.ts';
import type { DisputeRow } from '../store/dispute-rows.ts';
import { issuesOf } from '../store/panels.ts';
import type { Core } from './core.ts';
import { panelFor, speakersOf } from './panel-access.ts';
import type { Session } from './sessions.ts';

/** What a panel does while it sits (多元调解): minutes, and the end of one issue at a time. */
type Refusals<R> = R | 'not-found' | 'not-yours' | 'wrong-state';

function sit<R extends string>(
  core: Core,
  session: Session,
  disputeId: string,
  step: (dispute: DisputeRow, writing: Writing) => R | undefined,
): Answer<{ done: true }, Refusals<R>> {
  return core.ledger.write<Answer<{ done: true }, Refusals<R>>>(`staff/${session.staffId}`, (writing) => {
    const found = panelFor(writing.tx, session, disputeId);
    if (!found.ok) return found;
    if (!mayActOn(found.value.stage, 'sit')) return refused('wrong-state');
    const refusal = step(found.value, writing);
    return refusal === undefined ? granted({ done: true }) : { ok: false, refusal };
  });
}

/** Writes down a sitting about one issue (联合调解记录); only who speaks about that issue does. */
export const recordMinutes = (
  core: Core,
  session: Session,
  { disputeId, issue, minutes, notes }: z.output<typeof minutesInput>,
) =>
  sit(core, session, disputeId, (dispute, { tx, append }) => {
    if (!issuesOf(tx, disputeId).some((one) => one.issue === issue)) return 'no-such-issue';
    if (speakersOf(tx, session, dispute, issue).length === 0) return 'not-your-issue';
    append(
      disputeMinutesRecorded.of(
        disputeId,
        { disputeId, staffId: session.staffId, issue, minutes },
        { applicant: { person: dispute.applicantId, value: { notes } } },
      ),
    );
    return undefined;
  });

/** Ends one issue, apart from the others (分项办结). */
export const endIssue = (core: Core, session: Session, { disputeId, issue, result }: z.output<typeof endingInput>) =>
  sit<IssueRefusal>(core, session, disputeId, (dispute, { tx, append }) => {
    const speakers = speakersOf(tx, session, dispute, issue);
    const refusal = refusalOfEnding({ issue, result }, speakers, issuesOf(tx, disputeId));
    if (refusal !== undefined) return refusal;
    append(disputeIssueSettled.of(disputeId, { disputeId, issue, result }));
    return undefined;
  });
