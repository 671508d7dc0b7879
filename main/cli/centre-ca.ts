import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { asMillis, type Millis } from '../../shared/domain/millis.ts';
import { termOf } from '../../shared/rules/certificate-term.ts';
import {
  type Authority,
  AUTHORITY_FILES,
  makeAuthority,
  openAuthority,
} from '../sync/certificates/authority-folder.ts';
import { writeFirst, writeWhole } from '../sync/certificates/written-files.ts';
import { newKeyPair, serverCertificate } from '../sync/certificates/x509.ts';
import { CommandFailed } from './output.ts';

/** Where the authority's folder is, and what opens its key. */
export interface AuthorityWish {
  readonly ca: string;
  readonly passphraseFile?: string | undefined;
  readonly now?: Millis;
}

export const nowOf = ({ now }: { readonly now?: Millis }): Millis => now ?? asMillis(Date.now());

export const authorityOf = ({ ca, passphraseFile }: AuthorityWish): Authority =>
  openAuthority(ca, passphraseFile === undefined ? undefined : passphraseIn(passphraseFile));

export const newAuthority = (wish: AuthorityWish & { readonly name: string; readonly database: string }) =>
  makeAuthority({
    dir: wish.ca,
    name: wish.name,
    database: wish.database,
    passphrase: wish.passphraseFile === undefined ? undefined : passphraseIn(wish.passphraseFile),
    now: nowOf(wish),
  });

/** The first line of the file, so that it never stands in a command line or among the variables. */
function passphraseIn(file: string): string {
  const [line = ''] = readFileSync(file, 'utf8').split(/\r?\n/);
  if (line.length < 8)
    throw new CommandFailed(`${file}: a passphrase of at least 8 characters is wanted on its first line`);
  return line;
}

export interface ServerCertificate {
  readonly files: readonly string[];
  readonly endsAt: Millis;
}

/** A key and a certificate for the database server under the names and addresses stations reach it by. */
export async function newServerCertificate(
  wish: AuthorityWish & { readonly hosts: readonly string[]; readonly out: string },
): Promise<ServerCertificate> {
  const wrong = wish.hosts.find(
    (host) => isIP(host) === 0 && !/^[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$/.test(host),
  );
  if (wrong !== undefined) throw new CommandFailed(`neither a host name nor an address: ${wrong}`);
  const keyFile = join(wish.out, 'server.key');
  const certificateFile = join(wish.out, 'server.crt');
  for (const file of [keyFile, certificateFile])
    if (existsSync(file)) throw new CommandFailed(`${file} is there already; name another folder for the new one`);
  const authority = authorityOf(wish);
  const { key, pair } = await newKeyPair();
  const hosts = wish.hosts.map((value) => ({ type: isIP(value) === 0 ? ('dns' as const) : ('ip' as const), value }));
  const signed = await serverCertificate(authority, hosts, pair.publicKey, termOf('server', nowOf(wish), 0.5));
  mkdirSync(wish.out, { recursive: true, mode: 0o700 });
  writeFirst(keyFile, key.export({ format: 'pem', type: 'pkcs8' }).toString(), 0o600);
  writeFirst(certificateFile, `${signed.pem}\n`, 0o644);
  // Kept, so that "centre-certificates" can say when it ends; an address of IPv6 holds colons.
  const name = `${(wish.hosts[0] ?? '').replaceAll(':', '-')}.crt`;
  writeWhole(join(authority.dir, AUTHORITY_FILES.servers, name), `${signed.pem}\n`, 0o644);
  return { files: [keyFile, certificateFile], endsAt: signed.term.to };
}
