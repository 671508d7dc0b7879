import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { centreInit } from '../../../main/cli/centre-init.ts';
import { plainLine } from '../../../main/cli/plain-line.ts';
import { factsAfter } from '../../../main/ledger/read-facts.ts';
import { connectCentre } from '../../../main/sync/postgres/postgres-centre.ts';
import { runSync } from '../../../main/sync/sync-engine.ts';
import { openFolder } from '../../make/postgres-binaries.ts';
import { asSuperuser, startPostgres } from '../../make/postgres.ts';
import type { DistrictStation } from '../district/district-station.ts';
import { rawCopy } from '../district/raw-copy.ts';
import { longStation } from './long-station.ts';
import { measurePouch } from './measure-pouch.ts';

const FACTS = 100_000;

/** `npm run bench -- sync`: one station with a long ledger sends all of it, beside COPY and beside PouchDB, in one run. */
export async function printSyncFigures(): Promise<string> {
  const folder = openFolder('beehive-bench-sync-');
  const server = await startPostgres({ shared_buffers: '256MB', max_wal_size: '2GB' });
  let station: DistrictStation | undefined;
  try {
    station = await longStation(folder, FACTS);
    const url = await server.newDatabase();
    await centreInit({ url, stations: [station.code], keyOut: join(folder, 'key-holder.pem') });
    const { facts, rate } = await measureSync(station, url);
    const copy = await rawCopy(url);
    const rateIn = (seconds: number) => copy.rows / seconds;
    const pouch = await rival(folder, station);
    return [
      `${facts} facts of one station, one after the other on this machine, over the loopback`,
      row('sync: read, sent, chain checked, indexed', rate, rate),
      row('raw COPY, as many a commit, same partitions and keys', rateIn(copy.piecesSeconds), rate),
      row('raw COPY of all in one transaction', rateIn(copy.seconds), rate),
      row('the same into a table without partitions and keys', rateIn(copy.bareSeconds), rate),
      typeof pouch === 'number'
        ? row('PouchDB 9 to a PouchDB server (express-pouchdb 4)', pouch, rate)
        : `  PouchDB was not measured: ${pouch}`,
      '',
    ].join('\n');
  } finally {
    station?.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const row = (what: string, rate: number, ours: number): string =>
  `  ${what.padEnd(54)}${Math.round(rate).toLocaleString('en').padStart(9)} facts/s   sync is ${(ours / rate).toFixed(2)} of it`;

async function measureSync({ core, host, code }: DistrictStation, url: string) {
  const began = performance.now();
  const outcome = await runSync({
    ...core,
    settings: host.settings,
    centreUrl: url,
    connect: (address) => connectCentre(address, code),
  });
  const seconds = (performance.now() - began) / 1_000;
  if (!outcome.ok) throw new Error(`the station did not sync: ${outcome.reason}`);
  const held = await asSuperuser(url, async (client) => {
    const { rows } = await client.query<{ held: number }>('SELECT count(*)::int AS held FROM beehive.fact');
    return rows[0]?.held;
  });
  if (held !== outcome.value.sent) throw new Error(`${outcome.value.sent} facts were sent and ${held} are there`);
  return { facts: outcome.value.sent, rate: outcome.value.sent / seconds };
}

/** Facts a second, or why there are none. */
async function rival(folder: string, { core }: DistrictStation): Promise<number | string> {
  try {
    return await measurePouch(folder, factsAfter(core.db, 0, FACTS));
  } catch (error) {
    return plainLine(error);
  }
}
