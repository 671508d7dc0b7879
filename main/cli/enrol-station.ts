import { asMillis, type Millis } from '../../shared/domain/millis.ts';
import type { StationHost } from '../host/host.ts';
import { readAnswer } from '../sync/certificates/enrol-answer.ts';
import { makeRequest, requestText } from '../sync/certificates/enrol-request.ts';
import { sameDigits, spokenDigits } from '../sync/certificates/spoken-digits.ts';
import {
  hasCertificate,
  installCertificate,
  keepAskedKey,
  trustedAuthority,
} from '../sync/certificates/station-certificate.ts';
import { readSmall, writeWhole } from '../sync/certificates/written-files.ts';
import { X509Certificate } from 'node:crypto';
import { roleOf } from '../sync/postgres/station-role.ts';
import { CommandFailed } from './output.ts';
import { withIdentity } from './with-identity.ts';

/** Writes a station's request for a certificate. Its key is made here and never leaves the station. */
export const enrolRequest = (wish: {
  readonly host: StationHost;
  readonly out: string;
  readonly renew: boolean;
  /** The station that is taken up again in a folder that holds none yet. */
  readonly station?: string | undefined;
}): Promise<{ station: string; digits: string }> =>
  withIdentity(wish.host, wish.station, async ({ stationCode, dataDir, keys, clock }) => {
    if (hasCertificate(dataDir) && !wish.renew)
      throw new CommandFailed('this station has a certificate; --renew asks for the next one');
    // Only here: a library that no other command of a station needs.
    const { newKeyPair, signingRequest } = await import('../sync/certificates/x509.ts');
    const { key, pair } = await newKeyPair();
    const csr = await signingRequest(roleOf(stationCode), pair);
    const request = makeRequest(keys.identity, { station: stationCode, madeAt: clock(), csr });
    // The key first: an answer to a request whose key is lost would help nobody.
    keepAskedKey(dataDir, keys.tlsKey, key);
    writeWhole(wish.out, requestText(request), 0o644);
    return { station: stationCode, digits: request.digits };
  });

export interface Installed {
  readonly came: 'installed' | 'repeat';
  readonly endsAt: Millis;
  readonly login: string;
}

/** Sets the certificate the district answered with. An authority this station does not know yet is compared by telephone first. */
export const enrolInstall = (wish: {
  readonly host: StationHost;
  readonly file: string;
  readonly digits?: string | undefined;
  readonly station?: string | undefined;
}): Promise<Installed> =>
  withIdentity(wish.host, wish.station, ({ stationCode, dataDir, keys, clock }) => {
    const answer = readAnswer(readSmall(wish.file));
    if (answer === undefined) throw new CommandFailed(`${wish.file} is no answer of the district`);
    const digits = spokenDigits(new X509Certificate(answer.authority).raw);
    if (wish.digits !== undefined && !sameDigits(wish.digits, digits))
      throw new CommandFailed(
        'the digits are not those of the authority in this file: it is not the district, or they were misheard',
      );
    if (wish.digits === undefined && trustedAuthority(dataDir) !== answer.authority)
      throw new CommandFailed(
        'call the district, have it read the 24 digits of its authority out, and repeat this with --digits "…"',
      );
    const came = installCertificate(dataDir, keys.tlsKey, { stationCode, answer, now: clock() });
    const endsAt = asMillis(new X509Certificate(answer.certificate).validToDate.getTime());
    return { came, endsAt, login: roleOf(stationCode) };
  });
