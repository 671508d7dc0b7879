import { may } from '../../../shared/rules/desk-rights.ts';
import { callChosen } from '../../services/call-next.ts';
import { chooseCarryOver, showCarryOver } from '../../services/carry-over-choice.ts';
import { givePriority } from '../../services/give-priority.ts';
import { fetchTicket, parkTicket } from '../../services/park-ticket.ts';
import { rejoinAtDesk } from '../../services/rejoin-line.ts';
import { currentTicket } from '../../services/show-line.ts';
import { transferTargets, transferTicket } from '../../services/transfer-ticket.ts';
import { undoStep } from '../../services/undo-step.ts';
import { orRefuse } from '../guard.ts';
import { type Report, signedInBase } from './desk-base.ts';

/** What a ticket lives through besides being called in its turn and finished. */
export function ticketLifeHandlers(report: Report) {
  const { tickets } = signedInBase(report);
  return {
    callChosen: tickets.callChosen.handler(({ context: { core, session }, input, errors }) => {
      orRefuse(callChosen(core, session.staffId, input.ticketId, input.reason), errors);
      return { current: currentTicket(core, session.staffId) };
    }),
    park: tickets.park.handler(({ context: { core, session }, input, errors }) => {
      orRefuse(parkTicket(core, session.staffId, input.ticketId, input.reason), errors);
      return { current: currentTicket(core, session.staffId) };
    }),
    fetch: tickets.fetch.handler(({ context: { core, session }, input, errors }) => {
      orRefuse(fetchTicket(core, session.staffId, input.ticketId), errors);
      return { current: currentTicket(core, session.staffId) };
    }),
    transferTargets: tickets.transferTargets.handler(({ context: { core, session } }) =>
      transferTargets(core, session.staffId),
    ),
    transfer: tickets.transfer.handler(({ context: { core, session }, input, errors }) => {
      orRefuse(transferTicket(core, session.staffId, input.ticketId, input.to, input.reason), errors);
      return { current: currentTicket(core, session.staffId) };
    }),
    undo: tickets.undo.handler(({ context: { core, session }, input, errors }) => {
      orRefuse(undoStep(core, session.staffId, input), errors);
      return { current: currentTicket(core, session.staffId) };
    }),
    rejoin: tickets.rejoin.handler(({ context: { core, session }, input, errors }) => {
      if (!may(session.roles, 'serve-line')) throw errors['not-allowed']();
      orRefuse(rejoinAtDesk(core, session.staffId, input.ticketId), errors);
      return { current: currentTicket(core, session.staffId) };
    }),
    givePriority: tickets.givePriority.handler(({ context: { core, session }, input, errors }) => {
      if (!may(session.roles, 'serve-line')) throw errors['not-allowed']();
      orRefuse(givePriority(core, session.staffId, input.ticketId, input.priority), errors);
      return { current: currentTicket(core, session.staffId) };
    }),
    carryOver: tickets.carryOver.handler(({ context: { core, session }, errors }) =>
      orRefuse(showCarryOver(core, session), errors),
    ),
    chooseCarryOver: tickets.chooseCarryOver.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(chooseCarryOver(core, session, input.carry), errors),
    ),
  };
}
