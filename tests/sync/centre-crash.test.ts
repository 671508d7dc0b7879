import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type Centre, CentreProblem } from '../../main/sync/centre.ts';
import { makeCentre, STATION, useOwnPostgres } from '../make/centre.ts';
import { makeLine } from '../make/line.ts';
import { inSuite } from '../make/soak.ts';

/** A server of its own, with every promise about the disk kept, because it is killed. */
const server = useOwnPostgres({ fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' });

/** How many milliseconds into the second batch the postmaster and its children are killed. */
const MOMENTS = inSuite([0, 6, 14], [0, 2, 4, 6, 8, 10, 12, 14, 18, 24]);

test('the centre killed in the middle of taking facts in: afterwards each is there once', {
  timeout: inSuite(60_000, 300_000),
}, async () => {
  const centre = await makeCentre(server());
  const line = makeLine();
  for (const moment of MOMENTS) {
    line.grow(300);
    const through = (inner: Centre): Centre => {
      let calls = 0;
      return {
        ...inner,
        async ingest(batch) {
          if ((calls += 1) !== 2) return inner.ingest(batch);
          const answer = inner.ingest(batch);
          // Handled below; a rejection while we wait is no surprise.
          answer.catch(() => undefined);
          await pause(moment);
          await server().crash();
          await answer;
          throw new CentreProblem('centre-unreachable', 'answered with its last breath');
        },
      };
    };
    expect(await line.sync(centre.url, { through, batch: 100 })).toMatchObject({
      ok: false,
      refusal: 'centre-unreachable',
    });
    expect(await line.sync(centre.url)).toMatchObject({ ok: false, refusal: 'centre-unreachable' });
    await server().restart();
  }
  expect(await line.sync(centre.url)).toMatchObject({ ok: true, value: { through: MOMENTS.length * 300 + 1 } });
  const held = await centre.rows(
    `SELECT seq::int, encode(hash, 'hex') AS hash FROM beehive.fact WHERE station = $1 ORDER BY seq`,
    [STATION],
  );
  expect(held).toEqual(line.facts().map(({ seq, hash }) => ({ seq, hash })));
  expect(await centre.value('SELECT beehive.check_chain($1)', [STATION])).toBe('ok');
});
