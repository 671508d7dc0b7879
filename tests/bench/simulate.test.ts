import { expect, test } from 'vitest';
import { centreAt, usePostgres } from '../make/centre.ts';
import { districtFigures, districtLines } from './district/district-figures.ts';
import { simulate } from './district/simulate.ts';

/** What a planner reads must be true in the small: the tool itself checks that the centre holds every fact, or throws. */
const server = usePostgres();

test('three stations play two days through the real services and sync them; two more replay a recorded one in the same night', async () => {
  const url = await server().newDatabase();
  const said: string[] = [];
  const simulation = await simulate({
    ...{ stations: 5, days: 2, seed: 3, url, mostPlayed: 3, windowSeconds: 1 },
    say: (line) => said.push(line),
  });
  const centre = centreAt(url);
  const lines = await centre.rows<{ station: string; facts: number; types: number; chain: string }>(
    `SELECT station, count(*)::int AS facts, count(DISTINCT type)::int AS types, beehive.check_chain(station) AS chain
     FROM beehive.fact GROUP BY station ORDER BY station`,
  );
  expect(lines.map(({ station, chain }) => [station, chain])).toEqual(
    ['330304-001', '330304-002', '330304-003', '330304-004', '330304-005'].map((code) => [code, 'ok']),
  );
  // Whole days of a station, not a few kinds of facts; the replayed ones are the first one's, alike in number.
  expect(Math.min(...lines.map(({ types }) => types))).toBeGreaterThan(12);
  expect(lines[3]?.facts).toBe(lines[4]?.facts);
  expect(simulation.nights.facts).toBe(lines.slice(0, 3).reduce((sum, { facts }) => sum + facts, 0));
  expect(simulation.replayed).toMatchObject({ stations: 2, refusals: 0, facts: (lines[3]?.facts ?? 0) * 2 });
  expect(simulation.copy.rows).toBe(lines.reduce((sum, { facts }) => sum + facts, 0));
  // Cases went their way to the end of a talk, and sealed words and their keys came along.
  expect(
    await centre.value(`SELECT count(*)::int FROM beehive.fact WHERE type = 'dispute.talk-recorded.v1'`),
  ).toBeGreaterThan(0);
  expect(await centre.value('SELECT count(*)::int FROM beehive.data_key WHERE length(wrapped) > 0')).toBeGreaterThan(
    10,
  );

  const figures = districtFigures(simulation);
  for (const value of [
    figures.nights.factsPerSecond,
    figures.nights.ofCopy,
    figures.doorOfCopy,
    figures.oneCopyFactsPerSecond,
    figures.tapMs.p99,
    figures.nights.doorMs.p50,
  ])
    expect(value).toBeGreaterThan(0);
  expect(figures.bytesPerStationAndYear.station).toBeGreaterThan(365 * 100 * figures.factsPerStationAndDay);
  expect(districtLines(figures).join('\n')).not.toMatch(/NaN|undefined|Infinity/);
});

test('the same seed gives the same days', async () => {
  const count = async (seed: number) => {
    const url = await server().newDatabase();
    await simulate({ ...{ stations: 1, days: 1, seed, url, mostPlayed: 1, windowSeconds: 1 }, say: () => undefined });
    return centreAt(url).rows('SELECT type, count(*)::int AS facts FROM beehive.fact GROUP BY type ORDER BY type');
  };
  const first = await count(5);
  expect(await count(5)).toEqual(first);
});
