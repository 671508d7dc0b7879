import { writeFileSync } from 'node:fs';
import pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { newAuthority } from '../../main/cli/centre-ca.ts';
import { centreCertificates } from '../../main/cli/centre-certificates.ts';
import { centreCrl, centreRevoke } from '../../main/cli/centre-revoke.ts';
import { openAuthority } from '../../main/sync/certificates/authority-folder.ts';
import { stationCertificate } from '../../main/sync/certificates/station-certificate.ts';
import {
  clientCertificate,
  newKeyPair,
  revocationList,
  serverCertificate,
  type Signed,
} from '../../main/sync/certificates/x509.ts';
import { explain, type SyncOutcome } from '../../main/sync/outcome.ts';
import { type Credentials, reachCentre } from '../../main/sync/postgres/connect.ts';
import { syncStatus } from '../../main/sync/progress.ts';
import { roleOf } from '../../main/sync/postgres/station-role.ts';
import { asMillis, DAY } from '../../shared/domain/millis.ts';
import { makeFolder } from '../make/core.ts';
import { makeLine, type TestLine } from '../make/line.ts';
import { enrolLine, signerOf, useTlsCentre } from '../make/tls-centre.ts';

/** Who comes in at a district that was set up as the README says, and who does not (FAULTS 27 and 32). */
const centre = useTlsCentre();
const [A, B, C] = ['330304-001', '520502-001', '330304-007'] as const;
const NOW = asMillis(Date.now());
const YEAR = { from: asMillis(NOW - DAY), to: asMillis(NOW + 365 * DAY) };
const said = (outcome: SyncOutcome): string => (outcome.ok ? 'ok' : explain(outcome));

/** Comes in with any certificate under any name; the answer, or the reason in the words a station shows. */
async function comeIn(credentials: Omit<Credentials, 'authority'>): Promise<string> {
  try {
    const authority = signerOf(centre()).certificate;
    const reached = await reachCentre(centre().address, undefined, { authority, ...credentials });
    try {
      const [row] = await reached.query<{ login: string }>('SELECT session_user AS login');
      return `in as ${row?.login}`;
    } finally {
      await reached.close();
    }
  } catch (error) {
    return error instanceof Error ? error.message : 'refused';
  }
}

/** A certificate made by hand, with its key. */
async function made(sign: (publicKey: CryptoKey) => Promise<Signed>) {
  const { key, pair } = await newKeyPair();
  const { pem } = await sign(pair.publicKey);
  return { certificate: pem, key: key.export({ format: 'pem', type: 'pkcs8' }).toString() };
}

beforeAll(async () => {
  await centre().rows(`SELECT beehive.enrol($1), beehive.enrol($2)`, [A, B]);
});

test('a station is enrolled by three files, and its facts come over TLS with its own certificate', async () => {
  const line = makeLine(A);
  await enrolLine(centre(), line, A);
  expect(await line.sync(centre().address)).toMatchObject({ ok: true, value: { sent: 1 } });
  const { tlsKey } = line.core.keys;
  const { certificate, key, authority } = stationCertificate(line.core.dataDir, tlsKey) ?? {
    certificate: '',
    key: '',
    authority: '',
  };
  const client = new pg.Client({
    connectionString: centre().address.replace('//', `//${roleOf(A)}@`),
    ssl: { ca: authority, cert: certificate, key },
  });
  await client.connect();
  const { rows } = await client.query('SELECT ssl, version, client_dn FROM pg_stat_ssl WHERE pid = pg_backend_pid()');
  await client.end();
  expect(rows).toEqual([{ ssl: true, version: 'TLSv1.3', client_dn: `/CN=${roleOf(A)}` }]);
});

test.each([
  { what: 'its own certificate', login: roleOf(A), names: roleOf(A), answer: `in as ${roleOf(A)}` },
  { what: "A's certificate under B's name", login: roleOf(B), names: roleOf(A), answer: /does not accept this login/ },
  { what: 'a certificate for postgres', login: 'postgres', names: 'postgres', answer: /does not accept this login/ },
  {
    what: 'a certificate whose name only begins as a station',
    login: roleOf(A),
    names: `${roleOf(A)}x`,
    answer: /does not accept this login/,
  },
])('$what: $answer', async ({ login, names, answer }) => {
  const own = await made((key) => clientCertificate(signerOf(centre()), names, key, YEAR));
  expect(await comeIn({ login, ...own })).toMatch(answer);
});

test('a certificate of another authority with the same name is not taken', async () => {
  const ca = makeFolder();
  await newAuthority({ ca, name: 'District of the tests', database: 'beehive' });
  const own = await made((key) => clientCertificate(openAuthority(ca, undefined), roleOf(A), key, YEAR));
  expect(await comeIn({ login: roleOf(A), ...own })).toMatch(/not signed by this district's authority/);
});

test('a certificate that ended, and one that has not begun, are not taken', async () => {
  const past = { from: asMillis(NOW - 400 * DAY), to: asMillis(NOW - DAY) };
  const ended = await made((key) => clientCertificate(signerOf(centre()), roleOf(A), key, past));
  expect(await comeIn({ login: roleOf(A), ...ended })).toMatch(/certificate for ended/);
  const future = { from: asMillis(NOW + DAY), to: asMillis(NOW + 2 * DAY) };
  const early = await made((key) => clientCertificate(signerOf(centre()), roleOf(A), key, future));
  expect(await comeIn({ login: roleOf(A), ...early })).not.toMatch(/^in as/);
});

test("a server's certificate does not log in, even with a station's name", async () => {
  const server = await made((key) =>
    serverCertificate(signerOf(centre()), [{ type: 'dns', value: roleOf(A) }], key, YEAR),
  );
  expect(await comeIn({ login: roleOf(A), ...server })).toMatch(/not one to log in with/);
});

test.each(['sslmode=disable', 'sslmode=no-verify'])('without a certificate nobody comes in (%s)', async (mode) => {
  for (const login of [roleOf(A), 'postgres']) {
    const password = new URL(centre().url).password;
    const url = `${centre().address.replace('//', `//${login}:${password}@`)}?${mode}`;
    await expect(reachCentre(url), login).rejects.toThrow(/does not accept this login|wants a certificate/);
  }
});

test('a server with another name, or of another authority, is not spoken to', async () => {
  const own = await made((key) => clientCertificate(signerOf(centre()), roleOf(A), key, YEAR));
  const { certificate: authority } = signerOf(centre());
  const to = (address: string, trusted: string) =>
    reachCentre(address, undefined, { login: roleOf(A), ...own, authority: trusted });
  // The certificate of this server names localhost, not its number.
  await expect(to(centre().address.replace('localhost', '127.0.0.1'), authority)).rejects.toThrow(/for another name/);
  const ca = makeFolder();
  await newAuthority({ ca, name: 'Somebody else', database: 'beehive' });
  await expect(to(centre().address, openAuthority(ca, undefined).certificate)).rejects.toThrow(
    /not signed by an authority this station trusts/,
  );
});

test('a revoked station is out: at its next call, then at the door, until it is enrolled anew', async () => {
  const line = makeLine(B);
  await enrolLine(centre(), line, B);
  expect(said(await line.sync(centre().address))).toBe('ok');
  const { serials } = await centreRevoke({ ...centre(), crlOut: centre().crl, station: B });
  expect(serials).toHaveLength(1);
  await untilReloaded(async () => {
    line.grow(1);
    return /revoked the certificate/.test(said(await line.sync(centre().address)));
  });
  expect(await standingOf(B)).toBe('revoked');
  expect(shutOut(line)).toBe('revoked');
  // Its facts wait; nothing is lost.
  expect(line.facts()).not.toHaveLength(0);
  // A stolen machine can not ask for another one by itself.
  await expect(enrolLine(centre(), line, B, { compared: false })).rejects.toThrow(/was switched off/);
  await expect(enrolLine(centre(), line, B, { compared: false, again: true })).rejects.toThrow(/24 digits/);
  await enrolLine(centre(), line, B, { again: true });
  expect(said(await line.sync(centre().address))).toBe('ok');
  expect(await standingOf(B)).toBe('ok');
});

test('a list of revoked certificates past its date locks everybody out; a new one lets them in', async () => {
  const line = makeLine(C);
  await enrolLine(centre(), line, C);
  expect(said(await line.sync(centre().address))).toBe('ok');
  const old = { from: asMillis(NOW - 100 * DAY), to: asMillis(NOW - DAY) };
  writeFileSync(centre().crl, await revocationList(signerOf(centre()), [], old));
  await centre().rows('SELECT pg_reload_conf()');
  await untilReloaded(async () =>
    /list of revoked certificates is out of date/.test(said(await line.sync(centre().address))),
  );
  expect(shutOut(line)).toBe('certificate');
  const { endsAt } = await centreCrl({ ...centre(), crlOut: centre().crl });
  expect(endsAt).toBeGreaterThan(NOW + 60 * DAY);
  await untilReloaded(async () => (await line.sync(centre().address)).ok);
});

test('the list of the district warns 30 and 7 days before something ends, and says when somebody has to act', async () => {
  const D = '330304-009';
  const { endsAt } = await enrolLine(centre(), makeLine(D), D);
  await centreCrl({ ...centre(), crlOut: centre().crl });
  const standings = async (ends: number) => {
    await centre().rows('UPDATE beehive.certificate SET not_after = $2 WHERE station = $1', [D, new Date(ends)]);
    return standingOf(D);
  };
  expect(await standings(endsAt)).toBe('ok');
  expect(await standings(Date.now() + 29 * DAY)).toBe('expires');
  expect((await centreCertificates(centre())).urgent).toEqual([]);
  expect(await standings(Date.now() + 6 * DAY)).toBe('expires-soon');
  expect((await centreCertificates(centre())).urgent).toEqual([D]);
  await centre().rows(
    `UPDATE beehive.authority_term SET not_after = now() + interval '6 days' WHERE what = 'revocation-list'`,
  );
  const { certificates, urgent } = await centreCertificates(centre());
  expect(urgent.toSorted()).toEqual([D, 'revocation-list']);
  expect(certificates.map(({ subject }) => subject)).toEqual(
    expect.arrayContaining(['authority', 'server localhost', A]),
  );
  expect(certificates.find(({ subject }) => subject === 'server localhost')).toMatchObject({ standing: 'ok' });
});

/** What the desk is told of it. */
const shutOut = ({ core }: TestLine) => syncStatus(core.db, { centreSet: true, running: false, nextAt: null }).shutOut;

const standingOf = (station: string) =>
  centre().value('SELECT standing FROM district.certificates() WHERE subject = $1', [station]);

/** The postmaster reads its files again a moment after it was told. */
async function untilReloaded(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('the server did not take it up');
}
