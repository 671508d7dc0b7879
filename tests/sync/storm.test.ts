import { expect, test } from 'vitest';
import { nightSlot } from '../../main/sync/night-slot.ts';
import { chanceFrom } from '../bench/wait/chance.ts';
import { districtCode } from '../bench/district/district-station.ts';
import { playNight } from '../bench/district/play-night.ts';
import { makeCentre, useOwnPostgres } from '../make/centre.ts';
import { makeLine } from '../make/line.ts';
import { inSuite } from '../make/soak.ts';

/** All stations of a district at one small centre; more of them than it has connections for. */
const CONNECTIONS = inSuite(14, 40);
const server = useOwnPostgres({ max_connections: String(CONNECTIONS) });
const STATIONS = inSuite(40, 3_000);
/** The 15 seconds to the first new try become a fifth of one. */
const SHRINK = 75;
const codes = Array.from({ length: STATIONS }, (_, nth) => districtCode(nth));

async function district() {
  const centre = await makeCentre(server(), { stations: codes });
  const line = makeLine();
  line.grow(49);
  return { centre, wish: { url: centre.url, codes, day: line.facts(), shrink: SHRINK, chance: chanceFrom(26).next } };
}

async function expectNothingLost({ centre, wish }: Awaited<ReturnType<typeof district>>) {
  expect(
    await centre.rows(
      `SELECT count(*)::int AS rows, count(DISTINCT station)::int AS stations,
         (SELECT bool_and(beehive.check_chain(s.code) = 'ok') FROM beehive.station s) AS sound FROM beehive.fact`,
    ),
  ).toEqual([{ rows: STATIONS * wish.day.length, stations: STATIONS, sound: true }]);
}

/** The second of the night each station takes by the product's own table, in a night of so many milliseconds. */
const slotIn = (nightMs: number) => (code: string) => {
  const [second = 0, minute = 0, hour = 0] = nightSlot(code, '00:00', 90).pattern.split(' ').map(Number);
  return ((hour * 3_600 + minute * 60 + second) / 5_400) * nightMs;
};

/** A night in which this machine, as fast as it is now, works a third of the time; a real one is busy for far less. */
async function shortNight(): Promise<number> {
  const { wish } = await district();
  let seconds = 0;
  for (const code of codes.slice(0, 5))
    seconds += (await playNight({ ...wish, codes: [code], beginsAt: () => 0 })).seconds;
  return (seconds / 5) * STATIONS * 3 * 1_000;
}

test(`${STATIONS} stations, each in its own second of the night: none is refused, none is missing`, {
  timeout: inSuite(120_000, 1_800_000),
}, async () => {
  const nightMs = await shortNight();
  const made = await district();
  const night = await playNight({ ...made.wish, beginsAt: slotIn(nightMs) });
  expect(night.refusals).toBe(0);
  await expectNothingLost(made);
});

test(`${STATIONS} stations all at once where ${CONNECTIONS} connections are: many are refused, all get through by waiting, none is missing`, {
  timeout: inSuite(120_000, 1_800_000),
}, async () => {
  const made = await district();
  const night = await playNight({ ...made.wish, beginsAt: () => 0 });
  expect(night.refusals).toBeGreaterThan(0);
  expect(night.facts).toBe(STATIONS * made.wish.day.length);
  await expectNothingLost(made);
});
