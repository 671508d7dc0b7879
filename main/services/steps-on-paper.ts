import { clockTime, dayOf } from '../../shared/domain/station-day.ts';
import { asMillis } from '../../shared/domain/millis.ts';
import { disputeInstalmentPaid, disputeVisited } from '../../shared/facts/dispute-agreement.ts';
import { disputeTalkRecorded } from '../../shared/facts/dispute.ts';
import type { Fact } from '../../shared/facts/fact.ts';
import { factsAbout } from '../ledger/read-facts.ts';
import type { PaperInstalment, PaperTalk, PaperVisit } from '../reports/papers/paper-case.ts';
import { type DisputeRow, instalmentsOf } from '../store/dispute-rows.ts';
import type { Core } from './core.ts';
import { nameOfStaff } from './staff-names.ts';
import { notesOf } from './timeline-notes.ts';

/** What was done in a case, step by step, in words for its papers: talks, payments, visits. */
const steps = (core: Core, disputeId: string, type: string): Fact[] =>
  factsAbout(core.db, `dispute/${disputeId}`).filter((fact) => fact.type === type);

export const talksOnPaper = (core: Core, disputeId: string): PaperTalk[] =>
  steps(core, disputeId, disputeTalkRecorded.type).map((fact) => {
    const { form, minutes, mediatorId } = disputeTalkRecorded.data.parse(JSON.parse(fact.data));
    return {
      day: dayOf(asMillis(fact.time)),
      time: clockTime(asMillis(fact.time)).slice(0, 5),
      form: core.text(`talkForm.${form}`),
      minutes,
      mediator: nameOfStaff(core, mediatorId),
      notes: notesOf(core, fact),
    };
  });

/** Payments count towards the wording on file; those of an earlier one, which a court refused, do not. */
export function paymentsOnPaper(core: Core, { disputeId, agreementSeq }: DisputeRow): PaperInstalment[] {
  const paid = steps(core, disputeId, disputeInstalmentPaid.type)
    .filter(({ seq }) => seq > (agreementSeq ?? 0))
    .map(({ data }) => disputeInstalmentPaid.data.parse(JSON.parse(data)));
  return instalmentsOf(core.db, disputeId).map((due) => {
    const means = paid.find(({ number }) => number === due.number)?.means;
    return { ...due, means: means === undefined ? null : core.text(`means.${means}`) };
  });
}

export const visitsOnPaper = (core: Core, disputeId: string): PaperVisit[] =>
  steps(core, disputeId, disputeVisited.type).map((fact) => {
    const { form, result, satisfied, staffId } = disputeVisited.data.parse(JSON.parse(fact.data));
    return {
      day: dayOf(asMillis(fact.time)),
      form: core.text(`visitForm.${form}`),
      result: core.text(`visitResult.${result}`),
      satisfied,
      by: nameOfStaff(core, staffId),
      notes: notesOf(core, fact),
    };
  });
