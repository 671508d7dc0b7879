import { beforeAll, expect, test } from 'vitest';
import { addAlarmAdapter } from '../make/alarms.ts';
import { installedCentre, STATION, type TestCentre, usePostgres } from '../make/centre.ts';
import { asAdapter } from '../make/channel.ts';

/** What a login can do that was given `beehive_alarms` and no more. */
const server = usePostgres();
let centre: TestCentre;
let url: string;

beforeAll(async () => {
  centre = await installedCentre(server());
  url = await addAlarmAdapter(centre);
}, 60_000);

const attempt = (statement: string): Promise<unknown[] | string> =>
  asAdapter(url, async (client) => {
    try {
      return (await client.query(statement)).rows as unknown[];
    } catch (error) {
      return error instanceof Error ? `refused: ${error.message}` : 'refused';
    }
  });

test('it calls the four functions', async () => {
  expect(await attempt(`SELECT station, seal_key FROM channel.where_to('330304', '${STATION}')`)).toEqual([
    { station: STATION, seal_key: null },
  ]);
  expect(await attempt(`SELECT channel.hand_over('{}') AS answer`)).toEqual([
    { answer: { status: 'refused', reason: 'form', member: 'members' } },
  ]);
  expect(await attempt('SELECT * FROM channel.take_steps(5)')).toEqual([]);
  expect(await attempt('SELECT channel.step_done(gen_random_uuid()) AS done')).toEqual([{ done: false }]);
});

test.each([
  'SELECT * FROM channel.handed',
  'SELECT * FROM channel.handed_step',
  'SELECT * FROM channel.area',
  'SELECT * FROM beehive.key_letter',
  'SELECT data FROM beehive.fact',
  'SELECT * FROM beehive.data_key',
  'SELECT * FROM beehive.centre_fact',
  'SELECT * FROM channel.take(5)',
  `SELECT channel.state('{}')`,
  `SELECT channel.tell('${STATION}', gen_random_uuid(), 'lead.handed-over.v1', 'lead/x', 0, '{}', NULL)`,
  `SELECT channel.hand_over_fault('{}')`,
  `SELECT district.set_area('330304', '${STATION}')`,
  `SELECT beehive.note_station_keys('${STATION}', '', '')`,
  `SELECT * FROM beehive.station_keys('${STATION}')`,
  'SELECT api.pull(0, 10)',
  'SET ROLE beehive_dispatcher',
  'CREATE TABLE channel.loot (line text)',
])('%s is refused', async (statement) => expect(await attempt(statement)).toMatch(/^refused: permission denied/));

test('whoever became the owner of its functions could state that something was handed over, and nothing else', async () => {
  const state = (type: string) =>
    asAdapter(centre.url, async (client) => {
      await client.query('SET ROLE beehive_dispatcher');
      return client.query(
        `INSERT INTO beehive.centre_fact (id, type, subject, "time", data) VALUES (gen_random_uuid(), $1, 'x/x', 0, '{}')`,
        [type],
      );
    });
  await expect(state('notice.published.v1')).rejects.toThrow(/row-level security/);
  await expect(state('referral.answered.v1')).rejects.toThrow(/row-level security/);
  expect((await state('lead.handed-over.v1')).rowCount).toBe(1);
});

test('a place that is none, and a station nobody enrolled, are refused to whoever sets them', async () => {
  await expect(centre.value(`SELECT district.set_area('33', '${STATION}')`)).rejects.toThrow(/6, 9 or 12 digits/);
  await expect(centre.value(`SELECT district.set_area('330304', '330304-999')`)).rejects.toThrow(/not enrolled/);
  await centre.rows(`SELECT district.set_area('330304', '${STATION}')`);
  expect(await centre.rows('SELECT * FROM district.areas()')).toEqual([{ division: '330304', station: STATION }]);
  await centre.rows(`SELECT district.set_area('330304', NULL)`);
  expect(await centre.rows('SELECT * FROM district.areas()')).toEqual([]);
});
