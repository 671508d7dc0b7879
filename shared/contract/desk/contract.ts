import { changes } from '../procedure.ts';
import { countersContract } from './counters.ts';
import { deskDisputesContract } from './disputes.ts';
import { headContract } from './head.ts';
import { mediatorsContract } from './mediators.ts';
import { papersContract } from './papers.ts';
import { sessionContract } from './session.ts';
import { staffContract } from './staff.ts';
import { deskTicketsContract } from './tickets.ts';

/** All that staff may ask; every procedure but `session.signIn` and `session.resume` needs a signed-in person. */
export const deskContract = {
  session: sessionContract,
  counters: countersContract,
  tickets: deskTicketsContract,
  disputes: deskDisputesContract,
  papers: papersContract,
  mediators: mediatorsContract,
  head: headContract,
  staff: staffContract,
  changes,
};
