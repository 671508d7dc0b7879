import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import type { kioskContract } from '../../shared/contract/kiosk/contract.ts';
import { asMillis, MINUTE } from '../../shared/domain/millis.ts';
import { clockTime } from '../../shared/domain/station-day.ts';
import { wordsOf } from '../journeys/words.ts';
import { makeFolder } from '../make/core.ts';
import { startPostgres } from '../make/postgres.ts';
import { inSuite } from '../make/soak.ts';
import { type Clerk, tickAt, visitors } from '../make/rush-hour.ts';
import { openRush } from '../make/run-rush.ts';
import { runStation, type ServedStation, serveStation } from '../make/served-station.ts';

const KILLS = inSuite(12, 200);
const words = wordsOf('zh');
const enter = (station: ServedStation) => station.connect<typeof kioskContract>('kiosk');
type Kiosk = Awaited<ReturnType<typeof enter>>;
const SERVICES = ['consultation', 'endorsement'] as const;

/** Takes tickets as fast as they come until the line breaks; the ones the screen showed. */
async function rush({ api }: Kiosk, shown: Map<string, string>): Promise<void> {
  for (let n = 0; ; n += 1) {
    const serviceId = SERVICES[n % SERVICES.length] as string;
    const requestId = crypto.randomUUID();
    try {
      const { number } = await api.tickets.take({ serviceId, requestId, language: 'zh' });
      shown.set(requestId, number);
    } catch {
      return;
    }
  }
}

test(`killed ${KILLS} times in a rush: every ticket that was shown is there, none twice`, {
  timeout: inSuite(240_000, 1_800_000),
}, async () => {
  const data = makeFolder();
  expect(await runStation(['init', '--data', data, '--demo', '--json'])).toMatchObject({
    code: 0,
    out: '{"station":"330304-001"}\n',
  });
  const shown = new Map<string, string>();
  for (let kill = 0; kill < KILLS; kill += 1) {
    const station = await serveStation(data);
    const kiosks = [await enter(station), await enter(station)];
    const rushing = kiosks.map((kiosk) => rush(kiosk, shown));
    await new Promise((resolve) => setTimeout(resolve, 50 + 25 * (kill % 20)));
    await station.end('SIGKILL');
    await Promise.all(rushing);
  }
  expect(shown.size).toBeGreaterThan(KILLS * 5);

  const verified = await runStation(['verify', '--data', data, '--json']);
  expect(JSON.parse(verified.out)).toMatchObject({ ok: true, chain: 'ok', replay: 'equal', sqlite: 'ok', mark: 'ok' });

  const station = await serveStation(data);
  const { api } = await enter(station);
  const again = new Map<string, string>();
  for (const [requestId] of shown) {
    // Asking once more with the same request finds the same ticket and makes no other.
    again.set(requestId, (await api.tickets.take({ serviceId: 'consultation', requestId, language: 'zh' })).number);
  }
  expect(again).toEqual(shown);
  expect(new Set(shown.values()).size).toBe(shown.size);
  expect(await station.end('SIGTERM')).toBe(0);

  // The district gets each fact of it once.
  const postgres = await startPostgres();
  try {
    const url = await postgres.newDatabase();
    expect(await runStation(['centre-init', '--url', url, '--station', '330304-001'])).toMatchObject({ code: 0 });
    expect(await runStation(['sync', '--data', data, '--url', url])).toMatchObject({ code: 0 });
    const { facts } = JSON.parse((await runStation(['verify', '--data', data, '--json'])).out) as { facts: number };
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const held = await client.query(
      'SELECT count(*)::int AS rows, count(DISTINCT id)::int AS facts, max(seq)::int AS last FROM beehive.fact',
    );
    await client.end();
    expect(held.rows).toEqual([{ rows: facts, facts, last: facts }]);
  } finally {
    await postgres.stop();
  }
});

test('a rush hour: 300 come, four counters call, the printer fails twice, the station is killed once; every ticket is accounted for', {
  timeout: 240_000,
}, async () => {
  const KILL = tickAt(25);
  const people = visitors(20261123, 300, { tick: KILL, people: 6 });
  const rush = await openRush(people);
  onTestFinished(() => rush.end());
  const { printer, clerks } = rush;
  const desk = () => (clerks[0] as Clerk).api.printing.show({});

  await rush.playTo(tickAt(10));
  printer.mood.says = 'paper-out';
  await rush.playTo(tickAt(13), 'no-slips-come');
  await expect.poll(async () => (await desk()).printer?.trouble, { timeout: 20_000 }).toBe('paper-out');
  printer.mood.says = 'ready';
  await rush.allPrinted();
  // Whoever could not wait at the kiosk for a new roll gets a slip at the desk, if they ask there: here two do.
  const unprinted = (await desk()).unprinted;
  expect(unprinted.length).toBeGreaterThan(3);
  for (const { ticketId } of unprinted.slice(0, 2)) await clerks[0]?.api.printing.reprint({ ticketId });
  await rush.allPrinted();
  expect((await desk()).unprinted).toEqual(unprinted.slice(2));

  await rush.playTo(KILL - 1);
  await rush.killInTick();
  const [cutOff] = people;
  expect((await desk()).unprinted).toContainEqual(
    expect.objectContaining({ number: cutOff?.number, fault: 'interrupted', maybePrinted: true }),
  );

  const next = Math.min(...people.map(({ comesAt }) => comesAt).filter((tick) => tick >= tickAt(40)));
  await rush.playTo(next - 1);
  await rush.allPrinted();
  printer.mood.hangsUpAfter = 100;
  await rush.playTo(next, 'no-slips-come');
  await rush.allPrinted();
  delete printer.mood.hangsUpAfter;

  await rush.playTo(tickAt(60) - 1);
  await rush.allPrinted();
  const rows = await rush.exportDay();
  const own = await Promise.all(clerks.map(async ({ api }) => (await api.tickets.line({})).today));
  const listed = new Map((await desk()).unprinted.map(({ number, maybePrinted }) => [number, maybePrinted]));
  await rush.stop();

  // Everybody who came has a number of their own: from 1 on at each letter, none missing and none twice.
  const numbers = people.map(({ number }) => number);
  for (const given of Map.groupBy(numbers, (number) => number[0]).values())
    expect(given.map((number) => Number(number.slice(1))).toSorted((a, b) => a - b)).toEqual(
      given.map((_, at) => at + 1),
    );

  // The day's log says of each what really happened, and its sums are those of the hour.
  const COLUMNS = ['号码', '状态', '取号时间', '等候（分钟）', '到窗口（分钟）', '办理（分钟）', '叫号次数'];
  const minutes = (ms: number) => (ms === 0 ? '' : String(Math.round(ms / 6_000) / 10));
  const happened = people.map((one) => [
    ...[one.number, words(`ticketState.${one.state}`), clockTime(asMillis(one.issuedAt))],
    ...[...[one.waitMs, one.walkMs, one.serveMs].map(minutes), String(one.calls)],
  ]);
  const byNumber = (all: (string | undefined)[][]) => all.toSorted(([a = ''], [b = '']) => a.localeCompare(b));
  expect(byNumber(rows.map((row) => COLUMNS.map((title) => row[title])))).toEqual(byNumber(happened));
  const sum = (title: string) => rows.reduce((all, row) => all + Number(row[title]), 0);
  expect(sum('等候（分钟）')).toBeCloseTo(people.reduce((all, { waitMs }) => all + waitMs, 0) / MINUTE, 5);
  const count = (state: string) => people.filter((one) => one.state === state).length;
  const ends = ['finished', 'no-show', 'cancelled', 'waiting', 'called', 'serving'].map(count);
  expect(ends.reduce((all, one) => all + one)).toBe(300);
  expect(Math.min(...ends.slice(0, 4))).toBeGreaterThan(0);
  expect(own.reduce((all, { finished }) => all + finished, 0)).toBe(count('finished'));

  // On paper once, or known not to be, or known to be in doubt; whoever has not left yet is listed at the desk.
  const slips = Map.groupBy(printer.slips, ({ lines }) => lines.find(({ size }) => size === 6)?.text ?? '?');
  const prints = rush.prints();
  expect([...prints.keys()].toSorted()).toEqual(numbers.toSorted());
  expect([...slips.keys()].filter((number) => !numbers.includes(number))).toEqual([]);
  const SLIPS: Record<string, number[]> = { printed: [1], failed: [0], unsure: [0, 1] };
  for (const { number, state } of people) {
    const print = prints.get(number) ?? '';
    expect(SLIPS[print], `${number} is ${print}`).toContain(slips.get(number)?.length ?? 0);
    const left = ['finished', 'no-show', 'cancelled'].includes(state);
    expect(listed.get(number), number).toBe(print === 'printed' || left ? undefined : print === 'unsure');
  }

  const verified = await runStation(['verify', '--data', rush.data, '--json']);
  expect(JSON.parse(verified.out)).toMatchObject({ ok: true, chain: 'ok', replay: 'equal', sqlite: 'ok', mark: 'ok' });
});

test('a second station in the same folder is refused with one plain line; SIGTERM ends the first cleanly', async () => {
  const data = makeFolder();
  await runStation(['init', '--data', data, '--demo']);
  const first = await serveStation(data);
  const second = await runStation(['serve', '--data', data, '--no-open']);
  expect(second).toMatchObject({ code: 1, out: '' });
  expect(second.err.trim().split('\n')).toHaveLength(1);
  expect(await first.end('SIGTERM')).toBe(0);
});

test('a pasted book over a real line is refused by name, and the line goes on', async () => {
  const data = makeFolder();
  await runStation(['init', '--data', data, '--demo']);
  const station = await serveStation(data);
  const { api } = await enter(station);
  await expect(api.places.search({ text: '乐'.repeat(1_000_000) })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  expect(await api.station.show()).toMatchObject({ code: '330304-001' });
  expect(await station.end('SIGTERM')).toBe(0);
});
