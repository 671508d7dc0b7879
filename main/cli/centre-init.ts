import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stationCode } from '../../shared/domain/station.ts';
import { newCentreKeys } from '../ledger/centre-wrap.ts';
import { CentreProblem } from '../sync/centre.ts';
import { installCentre, type InstalledCentre } from '../sync/postgres/install-centre.ts';
import { CommandFailed } from './output.ts';

const MIGRATIONS = fileURLToPath(new URL('../../resources/centre/', import.meta.url));

export interface CentreInit {
  readonly url: string;
  readonly stations: readonly string[];
  /** Where the key holder's private key goes when the centre has no key yet. It is never in the database. */
  readonly keyOut?: string | undefined;
  readonly passwordOf?: (station: string) => string | undefined;
}

/** Installs or migrates the district's database and enrols stations. Safe to repeat. */
export async function centreInit({ url, stations, keyOut, passwordOf }: CentreInit): Promise<InstalledCentre> {
  const wrong = stations.find((code) => !stationCode.safeParse(code).success);
  if (wrong !== undefined) throw new CommandFailed(`not a station code: ${wrong}`);
  const newPublicKey = keyOut === undefined ? undefined : () => makeKey(keyOut);
  try {
    return await installCentre(MIGRATIONS, {
      url,
      stations,
      ...(passwordOf && { passwordOf }),
      ...(newPublicKey && { newPublicKey }),
    });
  } catch (error) {
    if (error instanceof CentreProblem) throw new CommandFailed(error.message, { cause: error });
    throw error;
  }
}

function makeKey(keyOut: string): string {
  if (existsSync(keyOut)) throw new CommandFailed(`${keyOut} is there already; it may be the key of another centre`);
  const { publicPem, privatePem } = newCentreKeys();
  // On the disk before the centre hands out the public part: the other order could lose the only copy.
  writeFileSync(keyOut, privatePem, { mode: 0o600, flag: 'wx', flush: true });
  return publicPem;
}
