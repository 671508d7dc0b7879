import pg from 'pg';
import { expect, test } from 'vitest';
import type { kioskContract } from '../../shared/contract/kiosk/contract.ts';
import { makeFolder } from '../make/core.ts';
import { startPostgres } from '../make/postgres.ts';
import { runStation, type ServedStation, serveStation } from '../make/served-station.ts';

const KILLS = 20;
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
  timeout: 240_000,
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
    await new Promise((resolve) => setTimeout(resolve, 50 + 25 * kill));
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
