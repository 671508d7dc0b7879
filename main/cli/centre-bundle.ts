import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { bundleKeysText, parseBundleKeys } from '../../shared/domain/bundle-keys.ts';
import type { StationIdentity } from '../ledger/station-identity.ts';
import { CentreProblem } from '../sync/centre.ts';
import { fingerprintOf } from '../sync/bundle/about.ts';
import type { Courier } from '../sync/bundle/courier.ts';
import { type CarriedIn, carryIn } from '../sync/bundle/courier-in.ts';
import { type CarriedOut, carryOut } from '../sync/bundle/courier-out.ts';
import { newDistrictKeys, readDistrictKeys } from '../sync/bundle/district-keys.ts';
import { connectCourier } from '../sync/postgres/postgres-courier.ts';
import { bundleText } from './bundle-texts.ts';
import { CommandFailed } from './output.ts';

/** What the district does with a stick. Each throws `CommandFailed` with one plain line when it cannot. */
export interface AtDistrict {
  readonly url: string;
  /** File of "centre-bundle-keys". */
  readonly keys: string;
}

/** Makes the keys of the district in a new file, or reads those that are there; returns what stations are told. */
export function districtBundleKeys(file: string): { keys: string; fingerprint: string; made: boolean } {
  const made = !existsSync(file);
  if (made) writeFileSync(file, newDistrictKeys(), { mode: 0o600, flag: 'wx', flush: true });
  const { offered } = ownKeys(file);
  return { keys: bundleKeysText(offered), fingerprint: fingerprintOf(offered), made };
}

/** Enters the keys of a station; who does it has compared the fingerprint with the one its desk shows. */
export async function enterStationKeys(url: string, station: string, text: string): Promise<string> {
  const keys = parseBundleKeys(text);
  if (keys === undefined)
    throw new CommandFailed('two keys with a comma between them are wanted, as "bundle-keys" prints them');
  return atCentre(url, async (courier) => {
    if ((await courier.stationKeys(station)) === 'unknown-station')
      throw new CommandFailed(bundleText('unknown-station'));
    await courier.noteStationKeys(station, keys);
    return fingerprintOf(keys);
  });
}

/** A refused file says which keys its station states, so that they can be compared and entered. */
export type ReportedIn = CarriedIn & { readonly keys?: string; readonly fingerprint?: string };

export const centreBundleIn = ({ url, keys }: AtDistrict, folder: string): Promise<ReportedIn[]> => {
  const own = ownKeys(keys);
  return atCentre(url, async (courier) => {
    const carried = await carryIn(courier, own, folder);
    if (!carried.ok) throw new CommandFailed(bundleText(carried.refusal));
    return carried.value.map((one) =>
      one.says !== undefined && (one.why === 'no-keys' || one.why === 'bad-signature')
        ? { ...one, keys: bundleKeysText(one.says.keys), fingerprint: fingerprintOf(one.says.keys) }
        : one,
    );
  });
};

export type WrittenFor = CarriedOut & { readonly station: string };

/** For these stations; none named: for all that ever brought a stick. */
export const centreBundleOut = (
  { url, keys }: AtDistrict,
  stations: readonly string[],
  folder: string,
): Promise<WrittenFor[]> => {
  const own = ownKeys(keys);
  return atCentre(url, async (courier) => {
    const written: WrittenFor[] = [];
    for (const station of stations.length > 0 ? stations : await courier.stations()) {
      const carried = await carryOut(courier, own, station, folder);
      if (!carried.ok) throw new CommandFailed(`${station}: ${bundleText(carried.refusal)}`);
      written.push({ station, ...carried.value });
    }
    return written;
  });
};

function ownKeys(file: string): StationIdentity {
  const keys = existsSync(file) ? readDistrictKeys(readFileSync(file, 'utf8')) : undefined;
  if (keys === undefined) throw new CommandFailed(`${file} is no file that "centre-bundle-keys" made`);
  return keys;
}

async function atCentre<T>(url: string, work: (courier: Courier) => Promise<T>): Promise<T> {
  let courier: Courier | undefined;
  try {
    courier = await connectCourier(url);
    return await work(courier);
  } catch (error) {
    if (error instanceof CentreProblem) throw new CommandFailed(error.message, { cause: error });
    throw error;
  } finally {
    await courier?.close();
  }
}
