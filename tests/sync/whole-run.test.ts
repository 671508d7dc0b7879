import { expect, test } from 'vitest';
import { readProgress, syncStatus } from '../../main/sync/progress.ts';
import { makeCentre, STATION, usePostgres } from '../make/centre.ts';
import { makeLine } from '../make/line.ts';

const server = usePostgres();

test('a run brings every fact to the district once, and the next one has nothing to do', async () => {
  const centre = await makeCentre(server());
  const line = makeLine();
  line.grow(1_234);
  expect(await line.sync(centre.url)).toMatchObject({ ok: true, value: { sent: 1_235, received: 0, through: 1_235, parked: 0 } });
  expect(await line.sync(centre.url)).toMatchObject({ ok: true, value: { sent: 0, received: 0, through: 1_235 } });
  const held = await centre.rows('SELECT seq::int, id, type, subject, "time"::float8, actor, data, personal, urgent, source FROM beehive.fact ORDER BY seq');
  expect(held).toEqual(line.facts().map(({ prev: _p, hash: _h, ...fact }) => fact));
  expect(await centre.value('SELECT beehive.check_chain($1)', [STATION])).toBe('ok');
});
