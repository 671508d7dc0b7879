import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Fact } from '../../../shared/facts/fact.ts';
import { BATCH_BOUNDS } from '../../../main/sync/next-batch.ts';
import { installPouch, loadPouch } from './pouch-packages.ts';

/** Facts a second from a PouchDB on this disk to a PouchDB server on the loopback: the same facts, a document each. */
export async function measurePouch(folder: string, facts: readonly Fact[]): Promise<number> {
  const home = await installPouch();
  const { PouchDB } = loadPouch(home);
  const server = fork(new URL('pouch-server.ts', import.meta.url), [home, join(folder, 'pouch-server')], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  try {
    const [port] = (await once(server, 'message')) as [number];
    const here = new PouchDB(join(folder, 'pouch-here'));
    for (let from = 0; from < facts.length; from += 2_000)
      await here.bulkDocs(
        facts.slice(from, from + 2_000).map((fact) => ({ ...fact, _id: String(fact.seq).padStart(9, '0') })),
      );
    const began = performance.now();
    const answer = await here.replicate.to(`http://127.0.0.1:${port}/facts`, { batch_size: BATCH_BOUNDS.facts });
    const seconds = (performance.now() - began) / 1_000;
    await here.close();
    if (!answer.ok || answer.docs_written !== facts.length)
      throw new Error(`PouchDB wrote ${answer.docs_written} of ${facts.length} documents`);
    return facts.length / seconds;
  } finally {
    server.disconnect();
  }
}
