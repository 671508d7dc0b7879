import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { WEB_PREFERENCES, windowOptions } from '../../main/host/electron/window-options.ts';
import { placeWindows } from '../../main/host/electron/window-placement.ts';

/** The published checklist for Electron products, as far as source and settings can show it. The rest needs the binary. */
const HERE = fileURLToPath(new URL('../../main/host/electron/', import.meta.url));
const sources = readdirSync(HERE).map((name) => ({ name, text: readFileSync(join(HERE, name), 'utf8') }));

const displays = [0, 1, 2].map((at) => ({
  id: at,
  primary: at === 0,
  touch: false,
  bounds: { x: at * 1080, y: 0, width: 1080, height: 1920 },
}));
const windows = placeWindows(displays).map((placement) => ({
  name: placement.terminal,
  options: windowOptions(placement, '/out/preload.cjs'),
}));

describe.each(windows)('the window $name', ({ options: { webPreferences: preferences } }) => {
  test.each([
    ['nodeIntegration', false],
    ['nodeIntegrationInWorker', false],
    ['nodeIntegrationInSubFrames', false],
    ['contextIsolation', true],
    ['sandbox', true],
    ['webSecurity', true],
    ['allowRunningInsecureContent', false],
    ['experimentalFeatures', false],
    ['enableBlinkFeatures', undefined],
    ['webviewTag', false],
    ['plugins', false],
    ['navigateOnDragDrop', false],
    ['devTools', false],
    ['spellcheck', false],
    ['disableDialogs', true],
  ])('%s is %s', (name, value) => expect((preferences as Record<string, unknown>)[name]).toBe(value));

  test('it keeps nothing on the disk', () => expect(preferences.partition).not.toMatch(/^persist:/));
});

test('no two surfaces share a session', () =>
  expect(new Set(windows.map(({ options }) => options.webPreferences.partition)).size).toBe(windows.length));

test('a window sets nothing that the list above leaves open', () =>
  expect(Object.keys(WEB_PREFERENCES).toSorted()).toEqual([
    'allowRunningInsecureContent',
    'autoplayPolicy',
    'backgroundThrottling',
    'contextIsolation',
    'devTools',
    'disableDialogs',
    'experimentalFeatures',
    'navigateOnDragDrop',
    'nodeIntegration',
    'nodeIntegrationInSubFrames',
    'nodeIntegrationInWorker',
    'plugins',
    'sandbox',
    'spellcheck',
    'webSecurity',
    'webviewTag',
  ]));

describe('the sources of the host', () => {
  test('are there to be read', () => expect(sources.map(({ name }) => name)).toContain('main.ts'));

  test.each([
    { forbidden: 'openExternal', why: 'a page would open another program' },
    { forbidden: 'openPath', why: 'a page would open another program' },
    { forbidden: 'showItemInFolder', why: 'it opens the desktop' },
    { forbidden: 'loadFile', why: 'pages come from app:// only' },
    { forbidden: 'file://', why: 'pages come from app:// only', except: ['guard-session.ts', 'window-press.ts'] },
    { forbidden: 'executeJavaScript', why: 'the station sends data, not code' },
    { forbidden: 'openDevTools', why: 'it shows everything a page holds' },
    { forbidden: 'ipcMain.handle', why: 'there is one channel, and it carries a port' },
    { forbidden: 'showOpenDialog', why: "a file dialog is a window onto the machine's files" },
    { forbidden: 'showSaveDialog', why: "a file dialog is a window onto the machine's files" },
    { forbidden: 'crashReporter', why: 'a crash dump holds what people typed' },
    { forbidden: 'bypassCSP', why: 'the policy holds for our own pages' },
    { forbidden: '@electron/remote', why: 'pages would hold parts of the main process' },
    { forbidden: 'setUsePlainTextEncryption', why: 'it only pretends to encrypt' },
    { forbidden: 'autoUpdater', why: 'a station is updated by whoever runs it' },
  ])('never name $forbidden: $why', ({ forbidden, except = [] }) =>
    expect(
      sources.filter(({ name, text }) => !except.includes(name) && text.includes(forbidden)).map(({ name }) => name),
    ).toEqual([]),
  );

  test('reach for Electron itself in two places only', () => {
    const importsElectron = /^import (?!type)[^;]*from 'electron';$/m;
    expect(
      sources
        .filter(({ text }) => importsElectron.test(text))
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['main.ts', 'preload.ts']);
  });
});

describe('the preload', () => {
  afterEach(() => {
    vi.doUnmock('electron');
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  /** Runs the real preload against what Electron gives it, and hands back what crossed to the page. */
  async function runPreload() {
    const exposed: Record<string, unknown> = {};
    const sent: unknown[][] = [];
    const posted: unknown[][] = [];
    const heard = new Map<string, (event: { ports: readonly unknown[] }) => void>();
    vi.stubGlobal('window', { postMessage: (...args: unknown[]) => posted.push(args) });
    vi.doMock('electron', () => ({
      contextBridge: { exposeInMainWorld: (name: string, value: unknown) => (exposed[name] = value) },
      ipcRenderer: {
        send: (...args: unknown[]) => void sent.push(args),
        on: (channel: string, listen: (event: { ports: readonly unknown[] }) => void) => heard.set(channel, listen),
      },
    }));
    await import('../../main/host/electron/preload.ts');
    return { exposed, sent, posted, heard };
  }

  test('gives the page one thing, which does one thing', async () => {
    const { exposed, sent } = await runPreload();
    expect(Object.keys(exposed)).toEqual(['beehive']);
    const beehive = exposed['beehive'] as Record<string, (...args: unknown[]) => unknown>;
    expect(Object.keys(beehive)).toEqual(['port']);
    // Whatever a page passes along stays in the page, and nothing of Electron comes back.
    expect(beehive['port']?.('desk', { channel: 'other' })).toBeUndefined();
    expect(sent).toEqual([['beehive-port']]);
  });

  test('hands on the port it is lent, on its one channel', async () => {
    const { posted, heard } = await runPreload();
    expect([...heard.keys()]).toEqual(['beehive-port']);
    const port = {};
    heard.get('beehive-port')?.({ ports: [port] });
    expect(posted).toEqual([['beehive-port', '*', [port]]]);
  });
});
