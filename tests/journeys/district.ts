import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import type { AlarmLinePassed } from '../../main/cli/alarm-line.ts';
import type { Quarrel } from '../../main/sync/channel/hand-over.ts';
import { DATABASE_FILE } from '../../main/station/open-core.ts';
import { startPostgres } from '../make/postgres.ts';
import { runStation, type ServedStation, serveStation } from '../make/served-station.ts';

/** A demo station run by its command line, and a real district database. */
export interface District {
  readonly data: string;
  readonly station: ServedStation;
  /** The station's code, an administrator's address of the district, and the key holder's private key. */
  readonly code: string;
  readonly url: string;
  readonly keyHolder: string;
  /** What the district holds of a station: each number once, in order. */
  heldNumbers(): Promise<number[]>;
  /** From when it is there: until then no line leads to it, as on a day without a network. */
  comeWithinReach(): Promise<void>;
  /** The platforms of the town take what waits at the district, and each matter goes on by a step. */
  playPlatforms(): Promise<unknown>;
  /** Somebody of the district states something: the one value the statement answers. */
  states(statement: string, values?: readonly unknown[]): Promise<unknown>;
  /** From now on this place belongs to the station. */
  setArea(division: string): Promise<unknown>;
  /** 110 hands over what is given, if anything, and takes the steps of the station. */
  alarmLine(quarrel?: Quarrel): Promise<AlarmLinePassed>;
  /** Calls the board has not yet said to the end. */
  callsUnsaid(): number;
  /** Runs a command and reads its JSON. */
  command(...args: readonly string[]): Promise<unknown>;
  end(): Promise<void>;
}

export async function openDistrict(...settings: readonly string[]): Promise<District> {
  const folder = mkdtempSync(join(tmpdir(), 'beehive-journey-'));
  const data = join(folder, 'station');
  const postgres = await startPostgres();
  const centre = await postgres.newDatabase();
  const command = async (...args: readonly string[]): Promise<unknown> => {
    const { code, out, err } = await runStation([...args, '--json']);
    if (code !== 0) throw new Error(`${args[0]} ended with ${code}: ${err}`);
    return JSON.parse(out) as unknown;
  };
  /** The first column of what the district answers. */
  const ask = async (statement: string, values: readonly unknown[]): Promise<unknown[]> => {
    const client = new pg.Client({ connectionString: centre });
    await client.connect();
    try {
      const { rows } = await client.query<unknown[]>({ text: statement, values: [...values], rowMode: 'array' });
      return rows.map(([value]) => value);
    } finally {
      await client.end();
    }
  };
  const { station: code } = (await command('init', '--data', data, '--demo')) as { station: string };
  const keyHolder = join(folder, 'key-holder.pem');
  await command('centre-init', '--url', centre, '--station', code, '--key-out', keyHolder);
  await command('settings', '--data', data, `centreUrl=${centre}`, ...settings);
  await postgres.crash();
  const station = await serveStation(data);
  return {
    data,
    station,
    code,
    url: centre,
    keyHolder,
    command,
    heldNumbers: async () => (await ask('SELECT seq FROM beehive.fact ORDER BY seq', [])).map(Number),
    states: async (statement, values = []) => (await ask(statement, values))[0],
    comeWithinReach: () => postgres.restart(),
    playPlatforms: () => command('channel-demo', '--url', centre, '--key', keyHolder, '--once'),
    setArea: (division) => ask('SELECT district.set_area($1, $2)', [division, code]),
    async alarmLine(quarrel) {
      if (quarrel === undefined) return (await command('alarm-line', '--url', centre)) as AlarmLinePassed;
      const file = join(folder, 'quarrel.json');
      writeFileSync(file, JSON.stringify(quarrel));
      return (await command('alarm-line', '--url', centre, '--hand-over', file)) as AlarmLinePassed;
    },
    callsUnsaid() {
      const db = new Database(join(data, DATABASE_FILE), { readonly: true });
      try {
        return db.prepare('SELECT count(*) FROM call WHERE announced = 0').pluck().get() as number;
      } finally {
        db.close();
      }
    },
    async end() {
      await station.end('SIGTERM');
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
