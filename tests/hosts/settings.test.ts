import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { confSettings } from '../../main/host/loopback/conf-settings.ts';
import { DEFAULT_SETTINGS, type StationSettings } from '../../main/host/settings.ts';
import { makeFolder } from '../make/core.ts';

const NAMES = Object.keys(DEFAULT_SETTINGS) as (keyof StationSettings)[];
const all = (folder: string) => {
  const settings = confSettings(folder);
  return Object.fromEntries(NAMES.map((name) => [name, settings.get(name)]));
};

test('a new station has the defaults; what was set is there after a restart, for its own user only', () => {
  const folder = makeFolder();
  expect(all(folder)).toEqual(DEFAULT_SETTINGS);
  confSettings(folder).set('centreUrl', 'postgres://station@centre.example/district');
  confSettings(folder).set('deskIdleMinutes', 5);
  expect(all(folder)).toEqual({
    ...DEFAULT_SETTINGS,
    centreUrl: 'postgres://station@centre.example/district',
    deskIdleMinutes: 5,
  });
  if (process.platform !== 'win32') expect(statSync(join(folder, 'settings.json')).mode & 0o777).toBe(0o600);
});

describe('a damaged file never keeps a station from opening', () => {
  test.each([
    ['torn in the middle', '{"deskIdleMinutes": 5, "nightlyFr'],
    ['empty', ''],
    ['zeroes, as some file systems leave them', '\0'.repeat(512)],
    ['not an object', '[1, 2]'],
    [
      'wrong types',
      '{"deskIdleMinutes": "five", "nightlyFrom": 100, "centreUrl": null, "nightlyMinutes": 1e9, "centrePublicKey": {}}',
    ],
    [
      'values that make no sense',
      '{"deskIdleMinutes": -5, "nightlyFrom": "25:00", "centreUrl": "https://centre.example", "nightlyMinutes": 0, "centrePublicKey": "x"}',
    ],
  ])('%s', (_, text) => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'settings.json'), text);
    expect(all(folder)).toEqual(DEFAULT_SETTINGS);
    confSettings(folder).set('deskIdleMinutes', 7);
    expect(all(folder)).toEqual({ ...DEFAULT_SETTINGS, deskIdleMinutes: 7 });
  });

  test('one wrong value costs that value only', () => {
    const folder = makeFolder();
    writeFileSync(
      join(folder, 'settings.json'),
      '{"deskIdleMinutes": 5, "nightlyFrom": "25:00", "note of a later version": true}',
    );
    expect(all(folder)).toEqual({ ...DEFAULT_SETTINGS, deskIdleMinutes: 5 });
    confSettings(folder).set('nightlyMinutes', 30);
    expect(readFileSync(join(folder, 'settings.json'), 'utf8')).toContain('note of a later version');
  });
});

test.each([
  ['nightlyFrom', '24:00'],
  ['nightlyMinutes', 0],
  ['deskIdleMinutes', Number.NaN],
  ['centreUrl', 'http://centre.example'],
] as const)('setting %s to %s is refused and changes nothing', (name, value) => {
  const folder = makeFolder();
  expect(() => confSettings(folder).set(name, value)).toThrow();
  expect(all(folder)).toEqual(DEFAULT_SETTINGS);
});
