import { MINUTE, SECOND } from './millis.ts';

/**
 * How long a half-filled intake or declaration waits for its citizen: the screen is quiet, then asks. The station keeps
 * a draft just as long, so that a restart neither loses words too early nor keeps them longer than the screen would have.
 */
export const INTAKE_QUIET_MS = 2 * MINUTE;
export const INTAKE_ASKING_MS = 30 * SECOND;
export const DRAFT_LIFETIME_MS = INTAKE_QUIET_MS + INTAKE_ASKING_MS;
