import pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { installedCentre, STATION, type TestCentre, useOwnPostgres } from '../make/centre.ts';
import { makeLine } from '../make/line.ts';

/** What somebody with a stolen station login can do: call the doors for that station, and nothing else. */
const server = useOwnPostgres();
const OTHER = '520502-001';
const PASSWORD = 'invented-for-tests';
let centre: TestCentre;

beforeAll(async () => {
  centre = await installedCentre(server(), { stations: [STATION, OTHER], passwordOf: () => PASSWORD });
  // A table of its own that PUBLIC may read would be a hole in the test, not in the centre.
  await centre.value(`SELECT beehive.publish_notice('只给乙站', 'Only for B', '2026-11-30', ARRAY[$1])`, [OTHER]);
});

/** Logs in as the station itself, by password, without the superuser's help. */
async function asStation<T>(code: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const address = new URL(centre.url);
  address.username = `station_${code.replace('-', '_')}`;
  address.password = PASSWORD;
  const client = new pg.Client({ connectionString: address.href });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Statements one after the other; the message of the first that is refused, or what the last one found. */
const attempt = (statements: readonly string[]) =>
  asStation(STATION, async (client) => {
    try {
      let found: unknown[] = [];
      for (const statement of statements) found = (await client.query(statement)).rows;
      return found;
    } catch (error) {
      return error instanceof Error ? `refused: ${error.message}` : 'refused';
    }
  });

const TABLES = [
  'station',
  'station_head',
  'fact',
  'fact_00',
  'fact_15',
  'parked',
  'incident',
  'data_key',
  'rebirth',
  'returned_key',
  'erased',
  'centre_fact',
  'outgoing',
  'outgoing_counter',
  'centre_key',
  'bundle_note',
  'station_key',
  'certificate',
  'authority_term',
  'migration',
];

/** Of the channel to the platforms and to 110. */
const CHANNEL_TABLES = ['outbox', 'inbox', 'gathered', 'gathering', 'area', 'handed', 'handed_step'];

test.each([...TABLES.map((table) => `beehive.${table}`), ...CHANNEL_TABLES.map((table) => `channel.${table}`)])(
  'table %s can be neither read nor written',
  async (table) => {
    for (const statement of [
      `SELECT * FROM ${table}`,
      `COPY ${table} TO STDOUT`,
      `INSERT INTO ${table} DEFAULT VALUES`,
      `UPDATE ${table} SET station = '${STATION}'`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table}`,
    ]) {
      expect(await attempt([statement]), statement).toMatch(/^refused: permission denied/);
    }
  },
);

const REFUSED: Record<string, readonly string[]> = {
  'turning row security off': ['SET row_security = off', 'SELECT * FROM beehive.fact'],
  'becoming the doors': ['SET ROLE beehive_door'],
  'becoming the owner': ['SET ROLE beehive_owner'],
  'becoming another station': [`SET ROLE station_${OTHER.replace('-', '_')}`],
  'becoming another session': [`SET SESSION AUTHORIZATION station_${OTHER.replace('-', '_')}`],
  'becoming the superuser': ['SET SESSION AUTHORIZATION postgres'],
  'enrolling a station': [`SELECT beehive.enrol('330304-999')`],
  'stating a notice': [`SELECT beehive.publish_notice('假', 'false', '2030-01-01')`],
  'stating the rosters': [`SELECT beehive.publish_rosters()`],
  'sharing a case': [`SELECT district.share_case(gen_random_uuid())`],
  'looking at other stations': ['SELECT * FROM district.station_health()'],
  'counting what others sent on': [`SELECT * FROM district.referral_figures('2026-11-01')`],
  'counting the quarrels of others': [
    `SELECT * FROM district.dispute_figures('2026-11-01')`,
    `SELECT * FROM district.settled_before_police('2026-11-01')`,
    `SELECT * FROM district.month_report('2026-11-01')`,
  ],
  'looking at the certificates of others': ['SELECT * FROM district.certificates()'],
  'looking at what 110 handed to others': ['SELECT * FROM district.open_hand_overs()'],
  'revoking a station': [`SELECT beehive.revoke_station('${OTHER}')`],
  'ending sessions': ['SELECT * FROM beehive.end_runaways()'],
  'becoming the watchdog': ['SET ROLE beehive_watchdog'],
  'reading the cases of others': ['SELECT * FROM district.published_cases()'],
  'publishing a pack': [`SELECT district.publish_pack('{}')`],
  'telling the packs again': ['SELECT district.tell_packs()'],
  'taking what stations sent to platforms': ['SELECT * FROM channel.take(10)'],
  'saying it was delivered': [`SELECT channel.done(gen_random_uuid())`],
  'speaking as a platform': [`SELECT channel.state('{}')`],
  'counting what waits for platforms': ['SELECT * FROM channel.waiting()'],
  'becoming an adapter': ['SET ROLE beehive_channel'],
  'becoming the courier': ['SET ROLE beehive_courier'],
  'reading a roster': [`SELECT beehive.roster_of('${OTHER}')`],
  'noting what it heard over a stick': [`SELECT beehive.note_bundle('${OTHER}', 0, 0)`],
  'asking how another line is held': [`SELECT * FROM beehive.bundle_answer('${OTHER}')`],
  'numbering a bundle': [`SELECT beehive.next_bundle('${OTHER}')`],
  'opening its own line to another machine': [`SELECT beehive.open_rebirth('${STATION}')`],
  'sealing keys to a machine': [`SELECT beehive.return_keys('${STATION}', NULL, NULL, NULL)`],
  'beginning an epoch': [`SELECT beehive.begin_epoch('${STATION}', 0)`],
  'calling what the doors call': [`SELECT beehive.stored_hash('${OTHER}', 1, 1)`],
  'a temporary table': ['CREATE TEMP TABLE station (code text)'],
  'a table': ['CREATE TABLE public.loot (line text)'],
  'a schema': ['CREATE SCHEMA loot'],
  'a function': ['CREATE FUNCTION public.f() RETURNS int LANGUAGE sql RETURN 1'],
  'a block of code': ['DO $$ BEGIN PERFORM 1; END $$'],
  'a file of the server': [`SELECT pg_read_file('/etc/hostname')`],
  'a program on the server': [`COPY (SELECT 1) TO PROGRAM 'true'`],
  'a large object': ['SELECT lo_create(0)'],
  'a lock others wait for': ['SELECT pg_advisory_lock(6276013)'],
  sleeping: ['SELECT pg_sleep(1)'],
  'ending another session': [
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = $$postgres$$',
    'SELECT 1/0',
  ],
  'running a text as a query': [`SELECT query_to_xml('SELECT 1', true, true, '')`],
  'giving its rights away': [`GRANT beehive_station TO PUBLIC`],
  'lifting its own limit of connections': [`ALTER ROLE station_${STATION.replace('-', '_')} CONNECTION LIMIT 100`],
  'another database of the server, as an object of this one': ['CREATE DATABASE loot'],
};

test.each(Object.entries(REFUSED))('%s is refused', async (_what, statements) => {
  expect(await attempt(statements)).toMatch(/^refused: /);
});

test('PUBLIC may do nothing in the database, not even connect', async () => {
  const rights = await centre.rows(
    `SELECT has_database_privilege('public', current_database(), p) AS may FROM unnest(ARRAY['CONNECT', 'TEMP', 'CREATE']) p`,
  );
  expect(rights).toEqual([{ may: false }, { may: false }, { may: false }]);
});

test("every function that runs with another role's rights has the fixed path and belongs to a role that owns no table", async () => {
  const definers = await centre.rows<{ name: string }>(
    `SELECT p.oid::regprocedure::text AS name, p.proowner::regrole::text AS owner, p.proconfig AS config,
       (SELECT count(*)::int FROM pg_class c WHERE c.relowner = p.proowner) AS owns,
       has_function_privilege('public', p.oid, 'EXECUTE') AS public
     FROM pg_proc p WHERE p.prosecdef AND p.pronamespace <> 'pg_catalog'::regnamespace ORDER BY 1`,
  );
  const as = {
    owner: 'beehive_door',
    config: ['search_path=pg_catalog, pg_temp', 'row_security=on'],
    owns: 0,
    public: false,
  };
  const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
  const wanted = [
    { name: 'api.ingest(text)', ...as },
    {
      name: 'api.ingest_columns(text,uuid[],text[],text[],text[],bigint[],text[],text[],text[],boolean[],bytea[])',
      ...as,
    },
    { name: 'api.own_keys(uuid,integer)', ...as },
    { name: 'api.own_line(bytea,bigint,integer)', ...as },
    { name: 'api.pull(bigint,integer)', ...as },
    ...['channel.done(uuid)', 'channel.state(text)', 'channel.take(integer)', 'channel.waiting()'].map((name) => ({
      name,
      ...as,
      owner: 'beehive_courier',
    })),
    ...[
      { name: 'district.certificates()', owner: 'beehive_overseer' },
      { name: 'district.dispute_figures(date)', owner: 'beehive_overseer' },
      { name: 'channel.hand_over(text)', owner: 'beehive_dispatcher' },
      { name: 'channel.step_done(uuid)', owner: 'beehive_dispatcher' },
      { name: 'channel.take_steps(integer)', owner: 'beehive_dispatcher' },
      { name: 'channel.where_to(text,text)', owner: 'beehive_dispatcher' },
      { name: 'district.areas()', owner: 'beehive_dispatcher' },
      { name: 'district.set_area(text,text)', owner: 'beehive_dispatcher' },
      { name: 'district.tell_calendar(integer,date[],date[],text)', owner: 'beehive_teller' },
      { name: 'district.tell_setting(text,text)', owner: 'beehive_teller' },
      { name: 'district.tell_standing()', owner: 'beehive_teller' },
      { name: 'district.told()', owner: 'beehive_teller' },
      { name: 'district.follow_withdrawn_cases()', owner: 'beehive_librarian' },
      { name: 'district.open_hand_overs()', owner: 'beehive_overseer' },
      { name: 'district.packs()', owner: 'beehive_publisher' },
      { name: 'district.publish_pack(jsonb)', owner: 'beehive_publisher' },
      { name: 'district.published_cases()', owner: 'beehive_librarian' },
      { name: 'district.referral_figures(date)', owner: 'beehive_overseer' },
      { name: 'district.settled_before_police(date)', owner: 'beehive_overseer' },
      { name: 'district.share_case(uuid,text[])', owner: 'beehive_librarian' },
      { name: 'district.station_health()', owner: 'beehive_overseer' },
      { name: 'district.tell_packs()', owner: 'beehive_publisher' },
      { name: 'district.unshare_case(uuid)', owner: 'beehive_librarian' },
    ].map((one) => ({ ...as, ...one })),
  ];
  expect(definers.toSorted(byName)).toEqual(wanted.toSorted(byName));
});

test('row security is on and forced for every table and partition', async () => {
  const open = await centre.rows(
    `SELECT relname FROM pg_class WHERE relnamespace IN ('beehive'::regnamespace, 'channel'::regnamespace) AND relkind IN ('r', 'p') AND NOT (relrowsecurity AND relforcerowsecurity)`,
  );
  expect(open).toEqual([]);
});

test('no right on any table or column was given to a station or to everybody', async () => {
  const given = await centre.rows(
    `SELECT c.relname, r.name AS role FROM pg_class c, (VALUES ('public'), ('beehive_station'), ('station_330304_001')) r(name)
     WHERE c.relnamespace IN ('beehive'::regnamespace, 'channel'::regnamespace) AND c.relkind IN ('r', 'p')
       AND has_any_column_privilege(r.name, c.oid, 'SELECT, INSERT, UPDATE, REFERENCES')`,
  );
  expect(given).toEqual([]);
});

test('temporary tables that shadow every name used in a door do not lead it astray', async () => {
  // Even where an administrator gave TEMP back, the path of the doors looks there last.
  await centre.rows(
    `GRANT TEMPORARY ON DATABASE ${new URL(centre.url).pathname.slice(1)} TO station_${STATION.replace('-', '_')}`,
  );
  const line = makeLine();
  await line.sync(centre.url);
  await asStation(STATION, async (client) => {
    for (const name of TABLES)
      await client.query(
        `CREATE TEMP TABLE ${name} (code text, role name, enabled boolean, epoch int, station text, seq bigint, hash bytea)`,
      );
    await client.query(`CREATE TEMP TABLE pg_proc (x int)`);
    await client.query('SET search_path = pg_temp, beehive, public');
    const { rows } = await client.query<{ answer: unknown }>('SELECT api.pull(0, 10) AS answer');
    expect(rows[0]?.answer).toMatchObject({ status: 'ok', facts: [] });
    const before = await centre.value('SELECT count(*)::int FROM beehive.fact');
    const envelope = { format: 1, epoch: 1, after: 0, prev: '0'.repeat(64), keysFor: '', keys: [] };
    await client.query('SELECT api.ingest($1)', [JSON.stringify(envelope)]);
    expect(await centre.value('SELECT count(*)::int FROM beehive.fact')).toBe(before);
    expect((await client.query('SELECT count(*)::int AS n FROM pg_temp.fact')).rows).toEqual([{ n: 0 }]);
  });
});

test('what a station hands in stands in its own line, whatever the batch says of itself', async () => {
  const other = makeLine(OTHER);
  other.grow(3);
  expect(await other.sync(centre.url)).toMatchObject({ ok: true });
  const theirs = await centre.rows(`SELECT * FROM beehive.fact WHERE station = $1 ORDER BY seq`, [OTHER]);
  const forged = makeLine();
  forged.forge({ source: `/stations/${OTHER}` });
  await forged.sync(centre.url);
  expect(await centre.rows(`SELECT * FROM beehive.fact WHERE station = $1 ORDER BY seq`, [OTHER])).toEqual(theirs);
});

test('a station hears what is meant for it and nothing else', async () => {
  const hear = (code: string) =>
    asStation(
      code,
      async (client) =>
        (
          await client.query<{ answer: { facts: { data: { text: { en: string } } }[] } }>(
            'SELECT api.pull(0, 10) AS answer',
          )
        ).rows[0]?.answer.facts,
    );
  expect(await hear(STATION)).toEqual([]);
  expect((await hear(OTHER))?.map(({ data }) => data.text.en)).toEqual(['Only for B']);
});

test('a station that is switched off is refused at its next call, and a third connection at once', async () => {
  await centre.rows('UPDATE beehive.station SET enabled = false WHERE code = $1', [OTHER]);
  expect(await makeLine(OTHER).sync(centre.url)).toMatchObject({
    ok: false,
    refusal: 'centre-refused',
    reason: 'disabled',
  });
  await centre.rows('UPDATE beehive.station SET enabled = true WHERE code = $1', [OTHER]);
  await asStation(STATION, () =>
    asStation(STATION, () => expect(asStation(STATION, async () => undefined)).rejects.toThrow(/too many connections/)),
  );
});

test.each([
  ['nothing', '', 'format'],
  ['no JSON', 'x', 'malformed'],
  ['another version', '{"format":2}', 'format'],
  ['no epoch', `{"format":1,"after":0,"prev":"${'0'.repeat(64)}"}`, 'malformed'],
  ['a short hash', '{"format":1,"epoch":1,"after":0,"prev":"00"}', 'malformed'],
  ['a negative number', `{"format":1,"epoch":1,"after":-1,"prev":"${'0'.repeat(64)}"}`, 'malformed'],
  ['a line without a hash', `{"format":1,"epoch":1,"after":0,"prev":"${'0'.repeat(64)}"}\n{}`, 'malformed'],
  [
    'numbers out of order',
    `{"format":1,"epoch":1,"after":0,"prev":"${'0'.repeat(64)}"}\n${'a'.repeat(64)} {"seq":7}`,
    'malformed',
  ],
  [
    'too many facts',
    `{"format":1,"epoch":1,"after":0,"prev":"${'0'.repeat(64)}"}${`\n${'a'.repeat(64)} {}`.repeat(5_001)}`,
    'malformed',
  ],
  ['more than 32 MB', 'x'.repeat(34_000_000), 'too-large'],
])('a batch that is %s is refused by name', async (_what, batch, reason) => {
  const answer = await asStation(
    OTHER,
    async (client) =>
      (await client.query<{ answer: unknown }>('SELECT api.ingest($1) AS answer', [batch])).rows[0]?.answer,
  );
  expect(answer).toMatchObject({ status: 'refused', reason });
});

test('a station login reads no line, not even its own, where no administrator opened it; and no keys but its own', async () => {
  await centre.rows(
    `INSERT INTO beehive.returned_key (station, person, seal_key, sealed) VALUES ($1, gen_random_uuid(), $2, '')`,
    [OTHER, Buffer.alloc(32)],
  );
  const ask = (code: string, text: string) =>
    asStation(
      code,
      async (client) => (await client.query<{ answer: unknown }>(`SELECT ${text} AS answer`)).rows[0]?.answer,
    );
  const line = `api.own_line('\\x${'01'.repeat(32)}', 0, 10)`;
  expect(await ask(STATION, line)).toEqual({ status: 'refused', reason: 'not-opened' });
  await makeLine(OTHER).sync(centre.url);
  await centre.rows('SELECT beehive.open_rebirth($1)', [OTHER]);
  expect(await ask(OTHER, line)).toMatchObject({ status: 'ok', epoch: 2 });
  expect(await ask(STATION, line)).toEqual({ status: 'refused', reason: 'not-opened' });
  expect(await ask(STATION, 'api.own_keys(NULL, 10)')).toEqual({ status: 'ok', keys: [] });
  expect(await ask(OTHER, 'api.own_keys(NULL, 10)')).toMatchObject({ status: 'ok', keys: [{ sealed: '' }] });
  await centre.rows(`DELETE FROM beehive.returned_key`);
  for (const bad of [
    `api.own_line('\\x00', 0, 10)`,
    `api.own_line(NULL, NULL, NULL)`,
    `api.own_line('\\x${'01'.repeat(32)}', -1, 10)`,
  ])
    expect(await ask(OTHER, bad), bad).toEqual({ status: 'refused', reason: 'malformed' });
});
