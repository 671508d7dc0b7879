import { z } from 'zod';

/** Id of a queue service (业务): a short word such as `endorsement`. */
export const serviceId = z.string().regex(/^[a-z][a-z-]{1,30}$/);
/** First letter of the service's ticket numbers. */
export const servicePrefix = z.string().regex(/^[A-Z]$/);
/** `walk-in` is a plain line; `mediation` starts the dispute intake before a number is given. */
export const serviceKind = z.enum(['walk-in', 'mediation']);
export type ServiceKind = z.infer<typeof serviceKind>;

/** Highest running number of a day: four digits fit the board and the paper. */
export const LAST_NUMBER = 9_999;

/** Which running numbers of its letter a service gives (号段). */
export const numberRange = z
  .object({ from: z.int().min(1).max(LAST_NUMBER), to: z.int().min(1).max(LAST_NUMBER) })
  .refine(({ from, to }) => from <= to, { error: 'ends-before-it-begins' });
export type NumberRange = z.infer<typeof numberRange>;

/** `paused` stays on the kiosk, said to be closed; `withdrawn` is gone from it. Texts: `serviceState.<code>`. */
export const SERVICE_STATES = ['offered', 'paused', 'withdrawn'] as const;
export const serviceState = z.enum(SERVICE_STATES);
export type ServiceState = z.infer<typeof serviceState>;

/** Why no number is given now. Texts: `closed.<code>`. */
export const CLOSED_REASONS = ['paused', 'closed-day', 'outside-hours', 'all-given'] as const;
export const closedReason = z.enum(CLOSED_REASONS);
export type ClosedReason = z.infer<typeof closedReason>;

/** Id of a counter (窗口), as shown to citizens: `1`, `2`, `调解室1`. */
export const counterId = z.string().regex(/^[a-z0-9-]{1,20}$/);

/** Which service a counter takes first: 1 before 2 before 3. Texts: `serveRank.<n>`. */
export const SERVE_RANKS = [1, 2, 3] as const;
export const served = z.object({ serviceId, rank: z.int().min(1).max(SERVE_RANKS.length) });
export type Served = z.infer<typeof served>;
