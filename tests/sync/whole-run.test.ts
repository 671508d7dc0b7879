import { expect, test } from 'vitest';
import { noticesOn } from '../../main/store/notices.ts';
import { ledgerHead } from '../../main/ledger/read-facts.ts';
import { verify } from '../../main/ledger/verify.ts';
import { readProgress, syncStatus } from '../../main/sync/progress.ts';
import { stationDay } from '../../shared/domain/station-day.ts';
import { makeCentre, STATION, usePostgres } from '../make/centre.ts';
import { makeLine, type SyncOptions } from '../make/line.ts';

const server = usePostgres();
const HELD = `SELECT seq::int, id, source, type, subject, "time"::float8, actor, data, personal, urgent, encode(hash, 'hex') AS hash FROM beehive.fact WHERE station = $1 ORDER BY seq`;

test('a run brings every fact to the district as it stands here, and the next one has nothing to do', async () => {
  const centre = await makeCentre(server());
  const line = makeLine();
  line.grow(1_234);
  expect(await line.sync(centre.url)).toMatchObject({
    ok: true,
    value: { sent: 1_235, received: 0, through: 1_235, parked: 0 },
  });
  expect(await line.sync(centre.url)).toMatchObject({ ok: true, value: { sent: 0, received: 0, through: 1_235 } });
  expect(await centre.rows(HELD, [STATION])).toEqual(line.facts().map(({ prev: _, ...fact }) => fact));
});

test('the chain computed again in SQL from the stored texts ends at the same hash', async () => {
  const centre = await makeCentre(server());
  const line = makeLine();
  line.enrolSomebody();
  line.grow(50);
  await line.sync(centre.url, { batch: 7 });
  expect(await centre.value('SELECT beehive.check_chain($1)', [STATION])).toBe('ok');
  const anchor = await centre.rows(
    `SELECT seq::int, encode(hash, 'hex') AS hash FROM beehive.station_head WHERE station = $1`,
    [STATION],
  );
  expect(anchor).toEqual([ledgerHead(line.core.db)]);
});

test.each([
  {
    what: 'a text was altered',
    sql: `UPDATE beehive.fact SET data = replace(data, 'csv', 'xls') WHERE seq = 20`,
    says: 'fact 20 was altered',
  },
  { what: 'a fact was taken out', sql: 'DELETE FROM beehive.fact WHERE seq = 20', says: 'fact 20 is missing' },
  {
    what: 'the tail was cut',
    sql: 'DELETE FROM beehive.fact WHERE seq > 20',
    says: 'the line does not end at fact 51',
  },
])('when $what at the centre, its own check says where', async ({ sql, says }) => {
  const centre = await makeCentre(server());
  const line = makeLine();
  line.grow(50);
  await line.sync(centre.url);
  await centre.rows(sql);
  expect(await centre.value('SELECT beehive.check_chain($1)', [STATION])).toBe(says);
});

test('a notice of the district stands on the board after one run, and is a fact of the line like any other', async () => {
  const centre = await makeCentre(server());
  const line = makeLine();
  const notice = await centre.value(
    `SELECT beehive.publish_notice('明日停电𠮷，上午不办公', 'Power cut tomorrow', '2026-11-30')`,
  );
  expect(await line.sync(centre.url)).toMatchObject({ ok: true, value: { sent: 2, received: 1, through: 2 } });
  expect(noticesOn(line.core.db, stationDay.parse('2026-11-30'))).toEqual([
    { noticeId: notice, text: { zh: '明日停电𠮷，上午不办公', en: 'Power cut tomorrow' } },
  ]);
  expect(await centre.rows(`SELECT source, actor FROM beehive.fact WHERE seq = 2`)).toEqual([
    { source: '/centre', actor: 'centre' },
  ]);

  await centre.value('SELECT beehive.withdraw_notice($1)', [notice]);
  expect(await line.sync(centre.url)).toMatchObject({ ok: true, value: { sent: 1, received: 1 } });
  expect(noticesOn(line.core.db, stationDay.parse('2026-11-30'))).toEqual([]);
  expect(verify(line.core.db, 0)).toMatchObject({ ok: true, facts: 3 });
});

test('more than one page of notices comes in one run, in order, each once', async () => {
  const centre = await makeCentre(server());
  const line = makeLine();
  await centre.rows(
    `SELECT beehive.publish_notice('通知' || n, 'Notice ' || n, '2026-11-30') FROM generate_series(1, 450) n`,
  );
  expect(await line.sync(centre.url)).toMatchObject({ ok: true, value: { received: 450, sent: 451 } });
  const texts = line
    .facts()
    .slice(1)
    .map(({ data }) => (JSON.parse(data) as { text: { en: string } }).text.en);
  expect(texts).toEqual(Array.from({ length: 450 }, (_, n) => `Notice ${n + 1}`));
  expect(await line.sync(centre.url)).toMatchObject({ ok: true, value: { received: 0, sent: 0 } });
});

test('a notice goes only to the stations it names', async () => {
  const other = '520502-001';
  const centre = await makeCentre(server(), { stations: [STATION, other] });
  await centre.value(`SELECT beehive.publish_notice('只给一站', 'For one', '2026-11-30', ARRAY[$1])`, [other]);
  expect(await makeLine().sync(centre.url)).toMatchObject({ ok: true, value: { received: 0 } });
  expect(await makeLine(other).sync(centre.url)).toMatchObject({ ok: true, value: { received: 1 } });
});

test('what a newer district says and this version does not understand is asked for again, and holds nothing else up', async () => {
  const centre = await makeCentre(server());
  const line = makeLine();
  await centre.value(`SELECT beehive.publish('weather.forecast.v9', 'weather/1', '{"rain": true}')`);
  await centre.value(`SELECT beehive.publish_notice('照常', 'As usual', '2026-11-30')`);
  for (const received of [1, 0]) {
    expect(await line.sync(centre.url)).toMatchObject({ ok: true, value: { received, notUnderstood: 1 } });
    expect(readProgress(line.core.db).pulledThrough).toBe(0);
  }
});

test('a notice whose name no ledger may hold is passed over, and holds nothing else up', async () => {
  const centre = await makeCentre(server());
  const line = makeLine();
  await centre.value(`SELECT beehive.publish_notice('坏', 'Bad', '2026-11-30')`);
  await centre.value(`SELECT beehive.publish_notice('好', 'Good', '2026-11-30')`);
  const through: SyncOptions['through'] = (to) => ({
    ...to,
    async pull(after, limit) {
      const answer = await to.pull(after, limit);
      if (answer.status !== 'ok') return answer;
      return { ...answer, facts: answer.facts.map((one, n) => (n === 0 ? { ...one, subject: 'notice/a\nb' } : one)) };
    },
  });
  expect(await line.sync(centre.url, { through })).toMatchObject({
    ok: true,
    value: { received: 1, notUnderstood: 1 },
  });
});

test('the desk is told when it last worked, what waits and what went wrong', async () => {
  const centre = await makeCentre(server());
  const line = makeLine();
  const now = { centreSet: true, running: false, nextAt: null };
  expect(syncStatus(line.core.db, now)).toEqual({
    ...now,
    lastSuccessAt: null,
    lastTryAt: null,
    lastProblem: null,
    waiting: 1,
    waitingSince: line.clock(),
    machine: null,
    shutOut: null,
    parked: 0,
    keysAwaited: 0,
  });
  const first = line.clock();
  await line.sync(centre.url);
  line.clock.pass(60_000);
  line.grow(3);
  expect(await line.sync('postgres://postgres@127.0.0.1:9/none')).toMatchObject({
    ok: false,
    refusal: 'centre-unreachable',
  });
  expect(syncStatus(line.core.db, now)).toEqual({
    ...now,
    lastSuccessAt: first,
    lastTryAt: first + 60_000,
    lastProblem: 'centre-unreachable',
    waiting: 3,
    waitingSince: first + 60_000,
    machine: null,
    shutOut: null,
    parked: 0,
    keysAwaited: 0,
  });
  await line.sync(centre.url);
  expect(syncStatus(line.core.db, now)).toMatchObject({ lastProblem: null, waiting: 0, waitingSince: null });
});
