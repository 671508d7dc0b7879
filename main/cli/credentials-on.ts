import { X509Certificate } from 'node:crypto';
import type { StationHost } from '../host/host.ts';
import { KeyTrouble } from '../host/key-bytes.ts';
import { dataKeys } from '../ledger/data-keys.ts';
import { hasCertificate, stationCertificate } from '../sync/certificates/station-certificate.ts';
import { CertificateTrouble } from '../sync/certificates/written-files.ts';
import { CentreProblem } from '../sync/centre.ts';
import type { Credentials } from '../sync/postgres/connect.ts';

/** What the station in a folder comes in at the district with, read without opening it; undefined when it was given none. */
export function credentialsOn({ dataDir, keys }: StationHost): Credentials | undefined {
  // A folder without a certificate may be without a key, too, and asking for one would make it.
  if (!hasCertificate(dataDir)) return undefined;
  try {
    const own = stationCertificate(dataDir, dataKeys(keys.stationKey(), () => '').tlsKey);
    return own && { ...own, login: new X509Certificate(own.certificate).subject.replace(/^CN=/, '') };
  } catch (error) {
    if (error instanceof CertificateTrouble || error instanceof KeyTrouble)
      throw new CentreProblem('centre-refused', error.message, { cause: error });
    throw error;
  }
}
