import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { HOUR, MINUTE } from '../../shared/domain/millis.ts';
import { stationBackedUp, stationBackupFailed } from '../../shared/facts/station.ts';
import { installedCentre, makeCentre, STATION, usePostgres } from '../make/centre.ts';
import { makeLine, type TestLine } from '../make/line.ts';
import { referAt, type Referred } from '../make/refer-at.ts';
import { referralVerified } from '../../shared/facts/referral.ts';

const server = usePostgres();
const OTHER = '330304-002';

const health = async (url: { rows: (text: string) => Promise<object[]> }) =>
  (await url.rows('SELECT * FROM district.station_health()')) as { station: string; standing: string }[];

const backUp = (line: TestLine) =>
  line.core.ledger.write('system', ({ append }) =>
    append(stationBackedUp.of(STATION, { seq: 1, bytes: 1_000, ownDisk: true })),
  );

describe('how stations are', () => {
  test('one that was never heard of, one that is well, one that is switched off', async () => {
    const centre = await makeCentre(server(), { stations: [STATION, OTHER] });
    const line = makeLine();
    line.clock.set(new Date().toISOString());
    backUp(line);
    await line.sync(centre.url);
    const seen = await health(centre);
    expect(seen.map(({ station, standing }) => [station, standing])).toEqual([
      [STATION, 'ok'],
      [OTHER, 'never'],
    ]);
    expect(seen[0]).toMatchObject({ name: '测试站', facts: '2', parked: '0', incidents: '0', backup_apart: true });
    await centre.rows(`UPDATE beehive.station SET enabled = false WHERE code = '${OTHER}'`);
    expect((await health(centre))[1]).toMatchObject({ standing: 'off' });
  });

  test.each([
    {
      what: 'a fact was set aside',
      make: (line: TestLine) => line.forge({ data: JSON.stringify({ a: 'x'.repeat(1_048_577) }) }),
      shows: { parked: '1' },
    },
    {
      what: 'the backup failed',
      make: (line: TestLine) =>
        line.core.ledger.write('system', ({ append }) => append(stationBackupFailed.of(STATION, { why: 'no-room' }))),
      shows: { backup_failed_at: expect.any(Date) },
    },
    {
      what: 'the clock ran ahead',
      make: (line: TestLine) => {
        line.clock.pass(HOUR);
        backUp(line);
      },
      shows: { clock_ahead: expect.anything() },
    },
  ])('is looked into when $what', async ({ make, shows }) => {
    const centre = await makeCentre(server());
    const line = makeLine();
    line.clock.set(new Date().toISOString());
    backUp(line);
    line.clock.pass(MINUTE);
    make(line);
    await line.sync(centre.url);
    expect(await health(centre)).toMatchObject([{ standing: 'look', ...shows }]);
  });

  test('is silent when nothing was heard for a day and a half', async () => {
    const centre = await makeCentre(server());
    const line = makeLine();
    await line.sync(centre.url);
    await centre.rows(`UPDATE beehive.station_head SET heard_at = now() - interval '37 hours'`);
    expect(await health(centre)).toMatchObject([{ standing: 'silent' }]);
  });
});

describe('what became of the matters that were sent on', () => {
  const hear = (line: TestLine, { referralId }: Referred, type: string, more: object) =>
    line.core.ledger.receive([
      {
        ...{ id: randomUUID(), type: `referral.${type}.v1`, subject: `referral/${referralId}`, time: line.clock() },
        data: { referralId, attempt: 1, ...more },
      },
    ]);

  test('is counted once, in its month, with how long it took', async () => {
    const centre = await makeCentre(server());
    const line = makeLine();
    line.clock.set('2026-10-31T23:30:00+08:00');
    referAt(line);
    line.clock.set('2026-11-10T09:00:00+08:00');
    const [solved, open] = [referAt(line), referAt(line)];
    line.clock.pass(30 * MINUTE);
    hear(line, solved, 'signed', { department: '' });
    hear(line, open, 'returned', { reason: 'not-ours' });
    line.clock.pass(2 * HOUR);
    hear(line, solved, 'answered', { result: 'solved' });
    line.core.ledger.write('system', ({ append }) =>
      append(referralVerified.of(solved.referralId, { referralId: solved.referralId, satisfied: true })),
    );
    await line.sync(centre.url);
    const figures = (month: string) =>
      centre.rows(
        `SELECT platform, sent, signed, answered, solved, returned, satisfied, dissatisfied,
           extract(epoch FROM sign_time)::int AS sign_s, extract(epoch FROM answer_time)::int AS answer_s
         FROM district.referral_figures('${month}')`,
      );
    expect(await figures('2026-11-01')).toEqual([
      {
        ...{ platform: 'market', sent: '2', signed: '1', answered: '1', solved: '1', returned: '1' },
        ...{ satisfied: '1', dissatisfied: '0', sign_s: 1_800, answer_s: 9_000 },
      },
    ]);
    expect(await figures('2026-10-15')).toMatchObject([{ sent: '1', signed: '0', sign_s: null }]);
    expect(await figures('2026-12-01')).toEqual([]);
  });
});

describe('who may look', () => {
  const LOGIN = 'district_viewer';
  const PASSWORD = 'invented-for-tests';
  let url: string;
  beforeAll(async () => {
    const centre = await installedCentre(server(), { stations: [STATION] });
    await centre.rows(`CREATE ROLE ${LOGIN} LOGIN PASSWORD '${PASSWORD}'`);
    await centre.rows(`GRANT beehive_district TO ${LOGIN}`);
    url = centre.url;
  }, 60_000);

  const as = async (login: string, statement: string): Promise<unknown> => {
    const address = new URL(url);
    if (login !== 'postgres') {
      address.username = login;
      address.password = PASSWORD;
    }
    const client = new pg.Client({ connectionString: address.href });
    await client.connect();
    try {
      if (login === 'postgres') await client.query('SET ROLE beehive_overseer');
      return (await client.query(statement)).rows;
    } catch (error) {
      return error instanceof Error ? error.message : 'refused';
    } finally {
      await client.end();
    }
  };

  test('a login of the district sees every station', async () =>
    expect(await as(LOGIN, 'SELECT station FROM district.station_health()')).toEqual([{ station: STATION }]));

  test.each([
    'SELECT personal FROM beehive.fact',
    'SELECT actor FROM beehive.fact',
    'SELECT * FROM beehive.data_key',
    'SELECT fact FROM beehive.parked',
    'SELECT personal FROM beehive.centre_fact',
    'SELECT alarm_number FROM channel.handed',
    'SELECT event FROM channel.handed_step',
    'SELECT * FROM beehive.key_letter',
    'DELETE FROM beehive.fact',
    `SELECT beehive.publish('notice.published.v1', 'notice/x', '{}')`,
  ])('even the owner of the functions is refused: %s', async (statement) =>
    expect(await as('postgres', statement)).toMatch(/permission denied/),
  );

  test('and sees no fact beyond those the figures are made of', async () => {
    const line = makeLine();
    line.enrolSomebody();
    await line.sync(url);
    expect(await as('postgres', 'SELECT DISTINCT type FROM beehive.fact')).toEqual([{ type: 'station.founded.v1' }]);
  });
});
