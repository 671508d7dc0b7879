import pg from 'pg';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { endRunaways } from '../../main/sync/postgres/watchdog.ts';
import type { Centre } from '../../main/sync/centre.ts';
import { roleOf } from '../../main/sync/postgres/station-role.ts';
import { installedCentre, STATION, type TestCentre, usePostgres } from '../make/centre.ts';
import { percentile } from '../bench/district/percentile.ts';
import { makeLine } from '../make/line.ts';

/** A stolen station login tries to use up the district's server (FAULTS 31). */
const server = usePostgres();
const OTHER = '520502-001';
const OTHER_STILL = '520502-002';
const PASSWORD = 'invented-for-tests';
const GUARD = 'watchdog_of_tests';
let centre: TestCentre;

beforeAll(async () => {
  centre = await installedCentre(server(), { stations: [STATION, OTHER, OTHER_STILL], passwordOf: () => PASSWORD });
  await centre.rows(`CREATE ROLE ${GUARD} LOGIN PASSWORD '${PASSWORD}' IN ROLE beehive_watchdog`);
});

const addressOf = (login: string): string => {
  const address = new URL(centre.url);
  address.username = login;
  address.password = PASSWORD;
  return address.href;
};

async function openAs(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  onTestFinished(() => client.end().catch(() => undefined));
  return client;
}

/** A query without end, under no limit of its own. What became of it. */
async function endless(url: string, begin = 'SET statement_timeout = 0'): Promise<{ ended: Promise<string> }> {
  const client = await openAs(url);
  await client.query(begin);
  const ended = client
    .query('SELECT count(*) FROM pg_attribute a, pg_attribute b, pg_attribute c, pg_attribute d')
    .then(
      () => 'answered',
      (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : 'lost'),
    );
  return { ended };
}

/** Looks until it ended a session of that login. */
async function untilEnded(login: string): Promise<void> {
  for (let looks = 0; looks < 600; looks += 1) {
    const ended = await endRunaways(addressOf(GUARD), 1);
    if (ended.some((one) => one.login === login)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the watchdog ended nothing');
}

test('an endless query under lifted limits is ended by a login that may do nothing else; others work on meanwhile', async () => {
  const runaway = await endless(addressOf(roleOf(STATION)));
  // Younger than the limit: left alone.
  expect(await endRunaways(addressOf(GUARD), 90)).toEqual([]);
  const other = makeLine(OTHER);
  other.grow(20);
  expect(await other.sync(addressOf(roleOf(OTHER)))).toMatchObject({ ok: true, value: { sent: 21 } });
  await untilEnded(roleOf(STATION));
  expect(await runaway.ended).toBe('57P01');
});

test('while all a stolen login can open runs without end, another station is answered within a second, 99 times of 100', async () => {
  // Both are older than the watchdog's second when it looks: one look ends the two.
  const runaways = [await endless(addressOf(roleOf(STATION))), await endless(addressOf(roleOf(STATION)))];
  const took: number[] = [];
  const timed = async <T>(work: () => Promise<T>): Promise<T> => {
    const from = performance.now();
    const result = await work();
    took.push(performance.now() - from);
    return result;
  };
  const other = makeLine(OTHER_STILL);
  other.grow(120);
  const through = (line: Centre): Centre => ({
    ...line,
    ingest: (batch) => timed(() => line.ingest(batch)),
    pull: (after, limit) => timed(() => line.pull(after, limit)),
  });
  expect(await other.sync(addressOf(roleOf(OTHER_STILL)), { batch: 1, through })).toMatchObject({ ok: true });
  expect(took.length).toBeGreaterThan(120);
  // The bound is the promise (FAULTS 31), a hundred times what a call takes.
  expect(percentile(took, 0.99)).toBeLessThan(1_000);
  await untilEnded(roleOf(STATION));
  for (const { ended } of runaways) expect(await ended).toBe('57P01');
});

test('an administrator’s long query is none of its business', async () => {
  const { ended } = await endless(centre.url);
  const station = await endless(addressOf(roleOf(STATION)));
  await untilEnded(roleOf(STATION));
  expect(await station.ended).toBe('57P01');
  const running = () =>
    centre.rows<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE usename = 'postgres' AND state = 'active' AND query LIKE '%pg_attribute d' AND pid <> pg_backend_pid()`,
    );
  expect(await running()).toHaveLength(1);
  await centre.rows('SELECT pg_cancel_backend($1)', [(await running())[0]?.pid]);
  expect(await ended).toBe('57014');
});

test('a transaction that is held open is ended, too', async () => {
  const client = await openAs(addressOf(roleOf(STATION)));
  await client.query('SET idle_in_transaction_session_timeout = 0');
  await client.query('BEGIN');
  await untilEnded(roleOf(STATION));
  await expect(client.query('SELECT 1')).rejects.toThrow();
});

test('the watchdog’s login reads no table and ends no session by hand of an administrator', async () => {
  const guard = await openAs(addressOf(GUARD));
  await expect(guard.query('SELECT * FROM beehive.fact')).rejects.toThrow(/permission denied/);
  await expect(guard.query(`SELECT beehive.enrol('330304-998')`)).rejects.toThrow(/permission denied/);
  const admin = await openAs(centre.url);
  const { rows } = await admin.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  await expect(guard.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid])).rejects.toThrow(/permission denied/);
});

test('200 MB in one call are refused by name or cut by the station’s own limit, and another station is answered meanwhile', async () => {
  const thief = await openAs(addressOf(roleOf(STATION)));
  await centre.rows(`SELECT beehive.enrol('330304-044')`);
  const huge = thief
    .query<{ answer: { reason: string } }>('SELECT api.ingest($1) AS answer', [Buffer.alloc(200_000_000, 'x')])
    .then(
      ({ rows }) => rows[0]?.answer.reason,
      (error: unknown) => (error instanceof Error && 'code' in error ? error.code : 'lost'),
    );
  expect(await makeLine('330304-044').sync(centre.url)).toMatchObject({ ok: true, value: { sent: 1 } });
  expect(['too-large', '57014']).toContain(await huge);
  // A third connection beside these two would be its last way to more.
  await openAs(addressOf(roleOf(STATION)));
  await expect(openAs(addressOf(roleOf(STATION)))).rejects.toThrow(/too many connections/);
}, 180_000);
