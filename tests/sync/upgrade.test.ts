import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { centreInit } from '../../main/cli/centre-init.ts';
import { installCentre } from '../../main/sync/postgres/install-centre.ts';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';
import { centreAt, STATION, usePostgres } from '../make/centre.ts';
import { makeFolder } from '../make/core.ts';
import { makeLine } from '../make/line.ts';
import { makeEnvelope, packIssuer } from '../make/packs.ts';
import { publishCaseAt } from '../make/shared-cases.ts';

const server = usePostgres();
const OTHER = '330304-002';

/** The migrations up to one of them, as a district installed them in its time. */
function migrationsThrough(last: string): string {
  const folder = join(makeFolder(), 'centre');
  mkdirSync(folder);
  const all = join(RESOURCES_DIR, 'centre');
  for (const name of readdirSync(all).filter((one) => one.slice(0, 4) <= last))
    cpSync(join(all, name), join(folder, name));
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
  expect(await centreInit({ url, stations: [] })).toMatchObject({
    applied: ['0007-fact-size.sql', '0008-shared-cases.sql', '0009-content-packs.sql'],
  });
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
  expect(await centreInit({ url, stations: [] })).toMatchObject({ applied: ['0009-content-packs.sql'] });
  expect(await centre.value('SELECT district.publish_pack($1)', [makeEnvelope(packIssuer())])).toBe(2);
  expect(await centre.value('SELECT district.unshare_case($1)', [caseId])).toBe(1);
  expect(await line.sync(url)).toMatchObject({ ok: true, value: { received: 1, notUnderstood: 0 } });
});

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
