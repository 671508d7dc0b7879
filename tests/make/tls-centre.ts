import { chmodSync, copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { newAuthority, newServerCertificate } from '../../main/cli/centre-ca.ts';
import { centreEnrol } from '../../main/cli/centre-enrol.ts';
import { openAuthority } from '../../main/sync/certificates/authority-folder.ts';
import { makeRequest, requestText } from '../../main/sync/certificates/enrol-request.ts';
import { readAnswer } from '../../main/sync/certificates/enrol-answer.ts';
import { serverSettings } from '../../main/sync/certificates/server-settings.ts';
import { installCertificate, keepAskedKey } from '../../main/sync/certificates/station-certificate.ts';
import { readSmall } from '../../main/sync/certificates/written-files.ts';
import { newKeyPair, signingRequest } from '../../main/sync/certificates/x509.ts';
import { roleOf } from '../../main/sync/postgres/station-role.ts';
import { asMillis, type Millis } from '../../shared/domain/millis.ts';
import { installedCentre, type TestCentre } from './centre.ts';
import type { TestLine } from './line.ts';
import { startPostgres, type TestPostgres } from './postgres.ts';

/** A district as the README sets it up: its own authority, TLS, the recommended pg_hba.conf. Only the administrator's
 *  password on the socket stands for the operating system's user. */
export interface TlsCentre extends TestCentre {
  readonly server: TestPostgres;
  /** Folder of the authority. */
  readonly ca: string;
  /** Folder of the server. */
  readonly dataDir: string;
  /** Where the server reads its list of revoked certificates. */
  readonly crl: string;
  /** Address for stations, without a login. */
  readonly address: string;
}

export function useTlsCentre(): () => TlsCentre {
  let centre: TlsCentre | undefined;
  const folders: string[] = [];
  const folder = () => {
    const made = mkdtempSync(join(tmpdir(), 'beehive-ca-'));
    folders.push(made);
    return made;
  };
  beforeAll(async () => {
    const ca = folder();
    await newAuthority({ ca, name: 'District of the tests', database: 'beehive' });
    const out = folder();
    await newServerCertificate({ ca, hosts: ['localhost'], out });
    let dataDir = '';
    const furnish = async (dir: string) => {
      dataDir = dir;
      for (const file of ['server.key', 'server.crt']) copyFileSync(join(out, file), join(dir, file));
      for (const file of ['ca.crt', 'crl.pem', 'pg_ident.conf', 'beehive-tls.conf'])
        copyFileSync(join(ca, file), join(dir, file));
      chmodSync(join(dir, 'server.key'), 0o600);
      writeFileSync(join(dir, 'postgresql.conf'), "\ninclude 'beehive-tls.conf'\n", { flag: 'a' });
      writeFileSync(join(dir, 'pg_hba.conf'), hba('beehive'));
    };
    const server = await startPostgres({}, { furnish });
    const installed = await installedCentre(server, { stations: [] });
    const { pathname, port } = new URL(installed.url);
    writeFileSync(join(dataDir, 'pg_hba.conf'), hba(pathname.slice(1)));
    await installed.rows('SELECT pg_reload_conf()');
    const address = `postgres://localhost:${port}${pathname}`;
    centre = { ...installed, server, ca, dataDir, crl: join(dataDir, 'crl.pem'), address };
  });
  afterAll(async () => {
    await centre?.server.stop();
    for (const one of folders) rmSync(one, { recursive: true, force: true });
  });
  return () => {
    if (centre === undefined) throw new Error('the centre of this file is not running');
    return centre;
  };
}

const hba = (database: string): string => serverSettings({ database, local: 'scram-sha-256' })['pg_hba.conf'] ?? '';

/** Enrols a reduced station as `enrol-request`, `centre-enrol` and `enrol-install` do, and returns its request and answer. */
export async function enrolLine(
  { ca, url }: Pick<TlsCentre, 'ca' | 'url'>,
  line: TestLine,
  station: string,
  {
    now = asMillis(Date.now()),
    chance = 0.5,
    compared = true,
    again = false,
  }: { now?: Millis; chance?: number; compared?: boolean; again?: boolean } = {},
) {
  const { dataDir, keys } = line.core;
  const { key, pair } = await newKeyPair();
  const csr = await signingRequest(roleOf(station), pair);
  const request = makeRequest(keys.identity, { station, madeAt: now, csr });
  keepAskedKey(dataDir, keys.tlsKey, key);
  const [file, out] = [join(dataDir, 'request.json'), join(dataDir, 'answer.json')];
  writeFileSync(file, requestText(request));
  const enrolled = await centreEnrol({
    url,
    ca,
    request: file,
    out,
    digits: compared ? request.digits : undefined,
    again,
    now,
    chance: () => chance,
  });
  const answer = readAnswer(readSmall(out));
  if (answer === undefined) throw new Error('the answer cannot be read');
  // Before its end, so that a certificate of the past can be set, as it was then.
  installCertificate(dataDir, keys.tlsKey, { stationCode: station, answer, now });
  return { ...enrolled, request, answer, key };
}

/** The authority of a centre, to sign what its commands never would. */
export const signerOf = ({ ca }: Pick<TlsCentre, 'ca'>) => openAuthority(ca, undefined);
