import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { asMillis, type Millis } from '../../../shared/domain/millis.ts';
import { box, unbox } from '../../ledger/box.ts';
import { roleOf } from '../postgres/station-role.ts';
import type { EnrolAnswer } from './enrol-answer.ts';
import { CertificateTrouble, writeWhole } from './written-files.ts';

/**
 * Owns the folder `tls` of a station: the certificate it logs in at the district with, its key, whom it trusts, and the
 * key of a request that is not answered yet. Keys lie there sealed under the station key. One file each, replaced in one
 * step: a certificate never stands beside another one's key.
 */
const FOLDER = 'tls';
const INSTALLED = 'certificate.json';
const ASKED = 'request.json';

export interface StationCertificate {
  /** PEM, all three. */
  readonly certificate: string;
  readonly authority: string;
  readonly key: string;
  readonly endsAt: Millis;
}

const certificatePem = z.string().refine((text) => {
  try {
    return new X509Certificate(text).validTo !== '';
  } catch {
    return false;
  }
});
const installedFile = z.object({ certificate: certificatePem, authority: certificatePem, sealedKey: z.base64() });
const askedFile = z.object({ sealedKey: z.base64() });

/** The certificate this station has, whatever its date; undefined when it was given none. */
export function stationCertificate(dataDir: string, tlsKey: Uint8Array): StationCertificate | undefined {
  const read = readFile(dataDir, INSTALLED, installedFile);
  if (read === undefined) return undefined;
  const { certificate, authority, sealedKey } = read;
  return { certificate, authority, key: opened(tlsKey, sealedKey), endsAt: endOf(certificate) };
}

export const hasCertificate = (dataDir: string): boolean => existsSync(fileOf(dataDir, INSTALLED));

/** The authority this station trusts (PEM); undefined when it was told of none, or its file cannot be read. */
export const trustedAuthority = (dataDir: string): string | undefined =>
  troubleless(() => readFile(dataDir, INSTALLED, installedFile)?.authority);

/** When the certificate ends; undefined where there is none to speak of. For alarms: what is wrong with it the sync says. */
export const certificateEndsAt = (dataDir: string): Millis | undefined =>
  troubleless(() => {
    const read = readFile(dataDir, INSTALLED, installedFile);
    return read && endOf(read.certificate);
  });

function troubleless<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof CertificateTrouble) return undefined;
    throw error;
  }
}

/** Keeps the key of a request until its answer comes; a later request takes the place of an earlier one. */
export function keepAskedKey(dataDir: string, tlsKey: Uint8Array, key: KeyObject): void {
  mkdirSync(join(dataDir, FOLDER), { recursive: true, mode: 0o700 });
  writeWhole(fileOf(dataDir, ASKED), JSON.stringify({ sealedKey: sealed(tlsKey, key) }), 0o600);
}

/** Checks what the district answered against this station and its request, and sets it. `repeat`: it was set already. */
export function installCertificate(
  dataDir: string,
  tlsKey: Uint8Array,
  { stationCode, answer, now }: { stationCode: string; answer: EnrolAnswer; now: Millis },
): 'installed' | 'repeat' {
  const certificate = new X509Certificate(answer.certificate);
  const authority = new X509Certificate(answer.authority);
  const login = roleOf(stationCode);
  if (answer.station !== stationCode || certificate.subject !== `CN=${login}`)
    throw new CertificateTrouble(`this certificate is for station ${answer.station}, not for ${stationCode}`);
  if (!authority.ca || !certificate.verify(authority.publicKey) || !certificate.checkIssued(authority))
    throw new CertificateTrouble('this certificate was not signed by the authority that came with it');
  if (!certificate.keyUsage?.includes(CLIENT_AUTH))
    throw new CertificateTrouble('this certificate is not one to log in with');
  if (certificate.validToDate.getTime() <= now) throw new CertificateTrouble('this certificate has ended already');
  const installed = troubleless(() => readFile(dataDir, INSTALLED, installedFile));
  if (installed?.certificate === answer.certificate && installed.authority === answer.authority) return 'repeat';
  const asked = readFile(dataDir, ASKED, askedFile);
  if (asked === undefined)
    throw new CertificateTrouble('this station has asked for no certificate; "enrol-request" does');
  if (!certificate.checkPrivateKey(createPrivateKey(opened(tlsKey, asked.sealedKey))))
    throw new CertificateTrouble('this certificate answers an earlier request; only the latest one can be answered');
  const { sealedKey } = asked;
  writeWhole(
    fileOf(dataDir, INSTALLED),
    JSON.stringify({ certificate: answer.certificate, authority: answer.authority, sealedKey }),
    0o600,
  );
  rmSync(fileOf(dataDir, ASKED));
  return 'installed';
}

/** id-kp-clientAuth. */
const CLIENT_AUTH = '1.3.6.1.5.5.7.3.2';

const endOf = (certificate: string): Millis => asMillis(new X509Certificate(certificate).validToDate.getTime());
const fileOf = (dataDir: string, name: string): string => join(dataDir, FOLDER, name);

function readFile<T>(dataDir: string, name: string, shape: z.ZodType<T>): T | undefined {
  const path = fileOf(dataDir, name);
  if (!existsSync(path)) return undefined;
  try {
    return shape.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new CertificateTrouble(`${path} is damaged; ask for a new certificate with "enrol-request --renew"`, {
      cause: error,
    });
  }
}

const BOUND = 'tls-client-key';
const sealed = (tlsKey: Uint8Array, key: KeyObject): string =>
  box(tlsKey, BOUND, Buffer.from(key.export({ format: 'pem', type: 'pkcs8' }).toString(), 'utf8')).toString('base64');

function opened(tlsKey: Uint8Array, sealedKey: string): string {
  try {
    return unbox(tlsKey, BOUND, Buffer.from(sealedKey, 'base64')).toString('utf8');
  } catch (error) {
    throw new CertificateTrouble('the key of this certificate was sealed on another machine; enrol this station anew', {
      cause: error,
    });
  }
}
