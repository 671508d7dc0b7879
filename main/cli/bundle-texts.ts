import type { BundleFaultCode } from '../../shared/domain/bundle-faults.ts';
import type { CarryRefusal } from '../sync/bundle/courier-in.ts';
import type { CarryOutRefusal } from '../sync/bundle/courier-out.ts';
import type { ReadRefusal } from '../sync/bundle/read-bundles.ts';
import type { WriteRefusal } from '../sync/bundle/write-bundles.ts';
import { CommandFailed } from './output.ts';

/** Owns what an operator reads when a bundle, or a whole stick, is refused. */
type Refusal = CarryRefusal | CarryOutRefusal | BundleFaultCode | ReadRefusal | WriteRefusal;

const TEXTS: Readonly<Record<Refusal, string>> = {
  'stick-missing': 'the folder is not there; is the stick plugged in?',
  'stick-full': 'the stick has no room left',
  'stick-failed': 'the stick cannot be read or written',
  'bundle-keys-not-set':
    'the keys of the district are not set; "settings" sets bundleKeys, "centre-bundle-keys" prints them',
  'sync-running': 'another sync of this station is running',
  'no-bundle': 'there is no bundle in the folder',
  'not-a-bundle': 'it is no bundle',
  'newer-form': 'a newer version wrote it',
  cut: 'it is cut off: the stick was pulled out too early',
  damaged: 'it is damaged or was changed',
  'too-large': 'what is in it is larger than any bundle',
  unreadable: 'it is signed, but it is nothing this version can read',
  'bad-signature': 'it is not signed with the key that is known: it was changed, or comes from somebody else',
  'other-receiver':
    'it is sealed to other keys: for another district, or for this one or this station before it had new keys',
  'other-station': 'it is for another station',
  'unknown-station': 'the district does not know this station; enrol it with "centre-init --station"',
  'no-keys':
    'the district does not know the keys of this station; compare them and enter them with "centre-station-keys"',
  gap: 'something is missing before it; nothing of it was taken in',
  fork: 'both hold another fact under one number: a disk was restored or copied. Nothing was overwritten; begin a new epoch',
  ahead: 'the district holds facts that the station has lost. Nothing was changed; begin a new epoch',
  broken: 'the hash chain of the station is broken; run "verify" there',
  epoch: 'the station is in another epoch than the district says',
  disabled: 'the district has switched this station off',
};

export const bundleText = (refusal: Refusal): string => TEXTS[refusal];

/** The files that were refused, as one failure; none: nothing happens. */
export function failOnRefused(files: readonly { file: string; why?: Refusal; expected?: number }[]): void {
  const refused = files.flatMap(({ file, why, expected }) =>
    why === undefined ? [] : [`${file}: ${bundleText(why)}${expected === undefined ? '' : ` (fact ${expected})`}`],
  );
  if (refused.length > 0) throw new CommandFailed(refused.join('; '));
}
