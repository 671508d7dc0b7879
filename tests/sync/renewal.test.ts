import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { centreEnrol } from '../../main/cli/centre-enrol.ts';
import { installCertificate, stationCertificate } from '../../main/sync/certificates/station-certificate.ts';
import { readRequest } from '../../main/sync/certificates/enrol-request.ts';
import { explain } from '../../main/sync/outcome.ts';
import { asMillis, DAY } from '../../shared/domain/millis.ts';
import { takeTicket } from '../../main/services/take-ticket.ts';
import { makeStation } from '../make/core.ts';
import { makeLine } from '../make/line.ts';
import { enrolLine, signerOf, useTlsCentre } from '../make/tls-centre.ts';

/** How a certificate is asked for, compared, set and renewed, and what a station does without a valid one (FAULTS 32). */
const centre = useTlsCentre();
const NOW = asMillis(Date.now());
const noted = (station: string) =>
  centre().value('SELECT count(*)::int FROM beehive.station_key WHERE station = $1', [station]);
const certificates = (station: string) =>
  centre().value('SELECT count(*)::int FROM beehive.certificate WHERE station = $1', [station]);

test('a new station is enrolled only after its digits were compared; a renewal is signed with the keys compared then', async () => {
  const station = '330304-011';
  const line = makeLine(station);
  await expect(enrolLine(centre(), line, station, { compared: false })).rejects.toThrow(/24 digits/);
  expect(await centre().value('SELECT count(*)::int FROM beehive.station WHERE code = $1', [station])).toBe(0);

  const first = await enrolLine(centre(), line, station);
  expect(await noted(station)).toBe(1);
  const { sealKey, signKey } = line.core.keys.identity.offered;
  expect(
    await centre().rows(
      `SELECT encode(seal_key, 'base64') AS "sealKey", encode(sign_key, 'base64') AS "signKey" FROM beehive.station_keys($1)`,
      [station],
    ),
  ).toEqual([{ sealKey, signKey }]);
  expect(await line.sync(centre().address)).toMatchObject({ ok: true });

  const second = await enrolLine(centre(), line, station, { compared: false });
  expect(second.serial).not.toBe(first.serial);
  expect(stationCertificate(line.core.dataDir, line.core.keys.tlsKey)?.certificate).toBe(second.certificate);
  expect([await noted(station), await certificates(station)]).toEqual([1, 2]);
  line.grow(1);
  expect(await line.sync(centre().address)).toMatchObject({ ok: true, value: { sent: 1 } });
});

test('the same request has the same answer; another station cannot set it, nor this one after a later request', async () => {
  const [station, other] = ['330304-012', '330304-013'] as const;
  const line = makeLine(station);
  const first = await enrolLine(centre(), line, station);
  const { dataDir, keys } = line.core;
  const wish = { ...centre(), request: join(dataDir, 'request.json'), out: join(dataDir, 'again.json') };
  expect(await centreEnrol(wish)).toMatchObject({ serial: first.serial, repeat: true });
  expect(await certificates(station)).toBe(1);
  const set = (code: string) =>
    installCertificate(dataDir, keys.tlsKey, { stationCode: code, answer: first.answer, now: NOW });
  expect(set(station)).toBe('repeat');
  expect(() => set(other)).toThrow(/not for 330304-013/);
  await enrolLine(centre(), line, station, { compared: false });
  expect(() => set(station)).toThrow(/asked for no certificate|earlier request/);
});

test('a request that was changed by one letter, or whose keys are another’s, is refused', async () => {
  const station = '330304-014';
  const line = makeLine(station);
  const { request } = await enrolLine(centre(), line, station);
  const whole = readFileSync(join(line.core.dataDir, 'request.json'), 'utf8');
  expect(readRequest(whole)).toEqual(request);
  for (const [from, to] of [
    [station, '330304-016'],
    [String(request.madeAt), String(request.madeAt + 1)],
    [request.sealKey, Buffer.alloc(32, 9).toString('base64')],
    [request.signKey, Buffer.alloc(32, 9).toString('base64')],
    [request.csr.slice(60, 64), 'AAAA'],
  ] as const)
    expect(readRequest(whole.replaceAll(from, to)), from).toBeUndefined();
  const file = join(line.core.dataDir, 'changed.json');
  writeFileSync(file, whole.replace(station, '330304-016'));
  await expect(
    centreEnrol({ ...centre(), request: file, out: join(line.core.dataDir, 'x.json'), digits: request.digits }),
  ).rejects.toThrow(/no request of a station, or was changed/);
  expect(existsSync(join(line.core.dataDir, 'x.json'))).toBe(false);
});

test('digits that were misheard enrol nobody', async () => {
  const station = '330304-017';
  const line = makeLine(station);
  await enrolLine(centre(), line, station, { compared: false }).catch(() => undefined);
  await expect(
    centreEnrol({
      ...centre(),
      request: join(line.core.dataDir, 'request.json'),
      out: join(line.core.dataDir, 'x.json'),
      digits: '0000 0000 0000 0000 0000 0000',
    }),
  ).rejects.toThrow(/misheard/);
  expect(await certificates(station)).toBe(0);
});

test('the key of the station lies nowhere in the clear, and opens on no other machine', async () => {
  const station = '330304-018';
  const line = makeLine(station);
  const { key } = await enrolLine(centre(), line, station);
  const file = readFileSync(join(line.core.dataDir, 'tls', 'certificate.json'), 'utf8');
  const der = key.export({ format: 'der', type: 'pkcs8' });
  expect(file).not.toMatch(/PRIVATE KEY/);
  expect(Buffer.from((JSON.parse(file) as { sealedKey: string }).sealedKey, 'base64').includes(der)).toBe(false);
  expect(() => stationCertificate(line.core.dataDir, new Uint8Array(32).fill(1))).toThrow(/sealed on another machine/);
});

test('a certificate of another authority, or one to be a server with, is not set', async () => {
  const station = '330304-019';
  const line = makeLine(station);
  const { answer } = await enrolLine(centre(), line, station);
  const { dataDir, keys } = line.core;
  const set = (changed: Partial<typeof answer>) =>
    installCertificate(dataDir, keys.tlsKey, { stationCode: station, answer: { ...answer, ...changed }, now: NOW });
  expect(() => set({ authority: answer.certificate })).toThrow(/not signed by the authority/);
  const late = asMillis(NOW + 500 * DAY);
  expect(() => installCertificate(dataDir, keys.tlsKey, { stationCode: station, answer, now: late })).toThrow(
    /ended already/,
  );
  expect(signerOf(centre()).digits).toMatch(/^\d{4}( \d{4}){5}$/);
});

test('a station whose certificate ended works on without the district and says so; a renewal sends what waited', async () => {
  const station = '330304-001';
  const { core, host } = await makeStation();
  const line = makeLine(station);
  await enrolLine(centre(), line, station, { now: asMillis(NOW - 400 * DAY), chance: 0 });
  line.grow(3);
  const ended = await line.sync(centre().address);
  expect(ended).toMatchObject({ ok: false, refusal: 'centre-refused' });
  expect(ended.ok ? '' : explain(ended)).toMatch(/certificate for ended/);
  // Nothing of the work of the day asks the district.
  host.settings.set('centreUrl', centre().address);
  expect(takeTicket(core, { serviceId: 'consultation', requestId: crypto.randomUUID(), language: 'zh' })).toMatchObject(
    { ok: true },
  );
  line.grow(2);
  await enrolLine(centre(), line, station, { compared: false });
  expect(await line.sync(centre().address)).toMatchObject({ ok: true, value: { sent: 6 } });
});
