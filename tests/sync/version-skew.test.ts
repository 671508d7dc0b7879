import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { centreInit } from '../../main/cli/centre-init.ts';
import { rebuild } from '../../main/ledger/rebuild.ts';
import { explain } from '../../main/sync/outcome.ts';
import { installCentre } from '../../main/sync/postgres/install-centre.ts';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';
import { centreAt, makeCentre, STATION, type TestCentre, usePostgres } from '../make/centre.ts';
import { makeFolder } from '../make/core.ts';
import { makeLine } from '../make/line.ts';

/** Station and centre of different years: what one does not know the other's words keep all the same. */
const server = usePostgres();

/** The centre as the first release installed it. */
async function firstCentre(): Promise<TestCentre> {
  const folder = join(makeFolder(), 'centre');
  mkdirSync(folder);
  const all = join(RESOURCES_DIR, 'centre');
  for (const name of readdirSync(all).filter((one) => /^000[1-4]-.*\.sql$/.test(one)))
    cpSync(join(all, name), join(folder, name));
  const url = await server().newDatabase();
  await installCentre(folder, { url, stations: [STATION] });
  return centreAt(url);
}

/** Facts as a station of a later year might state them. */
const LATER = [
  { type: 'weather.observed.v3', subject: 'weather/1', data: '{"degrees":31,"nested":{"of":["a",1,null]}}' },
  { type: 'log.exported.v1', data: '{"day":"2026-11-23","format":"csv","personal":false,"rows":1,"colour":"红"}' },
  { type: 'ticket.issued.v77', subject: 'ticket/1', data: '{}', urgent: true },
];

test('a centre of the first release keeps what a later station says to the last byte, and has it after its own upgrade', async () => {
  const centre = await firstCentre();
  const line = makeLine();
  for (const fact of LATER) line.forge(fact);
  line.enrolSomebody();
  line.grow(3);
  expect(await line.sync(centre.url)).toMatchObject({ ok: true, value: { sent: 8, parked: 0 } });
  const held = () =>
    centre.rows(
      `SELECT seq::int, type, subject, data, personal, urgent, encode(hash, 'hex') AS hash FROM beehive.fact ORDER BY seq`,
    );
  const stated = line.facts().map(({ seq, type, subject, data, personal, urgent, hash }) => ({
    seq,
    type,
    subject,
    data,
    personal,
    urgent,
    hash,
  }));
  expect(await held()).toEqual(stated);
  await centreInit({ url: centre.url, stations: [] });
  expect(await held()).toEqual(stated);
  expect(await centre.value('SELECT beehive.check_chain($1)', [STATION])).toBe('ok');
  line.grow(1);
  expect(await line.sync(centre.url)).toMatchObject({ ok: true, value: { sent: 1, parked: 0 } });
});

test('a station keeps the fields of a later centre that it does not know, through a replay, and hands them on whole', async () => {
  const centre = await makeCentre(server());
  const line = makeLine();
  const noticeId = '0190f0a0-0000-7000-8000-000000000001';
  const data = {
    noticeId,
    text: { zh: '停水', en: 'No water', yue: '停水呀' },
    lastDay: '2026-11-30',
    colour: { of: ['red', 7] },
  };
  await centre.value(`SELECT beehive.publish('notice.published.v1', $1, $2::jsonb)`, [`notice/${noticeId}`, data]);
  expect(await line.sync(centre.url)).toMatchObject({ ok: true, value: { received: 1, notUnderstood: 0 } });
  const kept = () =>
    JSON.parse(line.facts().find(({ type }) => type === 'notice.published.v1')?.data ?? '{}') as unknown;
  expect(kept()).toEqual(data);
  rebuild(line.core.db);
  expect(line.core.db.prepare('SELECT count(*) FROM notice').pluck().get()).toBe(1);
  expect(JSON.parse(String(await centre.value(`SELECT data FROM beehive.fact WHERE source = '/centre'`)))).toEqual(
    data,
  );
});

const COLUMN_DOOR =
  'api.ingest_columns(text, uuid[], text[], text[], text[], bigint[], text[], text[], text[], boolean[], bytea[])';

test.each([
  {
    what: 'knows only a later form of a batch',
    functions: ['api.ingest(text)', COLUMN_DOOR],
    from: 'IS DISTINCT FROM 1',
    to: 'IS DISTINCT FROM 2',
  },
  {
    what: 'answers in a form of its own',
    functions: ['beehive.well_taken(text, integer, bigint, integer, jsonb)'],
    from: `'ok'`,
    to: `'well'`,
  },
  {
    what: 'states in a form of its own',
    functions: ['api.pull(bigint, integer)'],
    from: `'facts'`,
    to: `'events'`,
  },
])(
  'a centre that $what: refused in words about versions, nothing marked as sent that is not, and all goes once it fits',
  async ({ functions, from, to }) => {
    const centre = await makeCentre(server());
    const line = makeLine();
    line.grow(9);
    const before: string[] = [];
    for (const name of functions) {
      const was = String(await centre.value('SELECT pg_get_functiondef($1::regprocedure)', [name]));
      expect(was).toContain(from);
      before.push(was);
      await centre.rows(was.replace(from, to));
    }
    const outcome = await line.sync(centre.url);
    expect(outcome).toMatchObject({ ok: false, refusal: 'centre-refused' });
    if (!outcome.ok) expect(explain(outcome)).toMatch(/version/);
    for (const was of before) await centre.rows(was);
    expect(await line.sync(centre.url)).toMatchObject({ ok: true, value: { through: 10, parked: 0 } });
    expect(await centre.value('SELECT count(*)::int FROM beehive.fact')).toBe(10);
  },
);

test('a centre that has no door for columns yet takes the same as lines', async () => {
  const centre = await makeCentre(server());
  await centre.rows(`DROP FUNCTION ${COLUMN_DOOR}`);
  const line = makeLine();
  line.enrolSomebody();
  line.grow(9);
  expect(await line.sync(centre.url)).toMatchObject({ ok: true, value: { sent: 11, parked: 0 } });
  expect(await centre.value('SELECT beehive.check_chain($1)', [STATION])).toBe('ok');
});
