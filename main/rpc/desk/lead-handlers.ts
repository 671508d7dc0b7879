import { eraseLead } from '../../services/erase-lead.ts';
import { acceptLead, arriveAtLead, returnLead } from '../../services/handed-leads.ts';
import { listLeads, readLead } from '../../services/list-leads.ts';
import { registerLead } from '../../services/register-lead.ts';
import { closeLead, reportLead } from '../../services/report-lead.ts';
import { settledBeforePolice } from '../../services/settled-before-police.ts';
import { orRefuse } from '../guard.ts';
import { type Report, signedInBase } from './desk-base.ts';

/** Leads (排查线索). */
export function leadHandlers(report: Report) {
  const { leads } = signedInBase(report);
  return {
    list: leads.list.handler(({ context: { core, session } }) => listLeads(core, session)),
    report: leads.report.handler(({ context: { core, session }, input }) => reportLead(core, session, input)),
    read: leads.read.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(readLead(core, session, input.leadId), errors),
    ),
    accept: leads.accept.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(acceptLead(core, session, input.leadId), errors),
    ),
    arrive: leads.arrive.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(arriveAtLead(core, session, input.leadId), errors),
    ),
    giveBack: leads.giveBack.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(returnLead(core, session, input.leadId, input.reason), errors),
    ),
    close: leads.close.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(closeLead(core, session, input.leadId, input.reason), errors),
    ),
    erase: leads.erase.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(eraseLead(core, session, input.leadId), errors),
    ),
    register: leads.register.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(registerLead(core, session, input), errors),
    ),
    settledBeforePolice: leads.settledBeforePolice.handler(({ context: { core, session }, input, errors }) => {
      const { byCategory, ...sums } = orRefuse(settledBeforePolice(core, session, input.month), errors);
      return { ...sums, byCategory: [...byCategory] };
    }),
  };
}
