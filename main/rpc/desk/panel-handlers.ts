import { openPanel } from '../../services/open-panel.ts';
import { endIssue, recordMinutes } from '../../services/panel-work.ts';
import { orRefuse } from '../guard.ts';
import { type Report, signedInBase } from './desk-base.ts';

/** Panels. */
export function panelHandlers(report: Report) {
  const { panel } = signedInBase(report);
  return {
    open: panel.open.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(openPanel(core, session, input.disputeId), errors),
    ),
    recordMinutes: panel.recordMinutes.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(recordMinutes(core, session, input), errors),
    ),
    endIssue: panel.endIssue.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(endIssue(core, session, input), errors),
    ),
  };
}
