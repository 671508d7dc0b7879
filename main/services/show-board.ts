import type { BoardView } from '../../shared/contract/board/contract.ts';
import { dayOf, startOf } from '../../shared/domain/station-day.ts';
import { latestCalls } from '../store/calls.ts';
import { counterNameOf } from '../store/counters.ts';
import { noticesOn } from '../store/notices.ts';
import { offeredServices } from '../store/services.ts';
import { soundOfBoard, theStation } from '../store/stations.ts';
import { ticketOf } from '../store/tickets.ts';
import type { Core } from './core.ts';
import { lineOn, waitForNext, waitingFor } from './line.ts';
import { publicityOnShow } from './publicity-on-show.ts';
import { serviceNameOf } from './service-of-ticket.ts';

const LAST_CALLS = 6;

/** Everything on the board: numbers and counters, never a name. */
export function showBoard(core: Core): BoardView {
  const now = core.clock();
  const day = dayOf(now);
  const line = lineOn(core.db, day);
  const station = theStation(core.db);
  if (station === undefined) throw new Error('showBoard: no station was founded');
  return {
    station: station.name,
    now,
    calls: latestCalls(core.db, startOf(day), LAST_CALLS).map(
      ({ callId, ticketId, counterId, at, recall, announced }) => {
        const ticket = ticketOf(core.db, ticketId);
        if (ticket === undefined) throw new Error(`call ${callId} is about nothing`);
        return {
          callId,
          number: ticket.number,
          counterName: counterNameOf(core.db, counterId),
          serviceName: serviceNameOf(core.db, ticket),
          at,
          recall: recall === 1,
          announced: announced === 1,
        };
      },
    ),
    waiting: offeredServices(core.db).map((service) => ({
      serviceId: service.serviceId,
      prefix: service.prefix,
      name: service.name,
      count: waitingFor(line, service.serviceId),
      wait: waitForNext(core, line, service.serviceId),
    })),
    notices: noticesOn(core.db, day),
    publicity: publicityOnShow(core, 'board'),
    sound: soundOfBoard(core.db),
  };
}
