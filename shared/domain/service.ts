import { z } from 'zod';

/** Id of a queue service (业务): a short word such as `endorsement`. */
export const serviceId = z.string().regex(/^[a-z][a-z-]{1,30}$/);
/** First letter of the service's ticket numbers. */
export const servicePrefix = z.string().regex(/^[A-Z]$/);
/** `walk-in` is a plain line; `mediation` starts the dispute intake before a number is given. */
export const serviceKind = z.enum(['walk-in', 'mediation']);
export type ServiceKind = z.infer<typeof serviceKind>;

/** Id of a counter (窗口), as shown to citizens: `1`, `2`, `调解室1`. */
export const counterId = z.string().regex(/^[a-z0-9-]{1,20}$/);
