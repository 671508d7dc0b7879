import { dayOf } from '../../shared/domain/station-day.ts';
import { type CasePaper, type DossierView, papersOf } from '../../shared/rules/dossier.ts';
import { type DisputeRow, instalmentsOf } from '../store/dispute-rows.ts';
import type { Core } from './core.ts';

/** What the rule of the dossier needs to know of a dispute, read off the tables. */
const dossierView = (core: Core, dispute: DisputeRow): DossierView => ({
  stage: dispute.stage,
  // Whoever registers at the kiosk asks for it themselves.
  source: 'applied',
  natures: dispute.natures,
  accepted: dispute.acceptedAt !== null,
  represented: false,
  evidence: 0,
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
