import { dayOf } from '../../shared/domain/station-day.ts';
import { caseNumberText } from '../../shared/domain/paper.ts';
import { isEnded } from '../../shared/domain/dispute-stage.ts';
import { CONFIRMATION_DAYS } from '../../shared/rules/move-guards.ts';
import { addDays } from '../../shared/rules/working-days.ts';
import { CATEGORY_NAMES, OUTCOME_NAMES } from '../reports/papers/official-names.ts';
import type { PaperAgreement, PaperCase } from '../reports/papers/paper-case.ts';
import type { DisputeRow } from '../store/dispute-rows.ts';
import { coMediatorsOf } from '../store/co-mediators.ts';
import { intakeOf } from '../store/intakes.ts';
import { caseNumberOf } from '../store/papers.ts';
import { theStation } from '../store/stations.ts';
import { agreementOf } from './agreement-on-file.ts';
import type { Core } from './core.ts';
import { applicantOf } from './dispute-people.ts';
import { partyOnPaper } from './party-on-paper.ts';
import { sourceOfCase } from './source-of-case.ts';
import { papersOfCase } from './dossier-of-case.ts';
import { nameOfStaff } from './staff-names.ts';
import { standingSignatures, strokesOf } from './standing-signatures.ts';
import { paymentsOnPaper, talksOnPaper, visitsOnPaper } from './steps-on-paper.ts';

/** A case opened and put into Chinese words, for its papers. Whoever asks was let in before. */
export function caseOnPaper(core: Core, dispute: DisputeRow): PaperCase {
  const { text } = core;
  const { disputeId, effectiveOn, closedAt, acceptedAt, stage } = dispute;
  const station = theStation(core.db);
  if (station === undefined) throw new Error('caseOnPaper: there is no station');
  const applicant = applicantOf(core, dispute);
  const today = dayOf(core.clock());
  return {
    station: station.name.zh,
    number: caseNumberText(core.stationCode, caseNumberOf(core.db, disputeId)),
    category: CATEGORY_NAMES[dispute.category],
    natureNames: dispute.natures.map((nature) => text(`nature.${nature}`)),
    source: text(`intakeSource.${sourceOfCase(core.db, disputeId)}`),
    evidence: (intakeOf(core.db, disputeId)?.evidence ?? []).map((kind) => text(`evidence.${kind}`)),
    openness: dispute.openness,
    openedOn: dayOf(dispute.openedAt),
    acceptedOn: acceptedAt === null ? null : dayOf(acceptedAt),
    closedOn: closedAt === null || !isEnded(stage) ? null : dayOf(closedAt),
    outcome: dispute.outcome === null ? null : OUTCOME_NAMES[dispute.outcome],
    applicant: partyOnPaper(core, disputeId, 'applicant', today),
    respondent: partyOnPaper(core, disputeId, 'respondent', today),
    mediator: nameOfStaff(core, dispute.mediatorId),
    coMediators: coMediatorsOf(core.db, disputeId).flatMap((one) => nameOfStaff(core, one) ?? []),
    statement: applicant?.statement ?? null,
    wish: applicant?.wish ?? null,
    claims: dispute.claims.map((claim) => text(`claim.${claim}`)),
    talks: talksOnPaper(core, disputeId),
    agreement: agreementOnPaper(core, dispute),
    instalments: paymentsOnPaper(core, dispute),
    visits: visitsOnPaper(core, disputeId),
    confirmBy: effectiveOn === null ? null : addDays(effectiveOn, CONFIRMATION_DAYS),
    askedCourtOn: dispute.askedCourtOn,
    signatures: standingSignatures(core, dispute).map((row) => ({
      ...row,
      day: dayOf(row.signedAt),
      strokes: strokesOf(core, row),
    })),
    papers: papersOfCase(core, dispute),
  };
}

function agreementOnPaper(core: Core, dispute: DisputeRow): PaperAgreement | null {
  const agreement = agreementOf(core, dispute);
  return agreement && { ...agreement, recorder: nameOfStaff(core, agreement.recorderId) };
}
