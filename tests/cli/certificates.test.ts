import { once } from 'node:events';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { newAuthority, newServerCertificate } from '../../main/cli/centre-ca.ts';
import { centreEnrol } from '../../main/cli/centre-enrol.ts';
import { checkUp } from '../../main/cli/doctor.ts';
import { enrolInstall, enrolRequest } from '../../main/cli/enrol-station.ts';
import { initStation } from '../../main/cli/init.ts';
import { syncOnce } from '../../main/cli/sync.ts';
import { loopbackHost } from '../../main/host/loopback/loopback-host.ts';
import { openAuthority } from '../../main/sync/certificates/authority-folder.ts';
import { asMillis, DAY } from '../../shared/domain/millis.ts';
import { makeFolder } from '../make/core.ts';
import { runStation, startCommand } from '../make/served-station.ts';
import { useTlsCentre } from '../make/tls-centre.ts';

const centre = useTlsCentre();
const CODE = '330304-021';
const folder = makeFolder;

const modeOf = (path: string): number => statSync(path).mode & 0o777;

test('an authority has its key under a passphrase, readable by nobody else, and is never made twice', async () => {
  const ca = join(folder(), 'ca');
  const passphraseFile = join(folder(), 'passphrase');
  writeFileSync(passphraseFile, 'invented for tests\n');
  const wish = { ca, passphraseFile, name: '区里 District', database: 'beehive' };
  const { digits } = await newAuthority(wish);
  expect(modeOf(join(ca, 'ca.key'))).toBe(0o600);
  expect(readFileSync(join(ca, 'ca.key'), 'utf8')).toMatch(/ENCRYPTED PRIVATE KEY/);
  expect(openAuthority(ca, 'invented for tests').digits).toBe(digits);
  expect(() => openAuthority(ca, undefined)).toThrow(/has a passphrase/);
  expect(() => openAuthority(ca, 'guessed by somebody')).toThrow(/does not open/);
  await expect(newAuthority(wish)).rejects.toThrow(/is there already|authority in .* already/);
  for (const file of ['pg_hba.conf', 'pg_ident.conf', 'beehive-tls.conf', 'crl.pem', 'ca.crt'])
    expect(existsSync(join(ca, file)), file).toBe(true);

  const out = join(folder(), 'server');
  await newServerCertificate({ ca, passphraseFile, hosts: ['db.example', '192.0.2.7'], out });
  expect(modeOf(join(out, 'server.key'))).toBe(0o600);
  await expect(newServerCertificate({ ca, passphraseFile, hosts: ['a b'], out: folder() })).rejects.toThrow(
    /neither a host name/,
  );
});

test('station and district: request, digits, answer, sync, and the doctor who sees the end coming', async () => {
  const data = join(folder(), 'station');
  await initStation({ data, demo: false, code: CODE });
  const host = loopbackHost(data);
  const [request, answer] = [join(folder(), 'request.json'), join(folder(), 'answer.json')];
  const { digits } = await enrolRequest({ host, out: request, renew: false });
  expect(modeOf(join(data, 'tls', 'request.json'))).toBe(0o600);
  const enrol = { ...centre(), request, out: answer };
  await expect(centreEnrol(enrol)).rejects.toThrow(/call station 330304-021/);
  expect(existsSync(answer)).toBe(false);
  const { authorityDigits } = await centreEnrol({ ...enrol, digits: digits.replaceAll(' ', '-') });

  await expect(enrolInstall({ host, file: answer })).rejects.toThrow(/call the district/);
  await expect(enrolInstall({ host, file: answer, digits: digits })).rejects.toThrow(/not those of the authority/);
  await expect(enrolInstall({ host, file: request, digits: authorityDigits })).rejects.toThrow(/no answer/);
  expect(await enrolInstall({ host, file: answer, digits: authorityDigits })).toMatchObject({
    came: 'installed',
  });
  expect(await enrolInstall({ host, file: answer })).toMatchObject({ came: 'repeat' });
  expect(modeOf(join(data, 'tls', 'certificate.json'))).toBe(0o600);

  host.settings.set('centreUrl', centre().address);
  expect(await syncOnce({ host })).toMatchObject({ parked: 0 });
  const found = async (what: string) => (await checkUp(host)).find((one) => one.what === what);
  expect(await found('certificate')).toMatchObject({ ok: true });
  expect(await found('centre')).toMatchObject({ ok: true, detail: 'ok' });

  await expect(enrolRequest({ host, out: request, renew: false })).rejects.toThrow(/--renew asks for the next/);
  await enrolRequest({ host, out: request, renew: true });
  // Runs out in a few days: it was signed a year ago.
  await centreEnrol({ ...enrol, now: asMillis(Date.now() - 330 * DAY), chance: () => 0 });
  expect(await enrolInstall({ host, file: answer })).toMatchObject({ came: 'installed' });
  expect(await found('certificate')).toMatchObject({ ok: false, detail: expect.stringMatching(/^expires-soon/) });
  expect(await syncOnce({ host })).toMatchObject({ sent: 0 });
});

test('as commands: 0 and one document, 1 and one plain line', async () => {
  const { url, ca } = centre();
  await centre().rows(`UPDATE beehive.certificate SET not_after = now() + interval '200 days'`);
  const listed = await runStation(['centre-certificates', '--url', url, '--ca', ca, '--json']);
  expect(listed).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(listed.out)).toMatchObject({ urgent: [] });
  await centre().rows(`UPDATE beehive.certificate SET not_after = now() + interval '5 days' WHERE revoked_at IS NULL`);
  const warned = await runStation(['centre-certificates', '--url', url]);
  expect(warned).toMatchObject({ code: 1, err: `ends within a week, or has ended: ${CODE}\n` });
  expect(warned.out).toMatch(new RegExp(`^${CODE} +expires-soon`, 'm'));

  const crlOut = centre().crl;
  const revoked = await runStation(['centre-revoke', CODE, '--url', url, '--ca', ca, '--crl-out', crlOut, '--json']);
  expect(revoked).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(revoked.out)).toMatchObject({ station: CODE, serials: [expect.any(String), expect.any(String)] });
  expect(await runStation(['centre-revoke', '330304-777', '--url', url, '--ca', ca])).toMatchObject({
    code: 1,
    err: expect.stringMatching(/not enrolled\n$/),
  });
});

test('the watchdog looks until it is stopped, and then ends by itself', async () => {
  expect(await runStation(['centre-watchdog', '--url', centre().url])).toEqual({ code: 0, out: '', err: '' });
  const watchdog = startCommand(['centre-watchdog', '--url', centre().url, '--every', '1', '--at-most', '1']);
  let out = '';
  watchdog.stdout.on('data', (bytes: Buffer) => (out += bytes.toString('utf8')));
  // A role of a station, as its login would be.
  await centre().rows(`SELECT beehive.enrol('330304-022')`);
  await centre().rows(`ALTER ROLE station_330304_022 PASSWORD 'invented-for-tests'`);
  const address = new URL(centre().url);
  address.username = 'station_330304_022';
  address.password = 'invented-for-tests';
  const held = new pg.Client({ connectionString: address.href });
  const ended = new Promise((resolve) => held.on('error', resolve));
  await held.connect();
  await held.query('SET idle_in_transaction_session_timeout = 0');
  await held.query('BEGIN');
  await ended;
  await held.end().catch(() => undefined);
  watchdog.kill('SIGTERM');
  const [code] = (await once(watchdog, 'exit')) as [number | null];
  expect(code).toBe(0);
  expect(out).toMatch(/^ended station_330304_022 after \d+ s\n$/);
});
