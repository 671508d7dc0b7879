import { join } from 'node:path';
import { bundleKeysText } from '../../shared/domain/bundle-keys.ts';
import { centreBundleIn, centreBundleOut, districtBundleKeys, enterStationKeys } from '../../main/cli/centre-bundle.ts';
import { readBundles } from '../../main/sync/bundle/read-bundles.ts';
import { writeBundles } from '../../main/sync/bundle/write-bundles.ts';
import { makeCentre, STATION, type TestCentre } from './centre.ts';
import { makeFolder } from './core.ts';
import type { TestLine } from './line.ts';
import type { TestPostgres } from './postgres.ts';

/** A district that takes sticks, as its commands do. */
export interface StickDistrict {
  readonly centre: TestCentre;
  /** What stations are told. */
  readonly keys: string;
  /** File of the private keys. */
  readonly keysFile: string;
  /** Both sides are told the keys of the other, by hand. */
  introduce(line: TestLine, code?: string): Promise<void>;
  takeIn(stick: string): ReturnType<typeof centreBundleIn>;
  writeOut(stick: string, ...stations: readonly string[]): ReturnType<typeof centreBundleOut>;
}

export async function makeStickDistrict(
  server: TestPostgres,
  wish: Parameters<typeof makeCentre>[1] = {},
): Promise<StickDistrict> {
  const centre = await makeCentre(server, wish);
  const keysFile = join(makeFolder(), 'bundle-keys.pem');
  const { keys } = districtBundleKeys(keysFile);
  const at = { url: centre.url, keys: keysFile };
  return {
    centre,
    keys,
    keysFile,
    async introduce(line, code = STATION) {
      line.host.settings.set('bundleKeys', keys);
      await enterStationKeys(centre.url, code, bundleKeysText(line.core.keys.identity.offered));
    },
    takeIn: (stick) => centreBundleIn(at, stick),
    writeOut: (stick, ...stations) => centreBundleOut(at, stations, stick),
  };
}

interface Filling {
  readonly code?: string;
  /** Facts per file. */
  readonly facts?: number;
  readonly bytes?: number;
}

export const writeStick = (line: TestLine, folder: string, { code = STATION, facts, bytes }: Filling = {}) =>
  writeBundles({
    ...line.core,
    ...{ stationCode: code, settings: line.host.settings, folder },
    bounds: { facts: facts ?? 20_000, bytes: bytes ?? 16 * 1024 * 1024 },
  });

export const readStick = (line: TestLine, folder: string, code = STATION) =>
  readBundles({ ...line.core, stationCode: code, settings: line.host.settings, folder });
