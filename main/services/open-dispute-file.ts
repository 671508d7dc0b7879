import type { DisputeFile, TimelineEntry } from '../../shared/contract/desk/disputes.ts';
import { type Answer, granted } from '../../shared/domain/answer.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import type { Fact } from '../../shared/facts/fact.ts';
import { disputeCoMediatorAppointed, disputeCoMediatorReleased } from '../../shared/facts/dispute-co-mediator.ts';
import { disputeLimitPassed } from '../../shared/facts/dispute-limit.ts';
import { disputeReferred, disputeTriaged } from '../../shared/facts/dispute-course.ts';
import { disputeTalkRecorded } from '../../shared/facts/dispute.ts';
import { factsAbout } from '../ledger/read-facts.ts';
import { disputeOf } from '../store/dispute-rows.ts';
import { agreementOf } from './agreement-on-file.ts';
import { limitsOf } from './case-view.ts';
import { coMediatorsOf } from '../store/co-mediators.ts';
import { riskOfDispute } from '../store/dispute-risks.ts';
import type { Core } from './core.ts';
import { openableFor } from './dispute-access.ts';
import { wordsOf } from './assess-risk.ts';
import { applicantOf, respondentOf } from './dispute-people.ts';
import { openMoves } from './open-moves.ts';
import { referralsOf } from './open-referral.ts';
import { notesOf } from './timeline-notes.ts';
import { numberOfCase, repetitionsOf } from './earlier-cases.ts';
import { disputeLine } from './list-disputes.ts';
import type { Session } from './sessions.ts';
import { nameOfStaff } from './staff-names.ts';

/** The whole file of a dispute (卷宗) for its mediators or the head. Its timeline is its facts, in order. */
export function openDisputeFile(
  core: Core,
  session: Session,
  disputeId: string,
): Answer<DisputeFile, 'not-found' | 'not-yours'> {
  const found = openableFor(core.db, session, disputeId);
  if (!found.ok) return found;
  const dispute = found.value;
  const now = core.clock();
  const applicant = applicantOf(core, dispute);
  const assessed = riskOfDispute(core.db, disputeId);
  const facts = factsAbout(core.db, `dispute/${disputeId}`);
  return granted({
    ...disputeLine(core, session, dispute),
    name: applicant?.name ?? null,
    phone: applicant?.phone ?? null,
    statement: applicant?.statement ?? null,
    wish: applicant?.wish ?? null,
    respondentName: respondentOf(core, dispute)?.name ?? null,
    claims: [...dispute.claims],
    mandarin: dispute.mandarin,
    language: dispute.language,
    choice: dispute.choice,
    coMediators: coMediatorsOf(core.db, disputeId).map((one) => nameOfStaff(core, one) ?? ''),
    outcome: dispute.outcome,
    agreement: agreementOf(core, dispute),
    natures: [...(dispute.natures.length > 0 ? dispute.natures : (assessed?.natures ?? []))],
    openness: dispute.openness,
    limits: limitsOf(core, core.db, dispute, now),
    moves: openMoves(core, session, dispute, now),
    visits: dispute.visits,
    today: dayOf(now),
    suggested: [...(assessed?.suggested ?? [])],
    assessedBy: assessed?.by ?? null,
    because: applicant ? [...core.classify(wordsOf(applicant)).because] : [],
    erased: dispute.erased,
    ...repetitionsOf(core, session, dispute),
    referrals: referralsOf(core, disputeId),
    referredTo: dispute.stage === 'referred' ? targetOf(facts) : null,
    timeline: facts.map((fact) => timelineEntry(core, fact)),
  });
}

/** Where the head referred it last. */
function targetOf(facts: readonly Fact[]): DisputeFile['referredTo'] {
  const fact = facts.findLast(({ type }) => type === disputeReferred.type);
  return fact === undefined ? null : disputeReferred.data.parse(JSON.parse(fact.data)).target;
}

function timelineEntry(core: Core, fact: Fact): TimelineEntry {
  const talk =
    fact.type === disputeTalkRecorded.type ? disputeTalkRecorded.data.parse(JSON.parse(fact.data)) : undefined;
  return {
    seq: fact.seq,
    type: fact.type,
    at: fact.time,
    who: fact.actor.startsWith('staff/') ? nameOfStaff(core, fact.actor.slice('staff/'.length)) : null,
    beside: besideIn(core, fact),
    form: talk?.form ?? null,
    minutes: talk?.minutes ?? null,
    notes: notesOf(core, fact),
    repeats: repeatedBy(core, fact),
    limit: fact.type === disputeLimitPassed.type ? disputeLimitPassed.data.parse(JSON.parse(fact.data)).limit : null,
  };
}

/** Which earlier case a look at the matter (甄别) found it to be. */
function repeatedBy(core: Core, fact: Fact): TimelineEntry['repeats'] {
  if (fact.type !== disputeTriaged.type) return null;
  const { repeats } = disputeTriaged.data.parse(JSON.parse(fact.data));
  const before = repeats === null ? undefined : disputeOf(core.db, repeats);
  return before === undefined ? null : numberOfCase(core, before);
}

function besideIn(core: Core, { type, data }: Fact): TimelineEntry['beside'] {
  if (type === disputeCoMediatorAppointed.type) {
    const { mediatorId } = disputeCoMediatorAppointed.data.parse(JSON.parse(data));
    return { name: nameOfStaff(core, mediatorId) ?? '', reason: null };
  }
  if (type !== disputeCoMediatorReleased.type) return null;
  const { mediatorId, reason } = disputeCoMediatorReleased.data.parse(JSON.parse(data));
  return { name: nameOfStaff(core, mediatorId) ?? '', reason };
}
