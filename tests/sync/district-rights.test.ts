import pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { installedCentre, STATION, type TestCentre, useOwnPostgres } from '../make/centre.ts';
import { makeLine } from '../make/line.ts';
import { makeEnvelope, PACK_ID, packIssuer, revocation } from '../make/packs.ts';
import { publishCaseAt, withdrawCaseAt } from '../make/shared-cases.ts';

/** What a login of the district can do that was given `beehive_district` and no more. */
const server = useOwnPostgres();
const OTHER = '330304-002';
const LOGIN = 'district_reader';
const PASSWORD = 'invented-for-tests';
let centre: TestCentre;

beforeAll(async () => {
  centre = await installedCentre(server(), { stations: [STATION, OTHER] });
  await centre.rows(`CREATE ROLE ${LOGIN} LOGIN PASSWORD '${PASSWORD}'`);
  await centre.rows(`GRANT beehive_district TO ${LOGIN}`);
}, 60_000);

async function asDistrict(statement: string, values: readonly unknown[] = []): Promise<unknown[] | string> {
  const address = new URL(centre.url);
  address.username = LOGIN;
  address.password = PASSWORD;
  const client = new pg.Client({ connectionString: address.href });
  await client.connect();
  try {
    return (await client.query(statement, [...values])).rows as unknown[];
  } catch (error) {
    return error instanceof Error ? `refused: ${error.message}` : 'refused';
  } finally {
    await client.end();
  }
}

test('it reads what was published, shares, takes back, follows; and what it stated bears its name', async () => {
  const line = makeLine();
  const [kept, gone, numbered] = [
    publishCaseAt(line),
    publishCaseAt(line),
    publishCaseAt(line, { title: '打13800000001' }),
  ];
  await line.sync(centre.url);
  expect(await asDistrict('SELECT district.share_case($1) AS told', [kept])).toEqual([{ told: 1 }]);
  expect(await asDistrict('SELECT district.share_case($1) AS told', [gone])).toEqual([{ told: 1 }]);
  withdrawCaseAt(line, gone);
  await line.sync(centre.url);
  expect(await asDistrict('SELECT district.follow_withdrawn_cases() AS followed')).toEqual([{ followed: 1 }]);
  const list = `SELECT case_id, station, withdrawn, shareable, shared_with FROM district.published_cases()`;
  const rows = (await asDistrict(list)) as { case_id: string }[];
  expect(new Map(rows.map(({ case_id, ...row }) => [case_id, row]))).toEqual(
    new Map([
      [kept, { station: STATION, withdrawn: false, shareable: true, shared_with: [OTHER] }],
      [gone, { station: STATION, withdrawn: true, shareable: false, shared_with: [] }],
      [numbered, { station: STATION, withdrawn: false, shareable: false, shared_with: [] }],
    ]),
  );
  expect(await asDistrict('SELECT district.unshare_case($1) AS told', [kept])).toEqual([{ told: 1 }]);
  expect(await centre.rows('SELECT DISTINCT stated_by FROM beehive.centre_fact')).toEqual([{ stated_by: LOGIN }]);
});

test.each([
  'SELECT data FROM beehive.fact',
  'SELECT * FROM beehive.centre_fact',
  'INSERT INTO beehive.outgoing DEFAULT VALUES',
  'SELECT * FROM beehive.published_cases()',
  'SELECT * FROM channel.handed',
  `SELECT beehive.lead_minutes('leadRedMinutes')`,
  `SELECT beehive.publish('notice.published.v1', 'notice/x', '{}')`,
  `SELECT beehive.publish_notice('假', 'false', '2030-01-01')`,
  'SELECT beehive.publish_rosters()',
  `SELECT beehive.enrol('330304-999')`,
  'SELECT api.pull(0, 10)',
  `SELECT api.ingest('')`,
  'SELECT * FROM beehive.standing_packs()',
  'SELECT beehive.tell_pack(gen_random_uuid())',
  'SET ROLE beehive_librarian',
  'SET ROLE beehive_publisher',
  'SET ROLE beehive_owner',
  'CREATE TABLE district.loot (line text)',
  'CREATE TEMP TABLE loot (line text)',
])('%s is refused', async (statement) => expect(await asDistrict(statement)).toMatch(/^refused: permission denied/));

test('it publishes a pack, sees who was told, tells it to a station enrolled later; and what it stated bears its name', async () => {
  const issuer = packIssuer();
  const told = [STATION, OTHER];
  const publish = (changes: object) =>
    asDistrict('SELECT district.publish_pack($1) AS told', [makeEnvelope(issuer, changes)]);
  expect(await publish({})).toEqual([{ told: 2 }]);
  expect(await publish({})).toEqual([{ told: 0 }]);
  expect(await publish({ title: { zh: '改过', en: 'Changed' } })).toMatch(
    /^refused: pack .* is published in version 1 already; a change needs a higher one$/,
  );
  expect(
    await asDistrict('SELECT pack_id, version, title, revoked, pieces, published_by, told FROM district.packs()'),
  ).toEqual([{ pack_id: PACK_ID, version: 1, title: '防骗月', revoked: false, pieces: 1, published_by: LOGIN, told }]);
  expect(await publish(revocation(2))).toEqual([{ told: 2 }]);
  await centre.value(`SELECT beehive.enrol('330304-003')`);
  expect(await asDistrict('SELECT district.tell_packs() AS letters')).toEqual([{ letters: 1 }]);
  expect(await asDistrict('SELECT district.tell_packs() AS letters')).toEqual([{ letters: 0 }]);
  expect(await asDistrict('SELECT version, revoked, told FROM district.packs()')).toEqual([
    { version: 2, revoked: true, told: [...told, '330304-003'] },
  ]);
});

test('whoever became the owner of those functions would still see nothing but packs, and state nothing else', async () => {
  const client = new pg.Client({ connectionString: centre.url });
  await client.connect();
  try {
    await client.query('SET ROLE beehive_publisher');
    const { rows } = await client.query<{ type: string }>('SELECT DISTINCT type FROM beehive.centre_fact');
    expect(rows.map(({ type }) => type)).toEqual(['publicity.pack-published.v1']);
    for (const type of ['notice.published.v1', 'case.shared.v1'])
      await expect(client.query(`SELECT beehive.publish('${type}', 'x/y', '{}')`)).rejects.toThrow(
        /row-level security/,
      );
    for (const statement of [
      'SELECT * FROM beehive.fact',
      'SELECT * FROM beehive.data_key',
      'DELETE FROM beehive.outgoing',
      'UPDATE beehive.centre_fact SET data = data',
      'SELECT * FROM beehive.published_cases()',
      `SELECT beehive.enrol('330304-999')`,
    ])
      await expect(client.query(statement), statement).rejects.toThrow(/permission denied/);
  } finally {
    await client.end();
  }
});

test('whoever became the owner of its doors would still see nothing but cases, and state nothing else', async () => {
  const line = makeLine(OTHER);
  line.enrolSomebody();
  publishCaseAt(line);
  await line.sync(centre.url);
  const client = new pg.Client({ connectionString: centre.url });
  await client.connect();
  try {
    await client.query('SET ROLE beehive_librarian');
    const { rows } = await client.query<{ type: string }>('SELECT DISTINCT type FROM beehive.fact ORDER BY 1');
    expect(rows.map(({ type }) => type)).toEqual(['case.published.v1', 'case.withdrawn.v1']);
    await expect(client.query(`SELECT beehive.publish('notice.published.v1', 'notice/x', '{}')`)).rejects.toThrow(
      /row-level security/,
    );
    await expect(client.query('DELETE FROM beehive.outgoing')).rejects.toThrow(/permission denied/);
    await expect(client.query('SELECT hash FROM beehive.fact')).rejects.toThrow(/permission denied/);
    await expect(client.query('SELECT * FROM beehive.data_key')).rejects.toThrow(/permission denied/);
    await expect(client.query(`SELECT beehive.enrol('330304-999')`)).rejects.toThrow(/permission denied/);
  } finally {
    await client.end();
  }
});
