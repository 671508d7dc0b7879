import { pipeline } from 'node:stream/promises';
import { Readable, Writable } from 'node:stream';
import type { Client } from 'pg';
import { from, to } from 'pg-copy-streams';
import { BATCH_BOUNDS } from '../../../main/sync/next-batch.ts';
import { asSuperuser } from '../../make/postgres.ts';

/**
 * The measuring rod: the very rows a centre holds, copied by COPY over the same loopback into a twin of their table,
 * with the same 16 partitions and key, in one transaction. Nothing is checked there: no chain, no rights, no repeats.
 */
export interface RawCopy {
  readonly rows: number;
  readonly seconds: number;
  /** The same in pieces as a station sends them, each committed by itself. */
  readonly piecesSeconds: number;
  /** The same, as many at a time as a station has a night, each over a new connection; without the connecting. */
  readonly nightsSeconds: number;
  /** In one transaction into a table without any key or partition. */
  readonly bareSeconds: number;
}

export async function rawCopy(url: string, rowsANight = BATCH_BOUNDS.facts): Promise<RawCopy> {
  return asSuperuser(url, async (client) => {
    const chunks: Buffer[] = [];
    await pipeline(
      client.query(to('COPY (SELECT * FROM beehive.fact) TO STDOUT')),
      new Writable({
        write(chunk: Buffer, _encoding, done) {
          chunks.push(chunk);
          done();
        },
      }),
    );
    await client.query(`CREATE SCHEMA twin;
      CREATE TABLE twin.fact (LIKE beehive.fact INCLUDING ALL) PARTITION BY HASH (station);
      CREATE TABLE twin.bare (LIKE beehive.fact)`);
    for (let part = 0; part < 16; part += 1)
      await client.query(
        `CREATE TABLE twin.fact_${part} PARTITION OF twin.fact FOR VALUES WITH (MODULUS 16, REMAINDER ${part})`,
      );
    const rows = Number((await client.query('SELECT count(*) FROM beehive.fact')).rows[0].count);
    const seconds = await copied(client, 'twin.fact', chunks);
    await client.query('TRUNCATE twin.fact');
    const text = Buffer.concat(chunks);
    const piecesSeconds = await copiedInPieces(client, 'twin.fact', linesAtATime(text, BATCH_BOUNDS.facts));
    await client.query('TRUNCATE twin.fact');
    let nightsSeconds = 0;
    for (const piece of linesAtATime(text, rowsANight))
      nightsSeconds += await asSuperuser(url, (night) => copiedInPieces(night, 'twin.fact', [piece]));
    const bareSeconds = await copied(client, 'twin.bare', chunks);
    await client.query('DROP SCHEMA twin CASCADE');
    return { rows, seconds, piecesSeconds, nightsSeconds, bareSeconds };
  });
}

async function copiedInPieces(client: Client, table: string, pieces: readonly Buffer[]): Promise<number> {
  const began = performance.now();
  for (const piece of pieces) await pipeline(Readable.from([piece]), client.query(from(`COPY ${table} FROM STDIN`)));
  return (performance.now() - began) / 1_000;
}

/** A row is a line: within a field COPY writes a line feed as two characters. */
function linesAtATime(text: Buffer, count: number): Buffer[] {
  const pieces: Buffer[] = [];
  for (let from = 0, to = 0; from < text.length; from = to) {
    for (let line = 0; line < count && to < text.length; line += 1) to = text.indexOf('\n', to) + 1 || text.length;
    pieces.push(text.subarray(from, to));
  }
  return pieces;
}

async function copied(client: Client, table: string, chunks: readonly Buffer[]): Promise<number> {
  const began = performance.now();
  await pipeline(Readable.from(chunks), client.query(from(`COPY ${table} FROM STDIN`)));
  return (performance.now() - began) / 1_000;
}
