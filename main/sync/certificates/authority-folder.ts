import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asMillis, type Millis } from '../../../shared/domain/millis.ts';
import { termOf } from '../../../shared/rules/certificate-term.ts';
import { serverSettings } from './server-settings.ts';
import { spokenDigits } from './spoken-digits.ts';
import { CertificateTrouble, writeFirst } from './written-files.ts';
import { authorityCertificate, newKeyPair, revocationList, type Signer } from './x509.ts';

/**
 * Owns the folder of the district's certificate authority: its key, its certificate, the list of what it revoked, the
 * server certificates it signed, and the settings for PostgreSQL. It is kept off the database server and off the network.
 */
export const AUTHORITY_FILES = {
  key: 'ca.key',
  certificate: 'ca.crt',
  revoked: 'crl.pem',
  servers: 'servers',
} as const;

export interface Authority extends Signer {
  readonly dir: string;
  readonly endsAt: Millis;
  /** What a station is told by telephone, so that it trusts this authority and no other. */
  readonly digits: string;
}

export interface NewAuthority {
  readonly dir: string;
  readonly name: string;
  /** The database of the centre, for the settings. */
  readonly database: string;
  /** Without one, the key lies in the file as it is. */
  readonly passphrase: string | undefined;
  readonly now: Millis;
}

export async function makeAuthority({ dir, name, database, passphrase, now }: NewAuthority): Promise<Authority> {
  mkdirSync(join(dir, AUTHORITY_FILES.servers), { recursive: true, mode: 0o700 });
  if (existsSync(join(dir, AUTHORITY_FILES.key)))
    throw new CertificateTrouble(`there is an authority in ${dir} already; stations trust it, so it is left as it is`);
  const { key, pair } = await newKeyPair();
  const term = termOf('authority', now, 0.5);
  const certificate = await authorityCertificate(name, pair, term);
  const list = await revocationList({ key, certificate }, [], termOf('revocation-list', now, 0.5));
  // The key last: a folder with a key is a whole one.
  const place = (file: string) => join(dir, file);
  for (const [file, text] of Object.entries(serverSettings({ database }))) writeFirst(place(file), text, 0o644);
  writeFirst(place(AUTHORITY_FILES.revoked), list, 0o644);
  writeFirst(place(AUTHORITY_FILES.certificate), `${certificate}\n`, 0o644);
  writeFirst(place(AUTHORITY_FILES.key), keyText(key, passphrase), 0o600);
  return openAuthority(dir, passphrase);
}

const keyText = (key: KeyObject, passphrase: string | undefined): string =>
  key
    .export({ format: 'pem', type: 'pkcs8', ...(passphrase !== undefined && { cipher: 'aes-256-cbc', passphrase }) })
    .toString();

/** Throws `CertificateTrouble` when there is none, or the passphrase does not open it. */
export function openAuthority(dir: string, passphrase: string | undefined): Authority {
  const path = join(dir, AUTHORITY_FILES.key);
  if (!existsSync(path)) throw new CertificateTrouble(`there is no authority in ${dir}; make one with "centre-ca"`);
  const pem = readFileSync(path, 'utf8');
  if (pem.includes('ENCRYPTED') && passphrase === undefined)
    throw new CertificateTrouble('the key of the authority has a passphrase; give --passphrase-file');
  const certificate = readFileSync(join(dir, AUTHORITY_FILES.certificate), 'utf8');
  const read = new X509Certificate(certificate);
  let key: KeyObject;
  try {
    key = createPrivateKey({ key: pem, ...(passphrase !== undefined && { passphrase }) });
  } catch (error) {
    throw new CertificateTrouble('the passphrase does not open the key of the authority', { cause: error });
  }
  if (!read.checkPrivateKey(key))
    throw new CertificateTrouble(`${AUTHORITY_FILES.key} and ${AUTHORITY_FILES.certificate} do not belong together`);
  return { dir, key, certificate, endsAt: asMillis(read.validToDate.getTime()), digits: spokenDigits(read.raw) };
}
