import { z } from 'zod';
import { type Channel, stated, taken } from '../channel/channel.ts';
import { reachCentre } from './connect.ts';
import { understood } from './understood.ts';

/** The channel as PostgreSQL: an adapter's login calls its functions and nothing else. Throws `CentreProblem`. */
export async function connectChannel(url: string, signal?: AbortSignal): Promise<Channel> {
  const reached = await reachCentre(url, signal);
  return {
    async take(atMost) {
      const rows = await reached.query('SELECT event, handed_times AS "handedTimes" FROM channel.take($1)', [atMost]);
      return understood(z.array(taken), rows);
    },
    async done(eventId) {
      const [row] = await reached.query('SELECT channel.done($1) AS done', [eventId]);
      return understood(z.object({ done: z.boolean() }), row).done;
    },
    async state(event) {
      const [row] = await reached.query('SELECT channel.state($1) AS answer', [JSON.stringify(event)]);
      return understood(z.object({ answer: stated }), row).answer;
    },
    close: () => reached.close(),
  };
}
