import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { asMillis, type Millis } from '../../shared/domain/millis.ts';
import type { StationHost } from '../../main/host/host.ts';
import { DEFAULT_SETTINGS, type StationSettings } from '../../main/host/settings.ts';
import { browserPress } from '../../main/host/loopback/browser-press.ts';
import { foundStation } from '../../main/station/found-station.ts';
import { openCore, type OpenCore } from '../../main/station/open-core.ts';
import { demoSeed } from './demo.ts';

/** A real host in a fresh folder: real files, a real SQLite, a key of its own. Gone when the test ends. */
export function makeHost(dataDir = makeFolder()): StationHost {
  const key = new Uint8Array(32).fill(7);
  const set: Partial<StationSettings> = {};
  return {
    name: 'loopback',
    dataDir,
    // Most tests print nothing; those that do bring a browser.
    press: browserPress(dataDir, () => undefined),
    keys: { kind: 'key-file', stationKey: () => key },
    settings: {
      get: (name) => set[name] ?? DEFAULT_SETTINGS[name],
      set: (name, value) => {
        set[name] = value;
      },
      isSet: (name) => set[name] !== undefined,
      clear: (name) => void delete set[name],
    },
  };
}

export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'beehive-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A clock that only moves when told to; starts on a Monday morning at the station. */
export interface TestClock {
  (): Millis;
  set(at: string): void;
  pass(ms: number): void;
}

export function makeClock(start = '2026-11-23T09:00:00+08:00'): TestClock {
  let now = Date.parse(start);
  const clock = () => asMillis(now);
  return Object.assign(clock, {
    set: (at: string) => {
      now = Date.parse(at);
    },
    pass: (ms: number) => {
      now += ms;
    },
  });
}

export interface TestStation {
  readonly core: OpenCore;
  readonly host: StationHost;
  readonly clock: TestClock;
  /** Closes and opens the folder again, as after a restart. */
  reopen(): OpenCore;
}

/** Hashing 26 PINs takes a second: done once a file of tests, then copied. */
let template: Promise<string> | undefined;
const founded = (): Promise<string> =>
  (template ??= (async () => {
    const folder = mkdtempSync(join(tmpdir(), 'beehive-founded-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    await foundStation(makeHost(folder), demoSeed, 'demo', { clock: makeClock('2026-11-22T18:00:00+08:00') });
    return folder;
  })());

/** The demo station in a fresh folder, founded the evening before. */
export async function makeStation(clock = makeClock()): Promise<TestStation> {
  const host = makeHost();
  cpSync(await founded(), host.dataDir, { recursive: true });
  let core = openCore(host, { clock });
  const close = () => {
    if (core.db.open) core.close();
  };
  onTestFinished(close);
  return {
    get core() {
      return core;
    },
    host,
    clock,
    reopen() {
      close();
      core = openCore(host, { clock });
      return core;
    },
  };
}
