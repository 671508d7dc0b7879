import { z } from 'zod';
import { millis } from '../../domain/millis.ts';
import { stationDay } from '../../domain/station-day.ts';
import { nothing, procedure } from '../procedure.ts';

export const syncStatus = z.object({
  centreSet: z.boolean(),
  running: z.boolean(),
  lastSuccessAt: millis.nullable(),
  lastTryAt: millis.nullable(),
  lastProblem: z.enum(['centre-unreachable', 'centre-refused']).nullable(),
  /** What the district's refusal says of this machine: another one goes on in its place, its disk was copied, or put back. */
  machine: z.enum(['replaced', 'copied', 'behind']).nullable(),
  /** Why this station does not come in at the district: revoked, certificates that do not fit, a login that is none. */
  shutOut: z.enum(['revoked', 'certificate', 'login']).nullable(),
  /** Facts not yet at the district. */
  waiting: z.int().nonnegative(),
  /** When the oldest of them was recorded. */
  waitingSince: millis.nullable(),
  /** Facts the district set aside. */
  parked: z.int().nonnegative(),
  /** Persons whose key is still to come back to a reborn station. */
  keysAwaited: z.int().nonnegative(),
  nextAt: millis.nullable(),
});
export type SyncStatus = z.infer<typeof syncStatus>;

/** Something the station head should know; texts: `alarm.<code>`. */
export const alarm = z.object({
  code: z.enum([
    'facts-missing',
    'chain-broken',
    'service-left-out',
    'counter-left-out',
    'disk-low',
    'clock-went-back',
    'machine-replaced',
    'machine-copied',
    'machine-behind',
    'certificate-revoked',
    'certificate-refused',
    'login-refused',
    'keys-awaited',
    'certificate-expired',
    'certificate-expires-soon',
    'sync-refused',
    'undelivered',
    'stick-overdue',
    'sync-late',
    'backup-late',
    'certificate-expires',
  ]),
  since: millis,
  /** Of a certificate: when it ends. */
  endsAt: millis.optional(),
});
export type Alarm = z.infer<typeof alarm>;

export const headContract = {
  exportDay: procedure(
    z.object({ day: stationDay, format: z.enum(['csv', 'xlsx']), personal: z.boolean() }),
    z.object({ fileName: z.string(), rows: z.int().nonnegative(), file: z.file() }),
    ['signed-out', 'not-allowed', 'storage-full'],
  ),
  syncStatus: procedure(nothing, syncStatus, ['signed-out', 'not-allowed']),
  syncNow: procedure(nothing, z.object({ sent: z.int().nonnegative(), received: z.int().nonnegative() }), [
    'signed-out',
    'not-allowed',
    'centre-not-set',
    'centre-unreachable',
    'centre-refused',
    'sync-running',
  ]),
  alarms: procedure(nothing, z.array(alarm), ['signed-out']),
};
