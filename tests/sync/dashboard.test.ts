import { randomBytes, randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { alarmLine, sealedFor } from '../make/alarms.ts';
import { installedCentre, STATION, type TestCentre, usePostgres } from '../make/centre.ts';
import { ask, colourOf, dashboard, namedColumns, panelOf } from '../make/dashboard.ts';
import { makeQuarrel } from '../make/quarrel.ts';

/** The dashboard for Grafana, asked with the login it has: `beehive_district` and no more. */
const server = usePostgres();
const OTHER = '330304-002';
const LOGIN = 'district_dashboard';
const PASSWORD = 'invented-for-tests';
let centre: TestCentre;
let url: string;

beforeEach(async () => {
  centre = await installedCentre(server(), { stations: [STATION, OTHER] });
  const there = await centre.rows('SELECT FROM pg_roles WHERE rolname = $1', [LOGIN]);
  if (there.length === 0) await centre.rows(`CREATE ROLE ${LOGIN} LOGIN PASSWORD '${PASSWORD}'`);
  await centre.rows(`GRANT beehive_district TO ${LOGIN}`);
  const address = new URL(centre.url);
  address.username = LOGIN;
  address.password = PASSWORD;
  url = address.href;
}, 60_000);

test('every panel is answered, and has the columns it says something about', async () => {
  for (const panel of dashboard.panels) {
    const { columns } = await ask(url, panel);
    expect(columns, panel.title).toEqual(expect.arrayContaining(namedColumns(panel)));
  }
});

test('no two panels have one number or lie on each other, and none sticks out', () => {
  const { panels } = dashboard;
  expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
  const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
    Array.from({ length: w * h }, (_, nth) => `${x + (nth % w)} ${y + Math.floor(nth / w)}`),
  );
  expect(new Set(cells).size).toBe(cells.length);
  for (const { gridPos } of panels) expect(gridPos.x + gridPos.w).toBeLessThanOrEqual(24);
});

describe('certificates', () => {
  const issue = (station: string, days: number) =>
    centre.rows(
      `INSERT INTO beehive.certificate (serial, station, request, certificate, not_before, not_after)
         VALUES ($1, $2, $3, '', now() - interval '400 days', now() + make_interval(secs => $4))`,
      [randomUUID().replaceAll('-', ''), station, randomBytes(32), (days + 0.5) * 86_400],
    );
  const listEnds = (days: number) =>
    centre.rows(
      `INSERT INTO beehive.authority_term (what, not_after) VALUES ('revocation-list', now() + make_interval(secs => $1))
         ON CONFLICT (what) DO UPDATE SET not_after = excluded.not_after`,
      [(days + 0.5) * 86_400],
    );
  const shown = async () => {
    const panel = panelOf('证书 ·');
    const tile = panelOf('证书最近到期');
    const { rows } = await ask(url, panel);
    const [soonest] = (await ask(url, tile)).rows;
    return {
      rows: rows.map((row) => [
        row['谁的'],
        colourOf(panel, row['状态'], '状态'),
        row['还剩（天）'] === null ? null : Number(row['还剩（天）']),
        colourOf(panel, row['还剩（天）'], '还剩（天）'),
      ]),
      tile: colourOf(tile, soonest?.['days']),
    };
  };

  test.each([
    { days: 200, colour: 'green' },
    { days: 30, colour: 'green' },
    { days: 29, colour: 'orange' },
    { days: 7, colour: 'orange' },
    { days: 6, colour: 'red' },
    { days: -2, colour: 'red' },
  ])('$days days before it ends a certificate is $colour', async ({ days, colour }) => {
    await issue(STATION, days);
    expect(await shown()).toEqual({
      rows: [
        [STATION, colour, days, colour],
        [OTHER, 'blue', null, 'text'],
      ],
      tile: colour,
    });
  });

  test('the list of revoked ones counts, too; what was revoked alarms nobody', async () => {
    for (const station of [STATION, OTHER]) await issue(station, 300);
    await listEnds(20);
    await centre.rows('SELECT beehive.revoke_station($1)', [OTHER]);
    expect(await shown()).toEqual({
      rows: [
        ['吊销名单', 'orange', 20, 'orange'],
        [STATION, 'green', 300, 'green'],
        [OTHER, 'text', null, 'text'],
      ],
      tile: 'orange',
    });
    await listEnds(3);
    expect((await shown()).tile).toBe('red');
  });
});

test('what 110 handed over and nobody took turns red, and past its limit says so', async () => {
  await centre.rows('SELECT beehive.note_station_keys($1, $2, $2)', [STATION, Buffer.alloc(32, 9)]);
  const [tile, panel] = [panelOf('110 移交没人接'), panelOf('110 移交未办结')];
  const number = async () => Number((await ask(url, tile)).rows[0]?.['quarrels']);
  expect(colourOf(tile, await number())).toBe('green');
  const to110 = await alarmLine(centre);
  await to110.handOver(await sealedFor(to110, makeQuarrel(), STATION));
  expect(colourOf(tile, await number())).toBe('red');
  const colours = async () => {
    const [row] = (await ask(url, panel)).rows;
    return ['等级', '状态', '时限'].map((column) => colourOf(panel, row?.[column], column));
  };
  expect(await colours()).toEqual(['red', 'red', 'green']);
  await centre.rows(`UPDATE channel.handed SET handed_at = handed_at - interval '20 minutes'`);
  expect(await colours()).toEqual(['red', 'red', 'red']);
});

test.each([
  ['110 移交未办结', '状态', ['not-fetched', 'not-accepted', 'given-back', 'accepted', 'there']],
  ['证书 ·', '状态', ['expired', 'expires-soon', 'expires', 'ok', 'revoked', 'none', 'off']],
  ['各站 ·', '状态', ['ok', 'look', 'silent', 'never', 'off']],
])('%s says each code of %s in words', (title, column, codes) => {
  for (const code of codes) expect(colourOf(panelOf(title), code, column), code).toBeDefined();
});
