import { expect, onTestFinished, test } from 'vitest';
import type { Centre } from '../../main/sync/centre.ts';
import { startNightly } from '../../main/sync/nightly.ts';
import { markProgress, readProgress } from '../../main/sync/progress.ts';
import { type LineLimits, LINE_LIMITS } from '../../main/sync/postgres/connect.ts';
import { retryDelay } from '../../main/sync/retry-delay.ts';
import { SECOND } from '../../shared/domain/millis.ts';
import { chanceFrom } from '../bench/wait/chance.ts';
import { type BadLine, badLine, type Mood } from '../make/bad-line.ts';
import { makeCentre, STATION, type TestCentre, usePostgres } from '../make/centre.ts';
import { makeLine, type TestLine } from '../make/line.ts';
import { inSuite } from '../make/soak.ts';

/**
 * The network nemesis: a running station behind a line that is bad in every way we know. In the suite limits and waits
 * are a few seconds; the long run takes the product's own.
 */
const server = usePostgres();
const SHRINK = inSuite(50, 1);
const LIMITS = inSuite<LineLimits>({ connect: 1_500, statement: 1_200, silence: 1_500, goodbye: 200 }, LINE_LIMITS);

interface Nemesis {
  readonly mood: Mood;
  /** Batches that still go through. */
  readonly after?: number;
}

const WAYS: Readonly<Record<string, Nemesis>> = {
  'nobody answers': { mood: { kind: 'refused' } },
  'a half-open line': { mood: { kind: 'half-open' } },
  'a line that is half-open after the first batch': { mood: { kind: 'half-open' }, after: 1 },
  'a line on which what the station says is swallowed': { mood: { kind: 'to-centre-blocked' }, after: 1 },
  'a line on which what the centre says is swallowed': { mood: { kind: 'from-centre-blocked' }, after: 1 },
  'one byte a second': { mood: { kind: 'trickle', everyMs: SECOND / SHRINK } },
  'stalls of half a minute': { mood: { kind: 'stall', ms: (30 * SECOND) / SHRINK } },
  'a line cut before the login is through': { mood: { kind: 'reset', afterBytes: 600 } },
  'a line cut in the middle of a batch': { mood: { kind: 'reset', afterBytes: 12_000 } },
  'a line that loses a third of all packets': { mood: { kind: 'loss', share: 0.34, chance: chanceFrom(7).next } },
};

/** A running station: its real plan and its real sync, over a line that goes bad after so many batches. */
function running(line: TestLine, way: BadLine, url: string, { mood, after = 0 }: Nemesis) {
  let bad = true;
  let runs = 0;
  const nightly = startNightly({
    stationCode: STATION,
    db: line.core.db,
    settings: line.host.settings,
    clock: line.clock,
    chance: Math.random,
    onChanged: line.core.onChanged,
    ended: () => undefined,
    surprise: (error) => {
      throw error;
    },
    retryAfter(refusal, failures, chance) {
      const wait = retryDelay(refusal, failures, chance);
      return wait === null ? null : wait / SHRINK;
    },
    hear: (signal) => line.sync(way.through(url), { signal, limits: LIMITS }),
    async run(signal) {
      runs += 1;
      let batches = 0;
      if (bad && after === 0) way.mood = mood;
      const through = (inner: Centre): Centre => ({
        ...inner,
        ingest(batch) {
          if (bad && (batches += 1) > after) way.mood = mood;
          return inner.ingest(batch);
        },
      });
      return line.sync(way.through(url), { batch: 25, signal, limits: LIMITS, through });
    },
  });
  onTestFinished(() => nightly.stop());
  return {
    nightly,
    runs: () => runs,
    heal() {
      bad = false;
      way.mood = { kind: 'clear' };
    },
  };
}

async function expectAllHeld(centre: TestCentre, line: TestLine) {
  const facts = await centre.rows(
    `SELECT seq::int, encode(hash, 'hex') AS hash FROM beehive.fact WHERE station = $1 ORDER BY seq`,
    [STATION],
  );
  expect(facts).toEqual(line.facts().map(({ seq, hash }) => ({ seq, hash })));
  expect(await centre.value('SELECT beehive.check_chain($1)', [STATION])).toBe('ok');
}

test.each(Object.entries(WAYS))(
  'over %s a run ends by itself, and the first after the line healed brings everything, without any new fact',
  { timeout: inSuite(60_000, 900_000) },
  async (_name, nemesis) => {
    const centre = await makeCentre(server());
    const line = makeLine();
    markProgress(line.core.db, { lastSuccessAt: line.clock() });
    line.grow(99);
    const station = running(line, await badLine(centre.url), centre.url, nemesis);

    expect(await station.nightly.now()).toMatchObject({ ok: false, refusal: 'centre-unreachable' });
    expect(readProgress(line.core.db).sentThrough).toBeLessThan(100);
    station.heal();
    const runsBefore = station.runs();
    await expect
      .poll(() => readProgress(line.core.db).sentThrough, { timeout: inSuite(30_000, 300_000), interval: 20 })
      .toBe(100);
    expect(station.runs() - runsBefore).toBe(1);
    await expectAllHeld(centre, line);
  },
);

test('an answer lost on the way, after the centre has the facts for good: they are sent again and known as repeats', async () => {
  const centre = await makeCentre(server());
  const line = makeLine();
  line.grow(29);
  const way = await badLine(centre.url);
  const held = () => centre.value('SELECT count(*)::int FROM beehive.fact');
  let batches = 0;
  const losing = (inner: Centre): Centre => ({
    ...inner,
    async ingest(batch) {
      if ((batches += 1) === 2) way.mood = { kind: 'from-centre-blocked' };
      const answer = inner.ingest(batch);
      answer.catch(() => undefined);
      if (batches === 2) {
        await expect.poll(held).toBe(20);
        way.cut();
      }
      return answer;
    },
  });
  const url = way.through(centre.url);
  expect(await line.sync(url, { batch: 10, through: losing })).toMatchObject({
    ok: false,
    refusal: 'centre-unreachable',
  });
  expect(readProgress(line.core.db).sentThrough).toBe(10);
  way.mood = { kind: 'clear' };
  const repeats: number[] = [];
  const counting = (inner: Centre): Centre => ({
    ...inner,
    async ingest(batch) {
      const answer = await inner.ingest(batch);
      if (answer.status === 'ok') repeats.push(answer.duplicates);
      return answer;
    },
  });
  expect(await line.sync(url, { batch: 10, through: counting })).toMatchObject({ ok: true });
  expect(repeats).toEqual([10, 0]);
  await expectAllHeld(centre, line);
});
