import { CentreProblem } from '../centre.ts';
import type { Courier } from '../bundle/courier.ts';
import { held } from '../bundle/bundle-content.ts';
import { reachCentre } from './connect.ts';
import { connectDoors } from './postgres-centre.ts';

/**
 * The district's database by an administrator's login. What a station wrote goes through the doors as that station, so
 * that exactly the same rules hold as over the network. Throws `CentreProblem`.
 */
export async function connectCourier(url: string): Promise<Courier> {
  const reached = await reachCentre(url);
  const [login] = await reached
    .query<{ superuser: boolean }>('SELECT rolsuper AS superuser FROM pg_catalog.pg_roles WHERE rolname = session_user')
    .catch(async (error: unknown) => {
      await reached.close();
      throw error;
    });
  if (login?.superuser !== true) {
    await reached.close();
    throw new CentreProblem('centre-refused', 'carrying bundles needs the login of an administrator (superuser)');
  }
  return {
    async stationKeys(station) {
      const [known] = await reached.query('SELECT FROM beehive.station WHERE code = $1', [station]);
      if (known === undefined) return 'unknown-station';
      const [keys] = await reached.query<{ seal: string; sign: string }>(
        `SELECT encode(seal_key, 'base64') AS seal, encode(sign_key, 'base64') AS sign FROM beehive.station_keys($1)`,
        [station],
      );
      return keys === undefined ? 'no-keys' : { sealKey: keys.seal, signKey: keys.sign };
    },
    async noteStationKeys(station, { sealKey, signKey }) {
      await reached.query(`SELECT beehive.note_station_keys($1, decode($2, 'base64'), decode($3, 'base64'))`, [
        ...[station, sealKey, signKey],
      ]);
    },
    async answerFor(station) {
      const [row] = await reached.query<{ pulled: number } & Record<string, unknown>>(
        `SELECT epoch, through::float8 AS through, hash, parked::float8 AS parked, keys_wanted AS "keysWanted",
           pulled_through::float8 AS pulled FROM beehive.bundle_answer($1)`,
        [station],
      );
      return row === undefined ? 'unknown-station' : { held: held.parse(row), pulledThrough: row.pulled };
    },
    async note(station, pulledThrough, writtenAt) {
      await reached.query('SELECT beehive.note_bundle($1, $2, $3)', [station, pulledThrough, writtenAt]);
    },
    async nextNumber(station) {
      const [row] = await reached.query<{ number: number }>('SELECT beehive.next_bundle($1)::float8 AS number', [
        station,
      ]);
      if (row === undefined) throw new Error('the centre gave no number');
      return row.number;
    },
    stations: async () =>
      (await reached.query<{ station: string }>('SELECT station FROM beehive.bundle_note ORDER BY station')).map(
        ({ station }) => station,
      ),
    doorsOf: (station) => connectDoors(url, station),
    close: () => reached.close(),
  };
}
