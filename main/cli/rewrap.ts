import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { unwrapAtCentre } from '../ledger/centre-wrap.ts';
import { machineCode, sealKeyTo } from '../ledger/key-return.ts';
import { CentreProblem } from '../sync/centre.ts';
import { type ReturnedKey, returnedKey } from '../sync/old-line.ts';
import { type Reached, reachCentre } from '../sync/postgres/connect.ts';
import { CommandFailed } from './output.ts';

export interface RewrapWish {
  readonly url: string;
  readonly privateKey: string;
  readonly station: string;
  /** What the new machine shows; without it, nothing is sealed and only the code is said. */
  readonly machine?: string | undefined;
  /** Also into this file, for a machine without a network. */
  readonly out?: string | undefined;
}

export interface Rewrapped {
  readonly returned: number;
  /** The station itself had these no more. */
  readonly gone: number;
  /** Never handed in by the old machine: lost with it. */
  readonly missing: number;
  /** Wrapped to another district key than this one. */
  readonly unopened: number;
}

/** Keys of persons in a file, each sealed to one machine. */
export const keysFile = z.object({
  beehive: z.literal('returned-keys/1'),
  station: z.string(),
  keys: z.array(returnedKey),
});

interface Held {
  person: string;
  wrapped: Buffer | null;
}

/**
 * For the district's key holder: opens the keys of a station's persons and seals each to the station's new machine
 * alone. In the database they are never in the clear. Throws `CommandFailed` with one plain line.
 */
export async function rewrapKeys({ url, privateKey, station, machine, out }: RewrapWish): Promise<Rewrapped> {
  const pem = readKey(privateKey);
  const reached = await plainly(reachCentre(url));
  try {
    const sealKey = await machineOf(reached, station, machine);
    const held = await plainly(
      reached.query<Held>(
        'SELECT person::text AS person, wrapped FROM beehive.data_key WHERE station = $1 ORDER BY person',
        [station],
      ),
    );
    const tally = { returned: 0, gone: 0, missing: 0, unopened: 0 };
    const letters: { person: string; letter: Buffer }[] = [];
    for (const { person, wrapped } of held) {
      if (wrapped === null) tally.missing += 1;
      else if (wrapped.length === 0) {
        tally.gone += 1;
        letters.push({ person, letter: Buffer.alloc(0) });
      } else {
        const key = attempt(() => unwrapAtCentre(pem, person, wrapped));
        if (key === undefined) tally.unopened += 1;
        else letters.push({ person, letter: sealKeyTo(sealKey, station, person, key) });
      }
    }
    tally.returned = letters.length - tally.gone;
    if (tally.returned === 0 && tally.unopened > 0)
      throw new CommandFailed('this is not the private key these keys were wrapped to; nothing was changed');
    await plainly(
      reached.query('SELECT beehive.return_keys($1, $2, $3::uuid[], $4::bytea[])', [
        station,
        sealKey,
        letters.map(({ person }) => person),
        letters.map(({ letter }) => letter),
      ]),
    );
    if (out !== undefined) writeKeys(out, station, sealKey, letters);
    return tally;
  } finally {
    await reached.close();
  }
}

async function machineOf(reached: Reached, station: string, machine: string | undefined): Promise<Buffer> {
  const [now] = await plainly(
    reached.query<{ sealKey: Buffer }>('SELECT seal_key AS "sealKey" FROM beehive.station_keys($1)', [station]),
  );
  if (now === undefined)
    throw new CommandFailed(`station ${station} has told the district no key yet; let the new machine sync first`);
  const code = machineCode(now.sealKey);
  if (machine === undefined)
    throw new CommandFailed(
      `the district knows the machine of ${station} by ${code}; ask the station what its machine shows ("restore-keys"), and if it is the same, run this again with --machine ${code}`,
    );
  if (machine.trim().toLowerCase() !== code)
    throw new CommandFailed(
      `the district knows another machine of ${station}, ${code}: nothing was sealed. If nobody at the station sees that code, somebody put a key of his own in its place`,
    );
  return now.sealKey;
}

function writeKeys(out: string, station: string, sealKey: Buffer, letters: { person: string; letter: Buffer }[]): void {
  const to = sealKey.toString('base64');
  const keys = letters.map(
    ({ person, letter }): ReturnedKey => ({ person, sealKey: to, sealed: letter.toString('base64') }),
  );
  const file: z.output<typeof keysFile> = { beehive: 'returned-keys/1', station, keys };
  writeFileSync(out, `${JSON.stringify(file)}\n`, { mode: 0o600 });
}

function readKey(file: string): string {
  const pem = readFileSync(file, 'utf8');
  if (!/BEGIN PRIVATE KEY/.test(pem)) throw new CommandFailed(`${file} holds no private key`);
  return pem;
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

async function plainly<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof CentreProblem) throw new CommandFailed(error.message, { cause: error });
    throw error;
  }
}
