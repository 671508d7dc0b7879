import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openStation } from '../../main/station/station.ts';
import { makeHost, makeStation } from '../make/core.ts';

test('a folder without a station is said to have none, and no log is begun there', async () => {
  const host = makeHost();
  await expect(openStation(host)).rejects.toThrow('there is no station');
  expect(readdirSync(host.dataDir)).not.toContain('logs');
});

test('a station that stopped lets go of its files and may be stopped again', async () => {
  const { core, host } = await makeStation();
  core.close();
  const station = await openStation(host);
  const held = station.core.db;
  await Promise.all([station.stop(), station.stop()]);
  expect(held.open).toBe(false);
  const again = await openStation(host);
  await again.stop();
});
