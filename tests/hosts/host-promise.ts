import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { StationHost } from '../../main/host/host.ts';
import { DEFAULT_SETTINGS } from '../../main/host/settings.ts';
import { makeFolder } from '../make/core.ts';

/** The promise of main/host/host.ts. Every host is held to the same sentences. */
export function keepsHostPromise(
  name: string,
  makeHost: (dataDir: string) => StationHost | Promise<StationHost>,
): void {
  const keyOf = async (folder: string) => Buffer.from((await makeHost(folder)).keys.stationKey());

  describe(`the host ${name}`, () => {
    test('the key has 32 bytes and is the same after a restart', async () => {
      const folder = makeFolder();
      const first = await keyOf(folder);
      expect(first).toHaveLength(32);
      expect(await keyOf(folder)).toEqual(first);
    });

    test('another station has another key', async () =>
      expect(await keyOf(makeFolder())).not.toEqual(await keyOf(makeFolder())));

    test('the key is the same at each call of one start', async () => {
      const { keys } = await makeHost(makeFolder());
      expect(keys.stationKey()).toEqual(keys.stationKey());
    });

    test.skipIf(process.platform === 'win32')(
      'nothing of the key or the settings can be read by other users',
      async () => {
        const folder = makeFolder();
        const { keys, settings } = await makeHost(folder);
        keys.stationKey();
        settings.set('nightlyMinutes', 30);
        const open = readdirSync(folder).filter((file) => (statSync(join(folder, file)).mode & 0o077) !== 0);
        expect(open).toEqual([]);
      },
    );

    test.skipIf(process.platform === 'win32')('a key that others could have read stops the start', async () => {
      const folder = makeFolder();
      await keyOf(folder);
      for (const file of readdirSync(folder).filter((one) => one.startsWith('station.key')))
        chmodSync(join(folder, file), 0o644);
      await expect(keyOf(folder)).rejects.toThrow(/read by other users/);
    });

    test('a damaged key stops the start and is not replaced by a new one', async () => {
      const folder = makeFolder();
      await keyOf(folder);
      const [file = ''] = readdirSync(folder).filter((one) => one.startsWith('station.key'));
      const damaged = readFileSync(join(folder, file)).subarray(0, 9);
      writeFileSync(join(folder, file), damaged);
      await expect(keyOf(folder)).rejects.toThrow(/station\.key/);
      expect(readFileSync(join(folder, file))).toEqual(damaged);
    });

    test('settings start as the defaults and survive a restart', async () => {
      const folder = makeFolder();
      const { settings } = await makeHost(folder);
      expect(settings.get('nightlyFrom')).toBe(DEFAULT_SETTINGS.nightlyFrom);
      settings.set('nightlyFrom', '02:30');
      settings.set('deskIdleMinutes', 5);
      const again = (await makeHost(folder)).settings;
      expect([again.get('nightlyFrom'), again.get('deskIdleMinutes'), again.get('centreUrl')]).toEqual([
        '02:30',
        5,
        '',
      ]);
    });

    test.each([
      { what: 'cut off', content: '{"nightlyFrom":"02' },
      { what: 'empty', content: '' },
      { what: 'of zero bytes, as after a power cut', content: '\0\0\0\0\0\0' },
      { what: 'of another shape', content: '[1,2,3]' },
      {
        what: 'with values nobody may set',
        content: '{"nightlyFrom":"25:99","nightlyMinutes":-1,"deskIdleMinutes":"soon"}',
      },
    ])('a settings file $what does not stop the start', async ({ content }) => {
      const folder = makeFolder();
      writeFileSync(join(folder, 'settings.json'), content, { mode: 0o600 });
      const { settings } = await makeHost(folder);
      expect(settings.get('nightlyFrom')).toBe(DEFAULT_SETTINGS.nightlyFrom);
      expect(settings.get('deskIdleMinutes')).toBe(DEFAULT_SETTINGS.deskIdleMinutes);
      settings.set('nightlyMinutes', 45);
      expect((await makeHost(folder)).settings.get('nightlyMinutes')).toBe(45);
    });

    test('a setting that may not stand is refused when it is set', async () => {
      const { settings } = await makeHost(makeFolder());
      expect(() => settings.set('nightlyFrom', '25:99')).toThrow();
      expect(() => settings.set('centreUrl', 'https://elsewhere.example')).toThrow();
    });
  });
}
