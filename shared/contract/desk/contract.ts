import { changes } from '../procedure.ts';
import { appointmentsContract } from './appointments.ts';
import { caseloadContract } from './caseload.ts';
import { deskConsultContract } from './consult.ts';
import { countersContract } from './counters.ts';
import { dangerAlarmsContract } from './danger-alarms.ts';
import { deskDeclarationsContract } from './declarations.ts';
import { deskDisputesContract } from './disputes.ts';
import { bundlesContract } from './bundles.ts';
import { hallContract } from './hall.ts';
import { hazardsContract } from './hazards.ts';
import { headContract } from './head.ts';
import { interpretersContract } from './interpreters.ts';
import { matchingContract } from './matching.ts';
import { intakeContract } from './intake.ts';
import { referralsContract } from './referrals.ts';
import { remindersContract } from './reminders.ts';
import { recusalsContract } from './recusals.ts';
import { leadsContract } from './leads.ts';
import { libraryContract } from './library.ts';
import { mediatorsContract } from './mediators.ts';
import { deskPlacesContract } from './places.ts';
import { panicContract } from './panic.ts';
import { papersContract } from './papers.ts';
import { panelContract } from './panel.ts';
import { deskPublicityContract } from './publicity.ts';
import { setupContract } from './setup.ts';
import { printingContract } from './printing.ts';
import { sessionContract } from './session.ts';
import { staffContract } from './staff.ts';
import { ticketLifeContract } from './ticket-life.ts';
import { deskTicketsContract } from './tickets.ts';

/**
 * All that staff may ask. Every procedure needs a signed-in person, but `session.signIn`, `session.resume` and
 * `changes`, which says no more than which nouns changed.
 */
export const deskContract = {
  session: sessionContract,
  counters: countersContract,
  tickets: { ...deskTicketsContract, ...ticketLifeContract },
  disputes: deskDisputesContract,
  intake: intakeContract,
  papers: papersContract,
  mediators: mediatorsContract,
  head: headContract,
  bundles: bundlesContract,
  staff: staffContract,
  setup: setupContract,
  library: libraryContract,
  leads: leadsContract,
  places: deskPlacesContract,
  dangerAlarms: dangerAlarmsContract,
  matching: matchingContract,
  recusals: recusalsContract,
  interpreters: interpretersContract,
  panel: panelContract,
  caseload: caseloadContract,
  reminders: remindersContract,
  printing: printingContract,
  appointments: appointmentsContract,
  hall: hallContract,
  panic: panicContract,
  consult: deskConsultContract,
  declarations: deskDeclarationsContract,
  hazards: hazardsContract,
  referrals: referralsContract,
  publicity: deskPublicityContract,
  changes,
};
