import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { bundleKeysText } from '../../../shared/domain/bundle-keys.ts';
import { asMillis } from '../../../shared/domain/millis.ts';
import { sourceOf } from '../../../shared/domain/station.ts';
import { DEFAULT_SETTINGS } from '../../../main/host/settings.ts';
import { dataKeys } from '../../../main/ledger/data-keys.ts';
import { ed25519Public } from '../../../main/ledger/letter.ts';
import { inTransaction, openDatabase, type ReadDb } from '../../../main/store/database.ts';
import { migrate } from '../../../main/store/migrate.ts';
import { splitBatches } from '../../../main/sync/bundle/bundle-content.ts';
import { isSignedBy, openBundle, readBundle } from '../../../main/sync/bundle/bundle-file.ts';
import { newDistrictKeys, readDistrictKeys } from '../../../main/sync/bundle/district-keys.ts';
import { writeBundles } from '../../../main/sync/bundle/write-bundles.ts';
import { forgeFact } from '../../make/forge.ts';

const FACTS = 100_000;
const STATION = '330304-001';
const START = Date.parse('2026-01-05T08:00:00+08:00');

/** How long the stick of a station takes that was months without a network: to write, and to prove, open and unpack again. */
export async function printBundleFigures(): Promise<string> {
  const room = mkdtempSync(join(tmpdir(), 'beehive-bench-'));
  try {
    return await figures(room);
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
}

async function figures(room: string): Promise<string> {
  const folder = join(room, 'stick');
  mkdirSync(folder);
  const district = readDistrictKeys(newDistrictKeys());
  if (district === undefined) throw new Error('no keys');
  const db = openDatabase(join(room, 'station.db'));
  migrate(db);
  inTransaction(db, () => {
    for (let nth = 0; nth < FACTS; nth += 1) writeTicket(db, nth);
  });
  const keys = dataKeys(new Uint8Array(32).fill(7), () => '');
  const settings = { ...DEFAULT_SETTINGS, bundleKeys: bundleKeysText(district.offered) };

  const began = performance.now();
  const written = await writeBundles({
    ...{ db, keys, folder, stationCode: STATION, dataDir: room, clock: () => asMillis(START) },
    settings: { get: (name) => settings[name] },
  });
  const packed = performance.now();
  if (!written.ok) throw new Error(`nothing was written: ${written.refusal}`);
  const signKey = ed25519Public(Buffer.from(keys.identity.offered.signKey, 'base64'));
  let batches = 0;
  for (const name of readdirSync(folder)) {
    const read = readBundle(readFileSync(join(folder, name)));
    if (!read.ok || !isSignedBy(read.value, signKey)) throw new Error(`${name} is not what was written`);
    const opened = await openBundle(read.value, (purpose, bound, letter) => district.open(purpose, bound, letter));
    batches += (opened.ok && splitBatches(opened.value)?.length) || 0;
  }
  const opened = performance.now();
  db.close();
  const { files, bytes } = written.value;
  const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;
  return [
    `${FACTS} facts: ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB, ${Math.round(bytes / FACTS)} bytes a fact`,
    `written onto the stick (read, packed, sealed, signed, flushed) in ${seconds(packed - began)}`,
    `proved, opened and unpacked (${batches} batches) in ${seconds(opened - packed)}`,
    '',
  ].join('\n');
}

/** A number given at the kiosk, as a station writes it most often. */
function writeTicket(db: ReadDb, nth: number): void {
  const ticketId = randomUUID();
  const number = `B${String(nth % 1_000).padStart(3, '0')}`;
  forgeFact(
    db,
    { id: randomUUID(), source: sourceOf(STATION), type: 'ticket.issued.v1', time: asMillis(START + nth * 60_000) },
    {
      subject: `ticket/${ticketId}`,
      data: JSON.stringify({ ticketId, serviceId: 'consultation', number, language: 'zh' }),
    },
  );
}
