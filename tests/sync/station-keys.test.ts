import { expect, test } from 'vitest';
import { offerKeys } from '../../main/services/offer-keys.ts';
import { installedCentre, STATION, usePostgres } from '../make/centre.ts';
import { makeLine } from '../make/line.ts';

const server = usePostgres();

test('the newest keys of a station count: told by itself, or entered by an administrator', async () => {
  const centre = await installedCentre(server());
  const known = () =>
    centre.rows<{ seal: string; sign: string }>(
      `SELECT encode(seal_key, 'base64') AS seal, encode(sign_key, 'base64') AS sign FROM beehive.station_keys($1)`,
      [STATION],
    );
  expect(await known()).toEqual([]);

  const note = (fill: number) =>
    centre.rows('SELECT beehive.note_station_keys($1, $2, $2)', [STATION, Buffer.alloc(32, fill)]);
  await note(1);
  expect(await known()).toEqual([{ seal: base64(1), sign: base64(1) }]);

  const line = makeLine();
  offerKeys({ ...line.core, stationCode: STATION });
  await line.sync(centre.url);
  const { sealKey, signKey } = line.core.keys.identity.offered;
  expect(await known()).toEqual([{ seal: sealKey, sign: signKey }]);

  await note(2);
  expect(await known()).toEqual([{ seal: base64(2), sign: base64(2) }]);
});

const base64 = (fill: number) => Buffer.alloc(32, fill).toString('base64');
