import { expect, test } from 'vitest';
import { verify } from '../../main/ledger/verify.ts';
import { makeCentre, STATION, type TestCentre, usePostgres } from '../make/centre.ts';
import { makeLine } from '../make/line.ts';

/** A centre that lost what it stated, as other synchronisers have taken for the order to delete everything here. */
const server = usePostgres();

const publish = (centre: TestCentre, count: number) =>
  centre.rows(
    `SELECT beehive.publish_notice('通知' || n, 'Notice ' || n, '2026-11-30') FROM generate_series(1, $1::int) n`,
    [count],
  );

test.each([
  { lost: 'all of it', keeps: 0 },
  { lost: 'nine tenths of it', keeps: 2 },
])('a centre that lost $lost takes nothing from the station, and the station says so', async ({ keeps }) => {
  const centre = await makeCentre(server());
  const line = makeLine();
  await publish(centre, 20);
  expect(await line.sync(centre.url)).toMatchObject({ ok: true, value: { received: 20, centreForgot: false } });
  const before = line.facts();
  const onBoard = () => line.core.db.prepare('SELECT count(*) FROM notice').pluck().get();
  expect(onBoard()).toBe(20);

  await centre.rows('DELETE FROM beehive.outgoing WHERE station = $1 AND position > $2', [STATION, keeps]);
  await centre.rows('UPDATE beehive.outgoing_counter SET last = $2 WHERE station = $1', [STATION, keeps]);
  expect(await line.sync(centre.url)).toMatchObject({ ok: true, value: { received: 0, centreForgot: true } });
  expect(line.facts()).toEqual(before);
  expect(onBoard()).toBe(20);

  // It works on, and what it says now comes, although its positions begin where the station was long before.
  await publish(centre, 1);
  expect(await line.sync(centre.url)).toMatchObject({ ok: true, value: { received: 1 } });
  expect(line.facts().slice(0, before.length)).toEqual(before);
  expect(onBoard()).toBe(21);
  expect(await line.sync(centre.url)).toMatchObject({ ok: true, value: { received: 0, centreForgot: false } });
  expect(verify(line.core.db, line.facts().length)).toMatchObject({ ok: true });
});

test('a station that was only away is told nothing of the kind', async () => {
  const centre = await makeCentre(server());
  const line = makeLine();
  await publish(centre, 3);
  await line.sync(centre.url);
  await publish(centre, 300);
  expect(await line.sync(centre.url)).toMatchObject({ ok: true, value: { received: 300, centreForgot: false } });
});
