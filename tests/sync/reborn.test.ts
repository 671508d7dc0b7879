import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openRebirth } from '../../main/cli/open-rebirth.ts';
import { restoreFromDistrict } from '../../main/cli/restore.ts';
import { loopbackHost } from '../../main/host/loopback/loopback-host.ts';
import { storedMark } from '../../main/ledger/high-water-mark.ts';
import { checkChain, checkReplay } from '../../main/ledger/verify.ts';
import { DATABASE_FILE, openCore } from '../../main/station/open-core.ts';
import { restoreStation } from '../../main/station/restore-station.ts';
import { openDatabase } from '../../main/store/database.ts';
import { CentreProblem } from '../../main/sync/centre.ts';
import type { OldLine } from '../../main/sync/old-line.ts';
import { explain } from '../../main/sync/outcome.ts';
import { connectCentre } from '../../main/sync/postgres/postgres-centre.ts';
import { readProgress } from '../../main/sync/progress.ts';
import { stationDay } from '../../shared/domain/station-day.ts';
import { stationDayClosed } from '../../shared/facts/station.ts';
import { makeWholeCase } from '../make/whole-case.ts';
import { makeCentre, STATION, type TestCentre, usePostgres } from '../make/centre.ts';
import { makeFolder } from '../make/core.ts';
import { makeLine } from '../make/line.ts';
import { ledgerOf, makeDistrict, syncStation, tablesOf, takeUpAgain } from '../make/reborn.ts';

/** A machine is gone; another one, enrolled under the same code, takes the station up again from the district. */
const server = usePostgres();

/** The line alone, into a new folder: no fact of the new machine yet. */
async function takeLine(url: string, data = join(makeFolder(), 'new'), through = (line: OldLine): OldLine => line) {
  const line = await connectCentre(url, STATION);
  try {
    return {
      data,
      fetched: await restoreStation(loopbackHost(data), { stationCode: STATION, line: through(line), atOnce: 40 }),
    };
  } finally {
    await line.close();
  }
}

test('a station with a whole case comes back equal, fact by fact and table by table, up to its last sync', async () => {
  const { centre } = await makeDistrict(server());
  const { station } = await makeWholeCase();
  expect(await syncStation(station.core, station.host, centre.url)).toMatchObject({ ok: true });
  // The second run brings home what the first one learnt; what is recorded after it burns with the machine.
  await syncStation(station.core, station.host, centre.url);
  const [ledger, tables] = [ledgerOf(station.core), tablesOf(station.core)];

  expect(await openRebirth(centre.url, STATION, 7)).toBe(2);
  const { data, fetched } = await takeLine(centre.url);
  expect(fetched).toEqual({ ok: true, epoch: 2, facts: ledger.length });
  const db = openDatabase(join(data, DATABASE_FILE), { mustExist: true });
  try {
    expect(ledgerOf({ db })).toEqual(ledger);
    expect(tablesOf({ db })).toEqual(tables);
    expect([checkChain(db), checkReplay(db)]).toEqual(['ok', 'equal']);
    expect(readProgress(db)).toMatchObject({ epoch: 2, sentThrough: ledger.length, pulledThrough: 0 });
  } finally {
    db.close();
  }
  expect(storedMark(data)).toBe(ledger.length);
  expect(existsSync(join(data, 'restore.db'))).toBe(false);
});

test('it goes on in the new epoch without giving a number out twice; the old machine is refused and told what to do', async () => {
  const { centre } = await makeDistrict(server());
  const old = makeLine();
  old.grow(59);
  await old.sync(centre.url);
  const image = old.facts();
  // After its last sync the old machine still recorded something.
  old.grow(5);

  const born = await takeUpAgain(centre.url);
  expect(born).toMatchObject({ facts: 60, epoch: 2, told: 'ok' });
  expect(await syncStation(born.core, born.host, centre.url)).toMatchObject({ ok: true });
  const now = await centre.rows<{ seq: number; epoch: number }>(
    'SELECT seq::int, epoch FROM beehive.fact WHERE station = $1 ORDER BY epoch, seq',
    [STATION],
  );
  expect(now.filter(({ epoch }) => epoch === 1).map(({ seq }) => seq)).toEqual(image.map(({ seq }) => seq));
  expect(now.filter(({ epoch }) => epoch === 2)[0]?.seq).toBe(61);
  expect(await centre.value('SELECT beehive.check_chain($1, 2)', [STATION])).toBe('ok');

  const before = await centre.value('SELECT count(*)::int FROM beehive.fact');
  const outcome = await old.sync(centre.url);
  expect(outcome).toMatchObject({ ok: false, refusal: 'centre-refused', reason: 'epoch' });
  expect(outcome.ok ? '' : explain(outcome)).toMatch(/Nothing was overwritten.*export.*switch this machine off/);
  expect(await centre.value('SELECT count(*)::int FROM beehive.fact')).toBe(before);
  expect(await centre.rows('SELECT kind, epoch FROM beehive.incident')).toEqual([{ kind: 'old-epoch', epoch: 1 }]);
  // What it recorded alone is still there to be written out.
  expect(old.facts()).toHaveLength(65);
});

test('a line that is cut goes on where it was, and half a station is none', async () => {
  const { centre } = await makeDistrict(server());
  const old = makeLine();
  old.grow(99);
  await old.sync(centre.url);
  await openRebirth(centre.url, STATION, 7);
  const asked: number[] = [];
  const cut = (line: OldLine): OldLine => ({
    ...line,
    ownLine: (claim, after, limit) => {
      asked.push(after);
      return after === 80
        ? Promise.reject(new CentreProblem('centre-unreachable', 'the centre cannot be reached'))
        : line.ownLine(claim, after, limit);
    },
  });
  const data = join(makeFolder(), 'new');
  await expect(takeLine(centre.url, data, cut)).rejects.toThrow('cannot be reached');
  expect(() => openCore(loopbackHost(data))).toThrow(/run "restore" to its end/);
  expect(() => openCore(loopbackHost(data), { foundAs: STATION })).toThrow(/run "restore" to its end/);

  const again: number[] = [];
  const count = (line: OldLine): OldLine => ({
    ...line,
    ownLine: (claim, after, limit) => {
      again.push(after);
      return line.ownLine(claim, after, limit);
    },
  });
  expect((await takeLine(centre.url, data, count)).fetched).toMatchObject({ ok: true, facts: 100 });
  expect({ asked, again }).toEqual({ asked: [0, 40, 80], again: [80] });
});

const TAMPERED: Record<string, { sql: string; says: RegExp }> = {
  'a fact was edited': {
    sql: `UPDATE beehive.fact SET data = replace(data, 'csv', 'xlsx') WHERE seq = 30`,
    says: /copy of fact 30 .*altered/,
  },
  'a fact was taken out': { sql: 'DELETE FROM beehive.fact WHERE seq = 30', says: /copy of fact 30 .*altered/ },
  'two facts were swapped': {
    sql: 'UPDATE beehive.fact SET seq = CASE seq WHEN 30 THEN 1031 ELSE 1030 END WHERE seq IN (30, 31); UPDATE beehive.fact SET seq = seq - 1000 WHERE seq > 1000',
    says: /copy of fact 30 .*altered/,
  },
  'its end was cut off': { sql: 'DELETE FROM beehive.fact WHERE seq > 50', says: /ends with fact 50, not where/ },
  'it was emptied': { sql: 'DELETE FROM beehive.fact', says: /ends with fact 0, not where/ },
  'a fact of another station was put in': {
    sql: `UPDATE beehive.fact SET source = '/stations/520502-001' WHERE seq = 30`,
    says: /copy of fact 30 .*altered/,
  },
};

test.each(Object.entries(TAMPERED))('where %s at the district, nothing is taken up', async (_what, { sql, says }) => {
  const { centre } = await makeDistrict(server());
  const old = makeLine();
  old.grow(59);
  await old.sync(centre.url);
  await openRebirth(centre.url, STATION, 7);
  for (const one of sql.split('; ')) await centre.rows(one);
  const data = join(makeFolder(), 'new');
  await expect(restoreFromDistrict({ host: loopbackHost(data), url: centre.url, station: STATION })).rejects.toThrow(
    says,
  );
  expect(existsSync(join(data, DATABASE_FILE))).toBe(false);
});

test('facts the district had set aside come back as they were sent', async () => {
  const { centre } = await makeDistrict(server());
  const old = makeLine();
  old.grow(3);
  old.forge({ type: `nonsense.${'x'.repeat(60)}.v1` });
  old.forge({ data: '{"half":"\\ud800","nothing":"\\u0000"}' });
  old.grow(3);
  expect(await old.sync(centre.url)).toMatchObject({ ok: true });
  expect(await centre.value('SELECT count(*)::int FROM beehive.parked')).toBeGreaterThan(0);
  await openRebirth(centre.url, STATION, 7);
  const { data, fetched } = await takeLine(centre.url);
  expect(fetched).toMatchObject({ ok: true, facts: old.facts().length });
  const db = openDatabase(join(data, DATABASE_FILE), { mustExist: true });
  expect(ledgerOf({ db })).toEqual(ledgerOf(old.core));
  db.close();
});

/** Why `restore` did not do it. */
const refusal = (centre: TestCentre, data = join(makeFolder(), 'new')) =>
  restoreFromDistrict({ host: loopbackHost(data), url: centre.url, station: STATION }).then(
    () => 'restored',
    (error: Error) => error.message,
  );

test("a station's login alone reads nothing: the administrator opens it, for some days, for one machine", async () => {
  const { centre } = await makeDistrict(server());
  const old = makeLine();
  old.grow(9);
  expect(await refusal(centre)).toMatch(/has not opened this/);
  await expect(openRebirth(centre.url, STATION, 7)).rejects.toThrow(/nothing of station/);
  await old.sync(centre.url);
  expect(await refusal(centre)).toMatch(/has not opened this/);

  await openRebirth(centre.url, STATION, 7);
  await centre.rows(`UPDATE beehive.rebirth SET until = now() - interval '1 second'`);
  expect(await refusal(centre)).toMatch(/has not opened this/);

  const born = await takeUpAgain(centre.url);
  expect(born.epoch).toBe(3);
  // A second machine, be it a clone or a thief with the login.
  expect(await refusal(centre)).toMatch(/another machine is taking this station up/);
  expect(await centre.rows('SELECT kind, epoch FROM beehive.incident')).toEqual([{ kind: 'clone', epoch: 3 }]);
  await centre.rows('SELECT beehive.close_rebirth($1)', [STATION]);
  expect(await refusal(centre)).toMatch(/has not opened this/);

  // Opened anew for yet another machine, the one before it is shut out.
  const third = await takeUpAgain(centre.url);
  expect(third.epoch).toBe(4);
  expect(await syncStation(born.core, born.host, centre.url)).toMatchObject({ ok: false, reason: 'epoch' });
  expect(await syncStation(third.core, third.host, centre.url)).toMatchObject({ ok: true });
  expect(checkChain(third.core.db)).toBe('ok');
});

test('a copy of the new machine is a fork like any other: the first to speak keeps the line', async () => {
  const { centre } = await makeDistrict(server());
  const old = makeLine();
  old.grow(9);
  await old.sync(centre.url);
  const born = await takeUpAgain(centre.url);
  born.core.close();
  const copy = join(makeFolder(), 'copy');
  cpSync(born.data, copy, { recursive: true });
  const speak = async (data: string) => {
    const host = loopbackHost(data);
    const core = openCore(host);
    try {
      core.ledger.write('system', ({ append }) => append(closed(data)));
      return await syncStation(core, host, centre.url);
    } finally {
      core.close();
    }
  };
  expect(await speak(born.data)).toMatchObject({ ok: true });
  expect(await speak(copy)).toMatchObject({ ok: false, reason: 'fork' });
});

test('a line over two epochs comes back as one', async () => {
  const { centre } = await makeDistrict(server());
  const old = makeLine();
  old.grow(9);
  await old.sync(centre.url);
  const second = await takeUpAgain(centre.url);
  second.core.ledger.write('system', ({ append }) => append(closed('second')));
  await syncStation(second.core, second.host, centre.url);
  const ledger = ledgerOf(second.core);
  await openRebirth(centre.url, STATION, 7);
  const { data, fetched } = await takeLine(centre.url);
  expect(fetched).toEqual({ ok: true, epoch: 3, facts: ledger.length });
  const db = openDatabase(join(data, DATABASE_FILE), { mustExist: true });
  expect(ledgerOf({ db })).toEqual(ledger);
  db.close();
});

test('only a new folder is taken; a station that is there is left as it is', async () => {
  const centre = await makeCentre(server());
  const old = makeLine();
  await old.sync(centre.url);
  const full = makeFolder();
  writeFileSync(join(full, 'notes.txt'), 'something of somebody');
  expect(await refusal(centre, full)).toMatch(/is not empty/);
  const born = await takeUpAgain(centre.url);
  expect(await refusal(centre, born.data)).toMatch(/there is a station in .* already/);
  await expect(
    restoreFromDistrict({ host: loopbackHost(makeFolder()), url: 'postgres://admin@127.0.0.1/x' }),
  ).rejects.toThrow(/--station/);
});

const closed = (which: string) =>
  stationDayClosed.of(which.slice(-9).replaceAll('/', ''), { day: stationDay.parse('2026-12-24') });
