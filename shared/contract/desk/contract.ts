import { changes } from '../procedure.ts';
import { caseloadContract } from './caseload.ts';
import { countersContract } from './counters.ts';
import { deskDisputesContract } from './disputes.ts';
import { headContract } from './head.ts';
import { mediatorsContract } from './mediators.ts';
import { panelContract } from './panel.ts';
import { sessionContract } from './session.ts';
import { staffContract } from './staff.ts';
import { deskTicketsContract } from './tickets.ts';

/** All that staff may ask; every procedure but `session.signIn` and `session.resume` needs a signed-in person. */
export const deskContract = {
  session: sessionContract,
  counters: countersContract,
  tickets: deskTicketsContract,
  disputes: deskDisputesContract,
  mediators: mediatorsContract,
  head: headContract,
  staff: staffContract,
  panel: panelContract,
  caseload: caseloadContract,
  changes,
};
