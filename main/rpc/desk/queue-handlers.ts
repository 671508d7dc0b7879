import { may } from '../../../shared/rules/desk-rights.ts';
import { callNext } from '../../services/call-next.ts';
import { pauseCounter, resumeCounter } from '../../services/counter-break.ts';
import { closeCounter, listCounters, openCounter } from '../../services/counter-seats.ts';
import { markNoShow } from '../../services/mark-no-show.ts';
import { moveTicket } from '../../services/move-ticket.ts';
import { currentTicket, showLine } from '../../services/show-line.ts';
import { orRefuse } from '../guard.ts';
import { type Report, signedInBase } from './desk-base.ts';
import { ticketLifeHandlers } from './ticket-life-handlers.ts';

/** Counters and the waiting line. */
export function queueHandlers(report: Report) {
  const { counters, tickets } = signedInBase(report);
  return {
    counters: {
      list: counters.list.handler(({ context }) => listCounters(context.core, context.session.staffId)),
      open: counters.open.handler(({ context: { core, sessions, session }, input, errors }) => {
        if (!may(session.roles, 'serve-line')) throw errors['not-allowed']();
        return orRefuse(openCounter(core, sessions, session.staffId, input.counterId), errors);
      }),
      pause: counters.pause.handler(({ context: { core, session }, errors }) =>
        orRefuse(pauseCounter(core, session.staffId), errors),
      ),
      resume: counters.resume.handler(({ context: { core, session }, errors }) =>
        orRefuse(resumeCounter(core, session.staffId), errors),
      ),
      close: counters.close.handler(({ context: { core, session }, errors }) =>
        orRefuse(closeCounter(core, session.staffId, 'left'), errors),
      ),
    },
    tickets: {
      ...ticketLifeHandlers(report),
      line: tickets.line.handler(({ context: { core, session } }) => showLine(core, session.staffId)),
      callNext: tickets.callNext.handler(({ context: { core, session }, errors }) => {
        orRefuse(callNext(core, session.staffId), errors);
        return { current: currentTicket(core, session.staffId) };
      }),
      recall: tickets.recall.handler(({ context: { core, session }, input, errors }) => {
        orRefuse(moveTicket(core, session.staffId, input.ticketId, 'recall'), errors);
        return { current: currentTicket(core, session.staffId) };
      }),
      startServing: tickets.startServing.handler(({ context: { core, session }, input, errors }) => {
        orRefuse(moveTicket(core, session.staffId, input.ticketId, 'start'), errors);
        return { current: currentTicket(core, session.staffId) };
      }),
      finish: tickets.finish.handler(({ context: { core, session }, input, errors }) => {
        orRefuse(moveTicket(core, session.staffId, input.ticketId, 'finish'), errors);
        return { current: currentTicket(core, session.staffId) };
      }),
      markNoShow: tickets.markNoShow.handler(({ context: { core, session }, input, errors }) => {
        orRefuse(markNoShow(core, session.staffId, input.ticketId), errors);
        return { current: currentTicket(core, session.staffId) };
      }),
    },
  };
}
