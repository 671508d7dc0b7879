import { z } from 'zod';
import { type AlarmLine, handedOver, stepTaken, whereTo } from '../channel/alarm-line.ts';
import { reachCentre } from './connect.ts';
import { understood } from './understood.ts';

/** The line to 110 as PostgreSQL: an adapter's login calls its four functions and nothing else. Throws `CentreProblem`. */
export async function connectAlarmLine(url: string, signal?: AbortSignal): Promise<AlarmLine> {
  const reached = await reachCentre(url, signal);
  return {
    async whereTo(division, station) {
      const rows = await reached.query('SELECT station, seal_key AS "sealKey" FROM channel.where_to($1, $2)', [
        division,
        station ?? null,
      ]);
      return understood(z.array(whereTo), rows)[0] ?? null;
    },
    async handOver(event) {
      const [row] = await reached.query('SELECT channel.hand_over($1) AS answer', [JSON.stringify(event)]);
      return understood(z.object({ answer: handedOver }), row).answer;
    },
    async takeSteps(atMost) {
      const rows = await reached.query('SELECT event, handed_times AS "handedTimes" FROM channel.take_steps($1)', [
        atMost,
      ]);
      return understood(z.array(stepTaken), rows);
    },
    async stepDone(eventId) {
      const [row] = await reached.query('SELECT channel.step_done($1) AS done', [eventId]);
      return understood(z.object({ done: z.boolean() }), row).done;
    },
    close: () => reached.close(),
  };
}
