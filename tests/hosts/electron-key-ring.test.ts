import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keyRing } from '../../main/host/electron/key-ring.ts';
import { loopbackHost } from '../../main/host/loopback/loopback-host.ts';
import { makeFolder } from '../make/core.ts';
import { makeRing } from './key-rings.ts';

const open = (dataDir: string, ring = makeRing(), more: { adopt?: boolean; platform?: NodeJS.Platform } = {}) =>
  keyRing({ dataDir, ring, platform: 'linux', adopt: true, ...more });
const plainIn = (folder: string) => existsSync(join(folder, 'station.key'));
const sealedIn = (folder: string) => existsSync(join(folder, 'station.key.sealed'));

describe('where the key lies', () => {
  test.each([
    {
      when: 'a key ring on Linux',
      platform: 'linux',
      backend: 'gnome_libsecret',
      available: true,
      kind: 'safe-storage',
    },
    { when: 'KDE', platform: 'linux', backend: 'kwallet6', available: true, kind: 'safe-storage' },
    { when: 'Linux that only pretends', platform: 'linux', backend: 'basic_text', available: true, kind: 'key-file' },
    { when: 'Linux that does not know', platform: 'linux', backend: 'unknown', available: true, kind: 'key-file' },
    { when: 'a locked key ring', platform: 'linux', backend: 'gnome_libsecret', available: false, kind: 'key-file' },
    { when: 'Windows', platform: 'win32', backend: 'unknown', available: true, kind: 'safe-storage' },
  ] as const)('$when: $kind', async ({ platform, backend, available, kind }) => {
    const folder = makeFolder();
    const keys = await open(folder, makeRing({ backend, available }), { platform });
    keys.stationKey();
    expect(keys.kind).toBe(kind);
    expect({ plain: plainIn(folder), sealed: sealedIn(folder) }).toEqual({
      plain: kind === 'key-file',
      sealed: kind === 'safe-storage',
    });
  });

  test('the sealed file does not hold the key', async () => {
    const folder = makeFolder();
    const key = Buffer.from((await open(folder)).stationKey());
    const sealed = readFileSync(join(folder, 'station.key.sealed'));
    expect(sealed.includes(key)).toBe(false);
    expect(sealed.includes(key.toString('base64'))).toBe(false);
  });
});

describe('a station that the command line founded', () => {
  test('an installed product takes its key into the ring', async () => {
    const folder = makeFolder();
    const key = loopbackHost(folder).keys.stationKey();
    const ring = makeRing();
    expect((await open(folder, ring)).stationKey()).toEqual(key);
    expect(plainIn(folder)).toBe(false);
    expect((await open(folder, ring)).stationKey()).toEqual(key);
  });

  test('one started from the sources leaves it where the command line reads it', async () => {
    const folder = makeFolder();
    const key = loopbackHost(folder).keys.stationKey();
    const keys = await open(folder, makeRing(), { adopt: false });
    expect(keys.kind).toBe('key-file');
    expect(keys.stationKey()).toEqual(key);
    expect(sealedIn(folder)).toBe(false);
  });

  test('power fails between the sealed copy and the end of the plain one: the next start ends it', async () => {
    const folder = makeFolder();
    const ring = makeRing();
    const key = loopbackHost(folder).keys.stationKey();
    const plain = readFileSync(join(folder, 'station.key'));
    await open(folder, ring);
    writeFileSync(join(folder, 'station.key'), plain, { mode: 0o600 });
    expect((await open(folder, ring)).stationKey()).toEqual(key);
    expect(plainIn(folder)).toBe(false);
  });

  test('two different keys in one folder stop the start, and both stay', async () => {
    const folder = makeFolder();
    const ring = makeRing();
    (await open(folder, ring)).stationKey();
    writeFileSync(join(folder, 'station.key'), Buffer.alloc(32, 9), { mode: 0o600 });
    await expect(open(folder, ring)).rejects.toThrow(/different keys/);
    expect([plainIn(folder), sealedIn(folder)]).toEqual([true, true]);
  });

  test('a ring that takes the key and does not give it back costs nothing', async () => {
    const folder = makeFolder();
    const key = loopbackHost(folder).keys.stationKey();
    const broken = { ...makeRing(), decryptStringAsync: () => Promise.reject(new Error('no')) };
    await expect(open(folder, broken)).rejects.toThrow(/does not open/);
    expect(readFileSync(join(folder, 'station.key'))).toEqual(Buffer.from(key));
  });
});

test('whoever only looks makes no key; the first use makes it, once', async () => {
  const folder = makeFolder();
  const ring = makeRing();
  const [one, other] = [await open(folder, ring), await open(folder, ring)];
  expect(readdirSync(folder)).toEqual([]);
  const key = one.stationKey();
  expect(one.stationKey()).toEqual(key);
  // Two programs that were started at once do not each have a key of their own.
  expect(() => other.stationKey()).toThrow('start this again');
  expect((await open(folder, ring)).stationKey()).toEqual(key);
});

test('a disk moved to another machine: the start stops, no new key is made', async () => {
  const folder = makeFolder();
  (await open(folder)).stationKey();
  const before = readFileSync(join(folder, 'station.key.sealed'));
  await expect(open(folder, makeRing())).rejects.toThrow(/does not open/);
  expect(() => loopbackHost(folder).keys.stationKey()).toThrow(/key ring/);
  expect(readFileSync(join(folder, 'station.key.sealed'))).toEqual(before);
});

test('when the ring has changed its own key, the station key is sealed anew', async () => {
  const folder = makeFolder();
  const ring = makeRing({ rotated: true });
  const key = (await open(folder, ring)).stationKey();
  const before = readFileSync(join(folder, 'station.key.sealed'));
  expect((await open(folder, ring)).stationKey()).toEqual(key);
  expect(readFileSync(join(folder, 'station.key.sealed'))).not.toEqual(before);
  expect(readdirSync(folder)).toEqual(['station.key.sealed']);
});
