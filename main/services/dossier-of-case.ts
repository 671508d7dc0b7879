import { dayOf } from '../../shared/domain/station-day.ts';
import { type CasePaper, type DossierView, papersOf } from '../../shared/rules/dossier.ts';
import { type DisputeRow, instalmentsOf } from '../store/dispute-rows.ts';
import { intakeOf } from '../store/intakes.ts';
import { partiesOf } from '../store/parties.ts';
import type { Core } from './core.ts';
import { sourceOfCase } from './source-of-case.ts';

/** What the rule of the dossier needs to know of a dispute, read off the tables. */
const dossierView = (core: Core, dispute: DisputeRow): DossierView => ({
  stage: dispute.stage,
  source: sourceOfCase(core.db, dispute.disputeId),
  natures: dispute.natures,
  accepted: dispute.acceptedAt !== null,
  represented: partiesOf(core.db, dispute.disputeId).some(({ role }) => role === 'representative'),
  evidence: intakeOf(core.db, dispute.disputeId)?.evidence.length ?? 0,
  talks: dispute.talks,
  agreementForm: dispute.agreementForm,
  effectiveOn: dispute.effectiveOn,
  performedNow: dispute.performedNow,
  instalments: instalmentsOf(core.db, dispute.disputeId),
  visits: dispute.visits,
  askedCourtOn: dispute.askedCourtOn,
});

/** The papers of a dispute today. */
export const papersOfCase = (core: Core, dispute: DisputeRow): CasePaper[] =>
  papersOf(dossierView(core, dispute), dayOf(core.clock()));
