import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { type Centre, CentreProblem } from '../../main/sync/centre.ts';
import { readProgress } from '../../main/sync/progress.ts';
import { makeCentre, STATION, type TestCentre, usePostgres } from '../make/centre.ts';
import { makeLine, type TestLine } from '../make/line.ts';
import { inSuite } from '../make/soak.ts';

const server = usePostgres();

/** Everything here stands there, once, and the chain holds. */
async function expectExactlyOnce(centre: TestCentre, line: TestLine) {
  const held = await centre.rows(
    `SELECT seq::int, encode(hash, 'hex') AS hash FROM beehive.fact WHERE station = $1 ORDER BY seq`,
    [STATION],
  );
  expect(held).toEqual(line.facts().map(({ seq, hash }) => ({ seq, hash })));
  expect(await centre.value('SELECT beehive.check_chain($1)', [STATION])).toBe('ok');
}

const gone = () => new CentreProblem('centre-unreachable', 'the power failed');

/** Where the power fails, in the second of several batches. */
const CUTS: Record<string, (centre: Centre) => Centre> = {
  'before sending': (centre) => {
    let calls = 0;
    return { ...centre, ingest: async (batch) => ((calls += 1) === 2 ? Promise.reject(gone()) : centre.ingest(batch)) };
  },
  'after sending, before the mark': (centre) => {
    let calls = 0;
    return {
      ...centre,
      async ingest(batch) {
        const answer = await centre.ingest(batch);
        if ((calls += 1) === 2) throw gone();
        return answer;
      },
    };
  },
  'after the mark': (centre) => {
    let calls = 0;
    return { ...centre, ingest: async (batch) => ((calls += 1) === 3 ? Promise.reject(gone()) : centre.ingest(batch)) };
  },
  'before pulling': (centre) => ({ ...centre, pull: async () => Promise.reject(gone()) }),
  'after receiving, before the mark': (centre) => {
    let calls = 0;
    return {
      ...centre,
      pull: async (after, limit) =>
        (calls += 1) === 2 ? Promise.reject(gone()) : centre.pull(after, Math.min(limit, 2)),
    };
  },
};

test.each(Object.entries(CUTS))('power cut %s: the district holds each fact once', async (_where, through) => {
  const centre = await makeCentre(server());
  const line = makeLine();
  line.grow(40);
  await centre.rows(
    `SELECT beehive.publish_notice('通知' || n, 'Notice ' || n, '2026-11-30') FROM generate_series(1, 5) n`,
  );
  expect(await line.sync(centre.url, { through, batch: 10 })).toMatchObject({
    ok: false,
    refusal: 'centre-unreachable',
  });
  line.reopen();
  line.grow(5);
  expect(await line.sync(centre.url, { batch: 10 })).toMatchObject({ ok: true, value: { through: 51 } });
  expect(line.facts().filter(({ source }) => source === '/centre')).toHaveLength(5);
  await expectExactlyOnce(centre, line);
});

test('the mark follows the answer: a lost answer is sent again and counted as a repeat', async () => {
  const centre = await makeCentre(server());
  const line = makeLine();
  line.grow(29);
  await line.sync(centre.url, {
    through: CUTS['after sending, before the mark'] as (centre: Centre) => Centre,
    batch: 10,
  });
  expect(readProgress(line.core.db).sentThrough).toBe(10);
  expect(await centre.value('SELECT count(*)::int FROM beehive.fact')).toBe(20);
  const repeats: number[] = [];
  const through = (inner: Centre): Centre => ({
    ...inner,
    async ingest(batch) {
      const answer = await inner.ingest(batch);
      if (answer.status === 'ok') repeats.push(answer.duplicates);
      return answer;
    },
  });
  await line.sync(centre.url, { through, batch: 10 });
  expect(repeats).toEqual([10, 0]);
  await expectExactlyOnce(centre, line);
});

/** Runs the sync in a process of its own; it says `sending` before each batch and `answered` after it. */
function syncElsewhere(line: TestLine, url: string): ChildProcess {
  line.close();
  return fork(new URL('../make/sync-in-child.ts', import.meta.url), [line.host.dataDir, url], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

async function heard(child: ChildProcess, word: string, times: number): Promise<void> {
  for (let count = 0; count < times; ) {
    const [message] = (await once(child, 'message')) as [string];
    if (message === word) count += 1;
  }
}

const MOMENTS = [
  { when: 'a batch is on its way', word: 'sending', times: 2, wait: 0 },
  { when: 'a batch is at the centre', word: 'sending', times: 1, wait: 4 },
  { when: 'a later batch is at the centre', word: 'sending', times: 4, wait: 8 },
  { when: 'the answer has just come', word: 'answered', times: 3, wait: 0 },
  { when: 'the answer is being marked', word: 'answered', times: 5, wait: 1 },
];
const KILLS = Array.from({ length: inSuite(1, 4) }, () => MOMENTS).flat();

test('a station killed in the middle, again and again, loses and doubles nothing', {
  timeout: inSuite(60_000, 300_000),
}, async () => {
  const centre = await makeCentre(server());
  const line = makeLine();
  let marked = 0;
  for (const { word, times, wait, when } of KILLS) {
    line.grow(400);
    const child = syncElsewhere(line, centre.url);
    await heard(child, word, times);
    await new Promise((resolve) => setTimeout(resolve, wait));
    child.kill('SIGKILL');
    const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
    expect(signal, when).toBe('SIGKILL');
    line.reopen();
    const { sentThrough } = readProgress(line.core.db);
    const held = (await centre.value('SELECT coalesce(max(seq), 0)::int FROM beehive.fact')) as number;
    expect(sentThrough, when).toBeLessThanOrEqual(held);
    expect(sentThrough, when).toBeGreaterThanOrEqual(marked);
    marked = sentThrough;
  }
  expect(await line.sync(centre.url)).toMatchObject({ ok: true, value: { through: KILLS.length * 400 + 1 } });
  await expectExactlyOnce(centre, line);
});
