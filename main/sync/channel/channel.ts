import { z } from 'zod';
import type { InboxEvent } from './inbox-event.ts';
import { outboxEvent } from './outbox-event.ts';

/** The channel to the platforms as an adapter needs it; PostgreSQL fits (postgres/). A line that fails throws `CentreProblem`. */
export interface Channel {
  /** What waits, the oldest first. It comes again in two minutes unless `done` is said of it. */
  take(atMost: number): Promise<Taken[]>;
  /** It arrived where it belongs. False: nobody was handed such an event. */
  done(eventId: string): Promise<boolean>;
  /** Tells the station that sent the matter. Saying the same again is harmless. */
  state(event: InboxEvent): Promise<Stated>;
  close(): Promise<void>;
}

export const taken = z.object({ event: outboxEvent, handedTimes: z.int().positive() });
export type Taken = z.infer<typeof taken>;

export const stated = z.discriminatedUnion('status', [
  z.object({ status: z.enum(['ok', 'repeat']) }),
  z.object({ status: z.literal('refused'), reason: z.string(), member: z.string().optional() }),
]);
export type Stated = z.infer<typeof stated>;
