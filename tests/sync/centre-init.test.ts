import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { centreInit } from '../../main/cli/centre-init.ts';
import { explain } from '../../main/sync/outcome.ts';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';
import { tryCentre } from '../../main/sync/try-centre.ts';
import { centreAt, installedCentre, makeCentre, STATION, useOwnPostgres } from '../make/centre.ts';
import { makeLine } from '../make/line.ts';

const server = useOwnPostgres();
const MIGRATIONS = readdirSync(join(RESOURCES_DIR, 'centre'))
  .filter((name) => name.endsWith('.sql'))
  .toSorted();

test('installing twice changes nothing, and the station keeps its line', async () => {
  const centre = await installedCentre(server());
  const line = makeLine();
  await line.sync(centre.url);
  expect(await centreInit({ url: centre.url, stations: [STATION, '520502-001'] })).toMatchObject({
    applied: [],
    stations: [STATION, '520502-001'],
  });
  line.grow(1);
  expect(await line.sync(centre.url)).toMatchObject({ ok: true, value: { sent: 1 } });
  expect(await centre.value('SELECT count(*)::int FROM beehive.station')).toBe(2);
});

test('administrators at once, in one database and in two, apply each migration once and never trip over each other', async () => {
  const urls = await Promise.all([server().newDatabase(), server().newDatabase()]);
  const installed = await Promise.all(
    [...urls, urls[0] ?? ''].map((url) => centreInit({ url, stations: ['330304-077'] })),
  );
  const [first, other, firstAgain] = installed.map(({ applied }) => applied);
  expect([...(first ?? []), ...(firstAgain ?? [])].toSorted()).toEqual(other);
  expect(other).toEqual(MIGRATIONS);
});

test('a migration changed after it was applied is refused', async () => {
  const centre = await makeCentre(server());
  await centre.rows(`UPDATE beehive.migration SET sha256 = 'other' WHERE name LIKE '0002%'`);
  await expect(centreInit({ url: centre.url, stations: [] })).rejects.toThrow(/0002-doors.sql was changed/);
});

test('a station logs in with its own password, and with no other', async () => {
  const station = '330304-002';
  const centre = await installedCentre(server(), { stations: [station], passwordOf: () => 'invented-for-tests' });
  const address = new URL(centre.url);
  address.username = 'station_330304_002';
  address.password = 'invented-for-tests';
  const line = makeLine(station);
  expect(await line.sync(address.href)).toMatchObject({ ok: true, value: { sent: 1 } });
  address.password = 'guessed-by-somebody';
  expect(await line.sync(address.href)).toMatchObject({
    ok: false,
    refusal: 'centre-refused',
    reason: 'the centre does not accept this login',
  });
});

test('a station cannot log in as itself and speak for another', async () => {
  const [mine, other] = ['330304-003', '330304-004'] as const;
  const centre = await installedCentre(server(), { stations: [mine, other], passwordOf: () => 'invented-for-tests' });
  const address = new URL(centre.url);
  address.username = 'station_330304_003';
  address.password = 'invented-for-tests';
  expect(await makeLine(other).sync(address.href)).toMatchObject({
    ok: false,
    refusal: 'centre-refused',
    reason: `this login is not station ${other}`,
  });
});

test('a station nobody enrolled is told the command that does it', async () => {
  const centre = await makeCentre(server());
  const outcome = await makeLine('610102-009').sync(centre.url);
  expect(outcome).toMatchObject({ ok: false, refusal: 'centre-refused' });
  expect(outcome.ok ? '' : explain(outcome)).toMatch(/centre-init --url … --station 610102-009/);
});

test.each([
  {
    what: 'an empty database',
    url: async () => server().newDatabase(),
    refusal: 'centre-refused',
    says: /not installed/,
  },
  {
    what: 'no such database',
    url: async () => server().url.replace(/postgres$/, 'nowhere'),
    refusal: 'centre-refused',
    says: /no such database/,
  },
  {
    what: 'a closed port',
    url: async () => 'postgres://postgres@127.0.0.1:9/x',
    refusal: 'centre-unreachable',
    says: /cannot be reached \(ECONNREFUSED\)/,
  },
  { what: 'no address at all', url: async () => 'somewhere', refusal: 'centre-refused', says: /postgres:\/\// },
  { what: 'another protocol', url: async () => 'http://127.0.0.1/', refusal: 'centre-refused', says: /postgres:\/\// },
  {
    what: 'no password',
    url: async () => server().url.replace(/:[0-9a-f]+@/, '@'),
    refusal: 'centre-refused',
    says: /password/,
  },
])('$what is told apart and said in one plain line without the password', async ({ url, refusal, says }) => {
  const address = await url();
  const outcome = await makeLine().sync(address);
  expect(outcome).toMatchObject({ ok: false, refusal });
  const line = outcome.ok ? '' : explain(outcome);
  expect(line).toMatch(says);
  expect(line).not.toContain('\n');
  const password = server().url.match(/:([0-9a-f]+)@/)?.[1] ?? 'missing';
  expect(line).not.toContain(password);
});

test('the doctor can try an address without changing anything', async () => {
  expect(await tryCentre(server().url)).toBe('ok');
  expect(await tryCentre('postgres://postgres@127.0.0.1:9/x')).toMatch(/cannot be reached/);
});

test('another machine is spoken to over TLS or not at all, unless its address says otherwise', async () => {
  // 127.0.0.1 by another name counts as another machine; this server offers no TLS.
  const address = centreAt(server().url).url.replace('127.0.0.1', 'localhost.localdomain');
  const said = await tryCentre(address);
  if (!/ENOTFOUND|EAI_AGAIN/.test(said)) expect(said).toMatch(/does not offer TLS/);
  expect(await tryCentre(`${server().url}?sslmode=verify-full`)).toMatch(/does not offer TLS/);
});
