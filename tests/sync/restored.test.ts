import { expect, test } from 'vitest';
import { explain } from '../../main/sync/outcome.ts';
import { markProgress, readProgress } from '../../main/sync/progress.ts';
import { makeCentre, STATION, type TestCentre, usePostgres } from '../make/centre.ts';
import { makeLine, type TestLine } from '../make/line.ts';

/** Backups put back, on either side. What a plain "insert, ignore what is there" would lose without a word. */
const server = usePostgres();

const hashes = (centre: TestCentre, epoch = 1) =>
  centre.rows<{ seq: number; hash: string }>(
    `SELECT seq::int, encode(hash, 'hex') AS hash FROM beehive.fact WHERE station = $1 AND epoch = $2 ORDER BY seq`,
    [STATION, epoch],
  );
const local = (line: TestLine) => line.facts().map(({ seq, hash }) => ({ seq, hash }));

/** Rolls the centre back to fact `seq`, as its own backup of that hour would. */
async function rollBack(centre: TestCentre, seq: number) {
  await centre.rows('DELETE FROM beehive.fact WHERE station = $1 AND seq > $2', [STATION, seq]);
  await centre.rows(
    'UPDATE beehive.station_head h SET seq = $2, hash = coalesce((SELECT f.hash FROM beehive.fact f WHERE f.station = $1 AND f.seq = $2), base_hash) WHERE h.station = $1',
    [STATION, seq],
  );
}

test.each([60, 1, 0])('a centre restored to fact %i asks for what it lost and gets all of it', async (seq) => {
  const centre = await makeCentre(server());
  const line = makeLine();
  line.grow(99);
  await line.sync(centre.url, { batch: 30 });
  await rollBack(centre, seq);
  // Nothing new was recorded here: the gap is noticed all the same.
  expect(await line.sync(centre.url, { batch: 30 })).toMatchObject({
    ok: true,
    value: { sent: 100 - seq, through: 100 },
  });
  expect(await hashes(centre)).toEqual(local(line));
  expect(await centre.value('SELECT beehive.check_chain($1)', [STATION])).toBe('ok');
});

test('a centre restored from before a notice states it again without doubling it here', async () => {
  const centre = await makeCentre(server());
  const line = makeLine();
  const publish = (text: string) => centre.value(`SELECT beehive.publish_notice($1, $1, '2026-11-30')`, [text]);
  await publish('first');
  await publish('lost with the backup');
  await line.sync(centre.url);
  await centre.rows(`DELETE FROM beehive.outgoing WHERE position = 2`);
  await centre.rows(`UPDATE beehive.outgoing_counter SET last = 1 WHERE station = $1`, [STATION]);
  // The position is used a second time, for something else: going by number alone would miss it.
  await publish('in its place');
  expect(await line.sync(centre.url)).toMatchObject({ ok: true, value: { received: 1 } });
  const texts = line
    .facts()
    .filter(({ source }) => source === '/centre')
    .map(({ data }) => (JSON.parse(data) as { text: { zh: string } }).text.zh);
  expect(texts).toEqual(['first', 'lost with the backup', 'in its place']);
});

test('a station put back from yesterday is told at once that it lost facts, before it gives a number out twice', async () => {
  const centre = await makeCentre(server());
  const line = makeLine();
  line.grow(79);
  await line.sync(centre.url);
  const putBack = line.image();
  line.grow(20);
  await line.sync(centre.url);
  putBack();
  expect(await line.sync(centre.url)).toMatchObject({ ok: false, refusal: 'centre-refused', reason: 'ahead' });
  expect(await hashes(centre)).toHaveLength(100);
  // The district has noticed too.
  expect(await centre.rows('SELECT kind, seq::int FROM beehive.incident')).toEqual([{ kind: 'cut', seq: 100 }]);
});

test('a station put back from yesterday that worked on is a fork: refused, reported, nothing swallowed', async () => {
  const centre = await makeCentre(server());
  const line = makeLine();
  line.grow(79);
  await line.sync(centre.url);
  const putBack = line.image();
  line.grow(20);
  await line.sync(centre.url);
  const lost = local(line).slice(80);
  putBack();
  line.grow(5);

  const outcome = await line.sync(centre.url);
  expect(outcome).toMatchObject({ ok: false, refusal: 'centre-refused', reason: 'fork' });
  expect(outcome.ok ? '' : explain(outcome)).toMatch(/restored or copied/);
  expect(readProgress(line.core.db)).toMatchObject({ sentThrough: 80, lastProblem: 'centre-refused/fork' });
  await line.sync(centre.url);
  expect(await centre.rows('SELECT kind, seq::int, times FROM beehive.incident ORDER BY kind')).toEqual([
    { kind: 'cut', seq: 100, times: 2 },
    { kind: 'fork', seq: 81, times: 2 },
  ]);
  expect((await hashes(centre)).slice(80)).toEqual(lost);

  // The district begins a new epoch where both sides still agree; then both tails are kept.
  expect(await centre.value('SELECT beehive.begin_epoch($1, 80)', [STATION])).toBe(2);
  expect(await line.sync(centre.url)).toMatchObject({ ok: false, reason: 'epoch' });
  markProgress(line.core.db, { epoch: 2 });
  expect(await line.sync(centre.url)).toMatchObject({ ok: true, value: { sent: 5, through: 85 } });
  expect((await hashes(centre, 1)).slice(80)).toEqual(lost);
  expect(await hashes(centre, 2)).toEqual(local(line).slice(80));
  expect(await centre.value('SELECT beehive.check_chain($1, 2)', [STATION])).toBe('ok');
});

test('two copies of one disk: the first to speak keeps the line, the other is refused', async () => {
  const centre = await makeCentre(server());
  const line = makeLine();
  line.grow(10);
  await line.sync(centre.url);
  const becomeCopy = line.image();
  line.grow(3);
  expect(await line.sync(centre.url)).toMatchObject({ ok: true });
  becomeCopy();
  line.grow(3);
  expect(await line.sync(centre.url)).toMatchObject({ ok: false, reason: 'fork' });
});

test('a machine still in an old epoch is refused and reported', async () => {
  const centre = await makeCentre(server());
  const line = makeLine();
  line.grow(10);
  await line.sync(centre.url);
  await centre.value('SELECT beehive.begin_epoch($1, 11)', [STATION]);
  line.grow(1);
  expect(await line.sync(centre.url)).toMatchObject({ ok: false, refusal: 'centre-refused', reason: 'epoch' });
  expect(await centre.rows('SELECT kind, epoch FROM beehive.incident')).toEqual([{ kind: 'old-epoch', epoch: 1 }]);
});
