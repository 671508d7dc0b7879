import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftAgreement } from '../../main/services/draft-agreement.ts';
import { rows } from '../../main/store/statement.ts';
import { endingsBetween } from '../../main/store/endings.ts';
import { MOVE_FACTS } from '../../main/store/move-facts.ts';
import { connectCentre } from '../../main/sync/postgres/postgres-centre.ts';
import { runSync } from '../../main/sync/sync-engine.ts';
import { isEnded } from '../../shared/domain/dispute-stage.ts';
import { boundsOf, stationMonth } from '../../shared/domain/station-month.ts';
import { type MoveName, moveOf } from '../../shared/rules/dispute-moves.ts';
import { figuresSettledBeforePolice } from '../../shared/rules/figures-settled-before-police.ts';
import { makeCase, ORAL } from '../make/case.ts';
import { makeCentre, type TestCentre, usePostgres } from '../make/centre.ts';
import { makeStation, type TestStation } from '../make/core.ts';
import { makeLine } from '../make/line.ts';
import { referAt } from '../make/refer-at.ts';
import { eachStep, play, step } from '../ledger/random-history.ts';

const server = usePostgres();

async function send(centre: TestCentre, { core, host: { settings } }: TestStation): Promise<void> {
  const connect = (url: string, signal: AbortSignal | undefined) => connectCentre(url, core.stationCode, signal);
  expect(await runSync({ ...core, settings, centreUrl: centre.url, connect })).toMatchObject({ ok: true });
}

describe('the district counts as the station does', () => {
  test('which step of a case ends it is the same table on both sides', async () => {
    const centre = await makeCentre(server());
    const told = await centre.rows<{ type: string; ends: boolean }>('SELECT type, ends FROM beehive.dispute_step');
    const here = (Object.keys(MOVE_FACTS) as MoveName[]).map((name) => ({
      type: MOVE_FACTS[name].type,
      ends: isEnded(moveOf(name).to),
    }));
    // Cases were closed in one step once.
    const all = [...here, { type: 'dispute.closed.v1', ends: true }];
    const byType = (some: typeof all) => some.toSorted((a, b) => (a.type < b.type ? -1 : 1));
    expect(byType(told)).toEqual(byType(all));
  });

  test.each([1, 2])('after any history (%i), month by month', async (seed) => {
    const station = await makeStation();
    const { core, clock } = station;
    await play(core, clock, [...fc.sample(step, { numRuns: 250, seed }), ...eachStep(seed)]);
    const centre = await makeCentre(server(), { stations: [core.stationCode] });
    await send(centre, station);
    const months = [...new Set(rows<{ at: number }>(core.db, 'SELECT opened_at AS at FROM dispute').map(monthOf))];
    expect(months.length).toBeGreaterThan(0);
    for (const month of months) {
      const { from, to } = boundsOf(stationMonth.parse(month));
      const opened = rows<object>(
        core.db,
        `SELECT category, outcome, count(*) AS cases FROM dispute WHERE opened_at >= ? AND opened_at < ? GROUP BY 1, 2`,
        from,
        to,
      );
      const seen = await centre.rows<{ cases: string }>(
        `SELECT category, outcome, cases FROM district.dispute_figures('${month}-01')`,
      );
      expect(sorted(seen.map((one) => ({ ...one, cases: Number(one.cases) })))).toEqual(sorted(opened));
      const { leads, disputes, unasked } = figuresSettledBeforePolice(endingsBetween(core.db, from, to));
      const [settled] = await centre.rows(
        `SELECT leads::int, disputes::int, unasked::int FROM district.settled_before_police('${month}-01')`,
      );
      expect(settled ?? { leads: 0, disputes: 0, unasked: 0 }).toEqual({ leads, disputes, unasked });
    }
  });
});

test('an agreed case is settled before the police once it ended; how long it took is told', async () => {
  const { core, station, id, mediator, move } = await makeCase('mediating', { intake: { category: '02' } });
  const centre = await makeCentre(server(), { stations: [core.stationCode] });
  const settled = () =>
    centre.rows(`SELECT disputes::int, unasked::int FROM district.settled_before_police('2026-11-01')`);
  await send(centre, station);
  expect(await settled()).toEqual([]);
  station.clock.pass(3_600_000);
  draftAgreement(core, mediator, id, ORAL);
  expect(move('agree')).toMatchObject({ ok: true });
  expect(move('performed')).toMatchObject({ ok: true });
  await send(centre, station);
  expect(await settled()).toEqual([{ disputes: 1, unasked: 1 }]);
  expect(
    await centre.rows(`SELECT area, outcome, cases::int, extract(epoch FROM ended_time)::int >= 3600 AS long
      FROM district.dispute_figures('2026-11-15')`),
  ).toEqual([{ area: core.stationCode.slice(0, 6), outcome: 'AGREED_ORAL', cases: 1, long: true }]);
});

test('a month stands beside the month before and the same month a year ago', async () => {
  const centre = await makeCentre(server());
  const line = makeLine();
  for (const [day, times] of [
    ['2025-11-10', 4],
    ['2026-10-10', 1],
    ['2026-11-10', 2],
  ] as const) {
    line.clock.set(`${day}T09:00:00+08:00`);
    for (let nth = 0; nth < times; nth += 1) referAt(line);
  }
  await line.sync(centre.url);
  const report = await centre.rows<{ figure: string }>(
    `SELECT figure, this_month::int, month_before::int, year_before::int, month_change::float, year_change::float
     FROM district.month_report('2026-11-01')`,
  );
  expect(report.find(({ figure }) => figure === 'sent on to others')).toEqual({
    ...{ figure: 'sent on to others', this_month: 2, month_before: 1, year_before: 4 },
    ...{ month_change: 1, year_change: -0.5 },
  });
  expect(report.find(({ figure }) => figure === 'disputes opened')).toMatchObject({
    this_month: 0,
    month_change: null,
  });
});

const monthOf = ({ at }: { at: number }) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 7);
const sorted = (some: readonly object[]) =>
  some.map((one) => JSON.stringify(Object.entries(one).toSorted())).toSorted();
