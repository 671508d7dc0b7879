import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { centreInit } from '../../main/cli/centre-init.ts';
import { installCentre } from '../../main/sync/postgres/install-centre.ts';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';
import { centreAt, STATION, useOwnPostgres } from '../make/centre.ts';
import { makeFolder } from '../make/core.ts';
import { makeLine } from '../make/line.ts';
import { makeEnvelope, packIssuer } from '../make/packs.ts';
import { referAt } from '../make/refer-at.ts';
import { publishCaseAt } from '../make/shared-cases.ts';

const server = useOwnPostgres();
const OTHER = '330304-002';

const ALL = join(RESOURCES_DIR, 'centre');
const migrations = readdirSync(ALL)
  .filter((name) => name.endsWith('.sql'))
  .toSorted();
const migrationsAfter = (last: string) => migrations.filter((name) => name.slice(0, 4) > last);

/** The migrations up to one of them, as a district installed them in its time. */
function migrationsThrough(last: string): string {
  const folder = join(makeFolder(), 'centre');
  mkdirSync(folder);
  for (const name of migrations.filter((one) => one.slice(0, 4) <= last)) cpSync(join(ALL, name), join(folder, name));
  return folder;
}

test('a district installed before cases could be shared keeps its facts and shares what it already has', async () => {
  const url = await server().newDatabase();
  await installCentre(migrationsThrough('0006'), { url, stations: [STATION, OTHER] });
  const centre = centreAt(url);
  const line = makeLine();
  const caseId = publishCaseAt(line);
  await centre.value(`SELECT beehive.publish_notice('旧通知', 'An old notice', '2026-11-30')`);
  await line.sync(url);
  expect(migrationsAfter('0006').slice(0, 2)).toEqual(['0007-fact-size.sql', '0008-shared-cases.sql']);
  expect(await centreInit({ url, stations: [] })).toMatchObject({ applied: migrationsAfter('0006') });
  line.grow(2);
  line.forge({ data: JSON.stringify({ a: 'x'.repeat(1_048_576) }) });
  expect(await line.sync(url)).toMatchObject({ ok: true, value: { parked: 1 } });
  expect(await centre.rows('SELECT reason FROM beehive.parked')).toEqual([{ reason: 'too-big' }]);
  expect(await centre.value('SELECT beehive.check_chain($1)', [STATION])).toBe('ok');
  expect(await centre.value('SELECT district.share_case($1)', [caseId])).toBe(1);
  expect(await centre.rows('SELECT type, stated_by FROM beehive.centre_fact ORDER BY "time"')).toEqual([
    { type: 'notice.published.v1', stated_by: null },
    { type: 'case.shared.v1', stated_by: 'postgres' },
  ]);
});

test('a district installed before packs keeps its shared cases and what it stated, and publishes a pack', async () => {
  const url = await server().newDatabase();
  await installCentre(migrationsThrough('0008'), { url, stations: [STATION, OTHER] });
  const centre = centreAt(url);
  const line = makeLine();
  const caseId = publishCaseAt(line);
  await line.sync(url);
  await centre.value('SELECT district.share_case($1)', [caseId]);
  expect(await centreInit({ url, stations: [] })).toMatchObject({ applied: migrationsAfter('0008') });
  expect(await centre.value('SELECT district.publish_pack($1)', [makeEnvelope(packIssuer())])).toBe(2);
  expect(await centre.value('SELECT district.unshare_case($1)', [caseId])).toBe(1);
  expect(await line.sync(url)).toMatchObject({ ok: true, value: { received: 1, notUnderstood: 0 } });
});

test.each(['0008', '0009'])(
  'a district as of %s keeps what it has, hears its stations on, and hands out the referrals it already held',
  async (before) => {
    const url = await server().newDatabase();
    await installCentre(migrationsThrough(before), { url, stations: [STATION, OTHER] });
    const centre = centreAt(url);
    const [line, reader] = [makeLine(), makeLine(OTHER)];
    const caseId = publishCaseAt(line);
    const { referralId } = referAt(line);
    await centre.value(`SELECT beehive.publish_notice('旧通知', 'An old notice', '2026-11-30', ARRAY['${OTHER}'])`);
    await line.sync(url);
    await centre.value('SELECT district.share_case($1)', [caseId]);
    const keyFile = join(makeFolder(), 'key-holder.pem');
    expect(await centreInit({ url, stations: [], keyOut: keyFile })).toMatchObject({
      applied: migrationsAfter(before),
    });

    expect(await reader.sync(url)).toMatchObject({ ok: true, value: { received: 2, notUnderstood: 0 } });
    expect(await line.sync(url)).toMatchObject({ ok: true, value: { parked: 0 } });
    expect(await centre.value('SELECT beehive.check_chain($1)', [STATION])).toBe('ok');
    const taken = await centre.rows<{ event: { data: { referralId: string; key: unknown } } }>(
      'SELECT event FROM channel.take(10)',
    );
    expect(taken).toMatchObject([{ event: { data: { referralId, key: { wrapped: expect.any(String) } } } }]);
    expect(await centre.rows('SELECT type, personal FROM beehive.centre_fact ORDER BY type')).toEqual([
      { type: 'case.shared.v1', personal: null },
      { type: 'notice.published.v1', personal: null },
    ]);
  },
);

test('how large a fact may be is one function: who replaces it changes nothing else', async () => {
  const url = await server().newDatabase();
  await centreInit({ url, stations: [STATION] });
  const centre = centreAt(url);
  await centre.rows(`CREATE OR REPLACE FUNCTION beehive.most_fact_bytes() RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 1000`);
  const line = makeLine();
  line.forge({ data: JSON.stringify({ a: 'x'.repeat(900) }) });
  line.forge({ data: JSON.stringify({ a: 'x'.repeat(1_100) }) });
  expect(await line.sync(url)).toMatchObject({ ok: true, value: { sent: 3, parked: 1 } });
});
