import { fork } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { takeSyncLock } from '../../main/sync/sync-lock.ts';
import { makeCentre, usePostgres } from '../make/centre.ts';
import { makeFolder } from '../make/core.ts';
import { makeLine } from '../make/line.ts';

const server = usePostgres();

test('of two runs at once one works and the other is told so, and each fact goes once', async () => {
  const centre = await makeCentre(server());
  const line = makeLine();
  line.grow(500);
  const outcomes = await Promise.all([line.sync(centre.url, { batch: 50 }), line.sync(centre.url, { batch: 50 })]);
  expect(outcomes.map((outcome) => (outcome.ok ? 'done' : outcome.refusal)).sort()).toEqual(['done', 'sync-running']);
  expect(await centre.value('SELECT count(*)::int FROM beehive.fact')).toBe(501);
});

test('a run in another process counts as well, and one that is killed leaves nothing locked', async () => {
  const centre = await makeCentre(server());
  const line = makeLine();
  line.grow(2_000);
  const child = fork(new URL('../make/sync-in-child.ts', import.meta.url), [line.host.dataDir, centre.url], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await once(child, 'message');
  expect(await line.sync(centre.url)).toMatchObject({ ok: false, refusal: 'sync-running' });
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(await line.sync(centre.url)).toMatchObject({ ok: true, value: { through: 2_001 } });
});

test('the lock is given back and can be taken again', () => {
  const folder = makeFolder();
  const lock = takeSyncLock(folder);
  expect(takeSyncLock(folder)).toBeUndefined();
  lock?.release();
  const again = takeSyncLock(folder);
  expect(again).toBeDefined();
  again?.release();
});

test('a station that is being stopped cuts a slow line at once and goes on the next time', async () => {
  const centre = await makeCentre(server());
  const line = makeLine();
  line.grow(30);
  const stopping = new AbortController();
  // The centre hangs: somebody holds the station's row.
  const holding = centre.rows(`SELECT pg_sleep(3) FROM (SELECT FROM beehive.station_head FOR UPDATE) held`);
  await expect
    .poll(() => centre.value(`SELECT count(*)::int FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep(3)%'`))
    .toBe(1);
  setTimeout(() => stopping.abort(), 100);
  const began = performance.now();
  expect(await line.sync(centre.url, { signal: stopping.signal })).toMatchObject({ ok: false, reason: 'stopped' });
  expect(performance.now() - began).toBeLessThan(2_500);
  await holding;
  expect(await line.sync(centre.url)).toMatchObject({ ok: true, value: { through: 31 } });
});
