import { setTimeout as pause } from 'node:timers/promises';
import { SECOND } from '../../../shared/domain/millis.ts';
import { CentreProblem } from '../centre.ts';
import { reachCentre } from './connect.ts';

/** A session of a station that was ended because it ran away. */
export interface Ended {
  readonly login: string;
  readonly seconds: number;
}

/** Looks once. Throws `CentreProblem`. */
export async function endRunaways(url: string, atMostSeconds: number, signal?: AbortSignal): Promise<Ended[]> {
  const reached = await reachCentre(url, signal);
  try {
    return await reached.query<{ login: string; seconds: number }>(
      `SELECT login, extract(epoch FROM ran)::int AS seconds FROM beehive.end_runaways(make_interval(secs => $1))`,
      [atMostSeconds],
    );
  } finally {
    await reached.close();
  }
}

export interface WatchdogParts {
  readonly url: string;
  readonly atMostSeconds: number;
  readonly everySeconds: number;
  readonly signal: AbortSignal;
  readonly ended: (one: Ended) => void;
  /** A look that failed; the next one tries again. */
  readonly failed: (problem: CentreProblem) => void;
}

/** How long a look that is under way when it is told to stop may take: what it ended is still said. */
const LAST_LOOK_MS = 2 * SECOND;

/** Looks again and again until it is told to stop. A connection for each look: it never holds one a station could use up. */
export async function watch({ url, atMostSeconds, everySeconds, signal, ended, failed }: WatchdogParts): Promise<void> {
  const cut = new AbortController();
  signal.addEventListener('abort', () => setTimeout(() => cut.abort(), LAST_LOOK_MS).unref(), { once: true });
  while (!signal.aborted) {
    try {
      for (const one of await endRunaways(url, atMostSeconds, cut.signal)) ended(one);
    } catch (error) {
      if (signal.aborted) return;
      // A refusal stays one until somebody acts; only what passes by itself is waited for.
      if (!(error instanceof CentreProblem) || error.kind === 'centre-refused') throw error;
      failed(error);
    }
    await pause(everySeconds * SECOND, undefined, { signal }).catch(() => undefined);
  }
}
