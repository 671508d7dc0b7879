import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verifyFolder } from '../../main/cli/verify.ts';
import { foundStation } from '../../main/station/found-station.ts';
import { holdsStation } from '../../main/station/holds-station.ts';
import { DATABASE_FILE, openCore } from '../../main/station/open-core.ts';
import { makeHost, makeStation } from '../make/core.ts';
import { demoSeed } from '../make/demo.ts';

test('a founded folder holds a station, a fresh one does not, and looking founds nothing', async () => {
  const { host } = await makeStation();
  expect(holdsStation(host.dataDir)).toBe(true);
  const fresh = makeHost();
  expect(holdsStation(fresh.dataDir)).toBe(false);
  expect(verifyFolder(fresh)).toMatchObject({ ok: false, facts: 0, sqlite: expect.stringMatching(/^there is no/) });
  expect(holdsStation(fresh.dataDir)).toBe(false);
  expect(holdsStation(join(fresh.dataDir, 'nowhere'))).toBe(false);
});

test('where founding was cut off, none is held, and founding again makes a whole one', async () => {
  const host = makeHost();
  // As far as it gets before the PINs are hashed: the tables are there, no fact is.
  openCore(host, { foundAs: demoSeed.station.code }).close();
  expect(holdsStation(host.dataDir)).toBe(false);
  await foundStation(host, demoSeed, 'demo');
  expect(holdsStation(host.dataDir)).toBe(true);
  expect(verifyFolder(host)).toMatchObject({ ok: true });
});

test('a file that cannot be read is not taken for a free place', () => {
  const { dataDir } = makeHost();
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, DATABASE_FILE);
  writeFileSync(file, 'no database '.repeat(200));
  expect(() => holdsStation(dataDir)).toThrow();
  expect(readFileSync(file, 'utf8')).toContain('no database');
});
