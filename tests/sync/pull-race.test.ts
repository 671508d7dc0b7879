import { expect, test } from 'vitest';
import { readProgress } from '../../main/sync/progress.ts';
import { makeCentre, STATION, usePostgres } from '../make/centre.ts';
import { makeLine } from '../make/line.ts';
import { asSuperuser } from '../make/postgres.ts';
import { inSuite } from '../make/soak.ts';

const server = usePostgres();
const WRITERS = 4;
const EACH = inSuite(150, 600);

test(`of ${WRITERS * EACH} notices stated by ${WRITERS} writers at once, none is missed by a station that keeps pulling`, async () => {
  const centre = await makeCentre(server());
  const line = makeLine();
  await line.sync(centre.url);
  const race = { on: true };
  const writers = Array.from({ length: WRITERS }, (_, writer) =>
    asSuperuser(centre.url, async (client) => {
      for (let n = 0; n < EACH; n += 1) {
        // A transaction that stays open a moment after it has its position: here a sequence would lose rows.
        await client.query('BEGIN');
        await client.query(`SELECT beehive.publish_notice($1, $1, '2026-11-30')`, [`${writer}/${n}`]);
        if ((n + writer) % 5 === 0) await client.query('SELECT pg_sleep(0.002)');
        await client.query((n * 7 + writer) % 11 === 0 ? 'ROLLBACK' : 'COMMIT');
      }
    }),
  );
  const done = Promise.all(writers).finally(() => {
    race.on = false;
  });
  let runs = 0;
  for (; race.on; runs += 1) expect(await line.sync(centre.url)).toMatchObject({ ok: true });
  await done;
  await line.sync(centre.url);

  expect(runs).toBeGreaterThan(3);
  const stated = await centre.rows<{ id: string }>(
    'SELECT fact AS id FROM beehive.outgoing WHERE station = $1 ORDER BY position',
    [STATION],
  );
  expect(stated.length).toBeGreaterThanOrEqual(WRITERS * EACH * 0.8);
  const received = line
    .facts()
    .filter(({ source }) => source === '/centre')
    .map(({ id }) => ({ id }));
  expect(received).toEqual(stated);
  expect(readProgress(line.core.db).pulledThrough).toBe(stated.length);
});
