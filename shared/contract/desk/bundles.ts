import { z } from 'zod';
import { BUNDLE_FAULTS } from '../../domain/bundle-faults.ts';
import { millis } from '../../domain/millis.ts';
import { nothing, procedure } from '../procedure.ts';

export const bundleStatus = z.object({
  /** Whether an administrator set what a stick needs here: the keys of the district, and the stick's folder. */
  ready: z.enum(['ready', 'no-keys', 'no-folder']),
  /** Records the district did not confirm. */
  waiting: z.int().nonnegative(),
  /** Those among them that were written onto a stick. */
  onStick: z.int().nonnegative(),
  writtenAt: millis.nullable(),
  readAt: millis.nullable(),
  /** To be compared with the district over the phone: keys of this station, and those of the district as they are set here. */
  fingerprint: z.string(),
  districtFingerprint: z.string().nullable(),
});
export type BundleStatus = z.infer<typeof bundleStatus>;

const count = z.int().nonnegative();
const MAY_NOT = [
  'signed-out',
  'not-allowed',
  'bundle-not-set',
  'sync-running',
  'stick-missing',
  'stick-failed',
] as const;

export const bundlesContract = {
  status: procedure(nothing, bundleStatus, ['signed-out', 'not-allowed']),
  /** Writes what the district does not have onto the stick. `ownDisk`: the folder is no stick, it lies on this machine's disk. */
  write: procedure(nothing, z.object({ records: count, ownDisk: z.boolean() }), [
    ...MAY_NOT,
    'stick-full',
    'centre-refused',
  ]),
  /** Reads what the district wrote. `isNew`: something changed here. */
  read: procedure(
    nothing,
    z.object({ received: count, waiting: count, isNew: z.boolean(), refused: z.array(z.enum(BUNDLE_FAULTS)) }),
    [...MAY_NOT, 'no-bundle', 'storage-full'],
  ),
};
