import pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { installedCentre, STATION, type TestCentre, useOwnPostgres } from '../make/centre.ts';
import { addAdapter, asAdapter, takeOn } from '../make/channel.ts';
import { makeLine } from '../make/line.ts';
import { referAt } from '../make/refer-at.ts';

/** What a login can do that was given `beehive_channel` and no more. What a station can not do with it: isolation.test.ts. */
const server = useOwnPostgres();
let centre: TestCentre;
let adapterUrl: string;

beforeAll(async () => {
  centre = await installedCentre(server());
  adapterUrl = await addAdapter(centre);
}, 60_000);

const attempt = (statement: string): Promise<unknown[] | string> =>
  asAdapter(adapterUrl, async (client) => {
    try {
      return (await client.query(statement)).rows as unknown[];
    } catch (error) {
      return error instanceof Error ? `refused: ${error.message}` : 'refused';
    }
  });

test('it calls the four functions', async () => {
  const nobody = '00000000-0000-4000-8000-000000000000';
  expect(await attempt('SELECT * FROM channel.take(5)')).toEqual([]);
  expect(await attempt(`SELECT channel.done('${nobody}') AS done`)).toEqual([{ done: false }]);
  expect(await attempt(`SELECT channel.state('{}') AS answer`)).toEqual([
    { answer: { status: 'refused', reason: 'form', member: 'members' } },
  ]);
  expect(await attempt('SELECT ready::int FROM channel.waiting()')).toEqual([{ ready: 0 }]);
});

test.each([
  'SELECT * FROM channel.outbox',
  'SELECT * FROM channel.inbox',
  'SELECT * FROM channel.gathered',
  'SELECT * FROM channel.gathering',
  `INSERT INTO channel.inbox (event_id, station, event) VALUES (gen_random_uuid(), '${STATION}', '{}')`,
  'UPDATE channel.outbox SET done_at = now()',
  'DELETE FROM channel.outbox',
  'TRUNCATE channel.outbox',
  'SELECT data FROM beehive.fact',
  'SELECT * FROM beehive.data_key',
  'SELECT * FROM beehive.centre_fact',
  'INSERT INTO beehive.outgoing DEFAULT VALUES',
  'SELECT channel.gather()',
  `SELECT channel.key_of('${STATION}', gen_random_uuid())`,
  `SELECT channel.tell('${STATION}', gen_random_uuid(), 'referral.signed.v1', 'referral/x', 0, '{}', NULL)`,
  `SELECT channel.fault_of('{}')`,
  `SELECT beehive.publish('referral.signed.v1', 'referral/x', '{}')`,
  `SELECT beehive.enrol('330304-999')`,
  'SELECT district.published_cases()',
  'SELECT api.pull(0, 10)',
  `SELECT api.ingest('')`,
  'SET ROLE beehive_courier',
  'SET ROLE beehive_owner',
  'CREATE TABLE channel.loot (line text)',
  'CREATE TEMP TABLE outbox (line text)',
])('%s is refused', async (statement) => expect(await attempt(statement)).toMatch(/^refused: permission denied/));

test('temporary tables that shadow every name used in its functions do not lead them astray', async () => {
  const line = makeLine();
  referAt(line);
  await line.sync(centre.url);
  await centre.rows(`GRANT TEMPORARY ON DATABASE ${new URL(centre.url).pathname.slice(1)} TO beehive_channel`);
  await asAdapter(adapterUrl, async (client) => {
    for (const name of ['outbox', 'inbox', 'gathered', 'gathering', 'fact', 'data_key', 'station_head', 'pg_proc'])
      await client.query(`CREATE TEMP TABLE ${name} (station text, person uuid, type text, data text)`);
    await client.query('SET search_path = pg_temp, channel, beehive, public');
    expect(await takeOn(client)).toEqual([]);
    const { rows } = await client.query('SELECT without_key::int FROM channel.waiting()');
    expect(rows).toEqual([{ without_key: 1 }]);
  });
});

test('whoever became the owner of its functions would still see nothing but referrals, and state nothing but answers', async () => {
  const line = makeLine();
  const staff = line.enrolSomebody();
  const referred = referAt(line);
  line.erase(staff);
  line.erase(referred.aboutId);
  line.grow(2);
  await centre.rows('TRUNCATE beehive.fact, channel.outbox, channel.gathered');
  await centre.rows('UPDATE beehive.station_head SET seq = 0, hash = base_hash');
  await line.sync(centre.url);
  await attempt('SELECT * FROM channel.waiting()');
  const client = new pg.Client({ connectionString: centre.url });
  await client.connect();
  const types = async () =>
    (await client.query<{ type: string }>('SELECT type FROM beehive.fact ORDER BY seq')).rows.map(({ type }) => type);
  const refused = (statement: string, why: RegExp) => expect(client.query(statement)).rejects.toThrow(why);
  try {
    await client.query('SET ROLE beehive_courier');
    // The erasure of the referral's person, not that of the colleague.
    expect(await types()).toEqual(['referral.drafted.v1', 'referral.sent.v1', 'person.erased.v1']);
    await client.query('RESET ROLE');
    await client.query('INSERT INTO beehive.data_key (station, person) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      STATION,
      crypto.randomUUID(),
    ]);
    await client.query('SET ROLE beehive_courier');
    const keys = await client.query<{ person: string }>('SELECT person FROM beehive.data_key');
    expect(keys.rows.filter(({ person }) => person !== referred.aboutId)).toEqual([]);
    const state = (type: string) =>
      `INSERT INTO beehive.centre_fact (id, type, subject, "time", data) VALUES (gen_random_uuid(), '${type}', 'x/x', 0, '{}')`;
    await refused(state('notice.published.v1'), /row-level security/);
    await refused(state('referral.sent.v1'), /row-level security/);
    await refused('DELETE FROM channel.outbox', /permission denied/);
    await refused('UPDATE channel.outbox SET event = NULL', /permission denied/);
    await refused('DELETE FROM beehive.outgoing', /permission denied/);
    await refused('SELECT hash FROM beehive.fact', /permission denied/);
    await refused('SELECT role FROM beehive.station', /permission denied/);
    await refused(`SELECT beehive.enrol('330304-999')`, /permission denied/);
  } finally {
    await client.end();
  }
});
