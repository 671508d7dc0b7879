import type { DisputeFile, TimelineEntry } from '../../shared/contract/desk/disputes.ts';
import { type Answer, granted } from '../../shared/domain/answer.ts';
import type { Fact } from '../../shared/facts/fact.ts';
import { disputeAgreementWritten, disputeClosed, disputeTalkRecorded } from '../../shared/facts/dispute.ts';
import { factAt, factsAbout } from '../ledger/read-facts.ts';
import { openPart } from '../ledger/seal.ts';
import { riskOfDispute } from '../store/dispute-risks.ts';
import type { Core } from './core.ts';
import { disputeFor } from './dispute-access.ts';
import { wordsOf } from './assess-risk.ts';
import { applicantOf, respondentOf } from './dispute-people.ts';
import { disputeLine } from './list-disputes.ts';
import type { Session } from './sessions.ts';
import { nameOfStaff } from './staff-names.ts';

/** The whole file of a dispute (卷宗) for its mediator or the head. Its timeline is its facts, in order. */
export function openDisputeFile(
  core: Core,
  session: Session,
  disputeId: string,
): Answer<DisputeFile, 'not-found' | 'not-yours'> {
  const found = disputeFor(core.db, session, disputeId);
  if (!found.ok) return found;
  const dispute = found.value;
  const applicant = applicantOf(core, dispute);
  const assessed = riskOfDispute(core.db, disputeId);
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
    outcome: dispute.outcome,
    agreement: dispute.agreementSeq === null ? null : agreementAt(core, dispute.agreementSeq),
    natures: [...(assessed?.natures ?? [])],
    suggested: [...(assessed?.suggested ?? [])],
    assessedBy: assessed?.by ?? null,
    because: applicant ? [...core.classify(wordsOf(applicant)).because] : [],
    erased: dispute.erased,
    timeline: factsAbout(core.db, `dispute/${disputeId}`).map((fact) => timelineEntry(core, fact)),
  });
}

function agreementAt(core: Core, seq: number): DisputeFile['agreement'] {
  const fact = factAt(core.db, seq);
  const text = fact && openPart(core.db, core.keys, disputeAgreementWritten, fact, 'applicant');
  if (fact === undefined || text === null || text === undefined) return null;
  const { amountFen, performBy, copies } = disputeAgreementWritten.data.parse(JSON.parse(fact.data));
  return { ...text, amountFen, performBy, copies };
}

function timelineEntry(core: Core, fact: Fact): TimelineEntry {
  const talk =
    fact.type === disputeTalkRecorded.type ? disputeTalkRecorded.data.parse(JSON.parse(fact.data)) : undefined;
  return {
    seq: fact.seq,
    type: fact.type,
    at: fact.time,
    who: fact.actor.startsWith('staff/') ? nameOfStaff(core, fact.actor.slice('staff/'.length)) : null,
    form: talk?.form ?? null,
    minutes: talk?.minutes ?? null,
    notes: notesOf(core, fact),
  };
}

function notesOf(core: Core, fact: Fact): string | null {
  if (fact.type === disputeTalkRecorded.type)
    return openPart(core.db, core.keys, disputeTalkRecorded, fact, 'applicant')?.notes ?? null;
  if (fact.type === disputeClosed.type)
    return openPart(core.db, core.keys, disputeClosed, fact, 'applicant')?.note ?? null;
  return null;
}
