import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { guardContents } from '../../main/host/electron/guard-contents.ts';
import { guardSession } from '../../main/host/electron/guard-session.ts';
import { pageAddress } from '../../main/host/electron/page-address.ts';
import { pageAnswers } from '../../main/host/electron/page-answers.ts';
import { SURFACES } from '../../main/host/page-files.ts';
import type { Surface } from '../../main/host/surface-server.ts';
import { makeFolder } from '../make/core.ts';
import { pagesFolder } from './pages-folder.ts';

/** Contents of a window as far as a guard touches them: real events, and the handlers it sets. */
function makeContents(surface: Surface) {
  const zoom: number[] = [];
  let openWindow: ((details: { url: string }) => { action: string }) | undefined;
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: typeof openWindow) => (openWindow = handler),
    setZoomLevel: (level: number) => zoom.push(level),
    setVisualZoomLevelLimits: () => Promise.resolve(),
  });
  const shown: Surface[] = [];
  const notes: unknown[] = [];
  guardContents(contents as unknown as Parameters<typeof guardContents>[0], {
    surface,
    show: (other) => shown.push(other),
    note: (...args) => notes.push(args),
  });
  const prevented = (name: string, details: Record<string, unknown>, ...rest: unknown[]) => {
    let stopped = false;
    contents.emit(name, { ...details, preventDefault: () => (stopped = true) }, ...rest);
    return stopped;
  };
  return { contents, prevented, shown, notes, zoom, open: (url: string) => openWindow?.({ url }) };
}

const ELSEWHERE = [
  'https://elsewhere.example/',
  'http://127.0.0.1:8080/',
  'file:///etc/passwd',
  'data:text/html,x',
  'javascript:alert(1)',
  'about:blank',
  'mailto:someone@elsewhere.example',
  'tel:13800000001',
  'blob:app://station/1',
  'app://elsewhere/kiosk/',
  'app://station/',
  'app://station/kiosk/?x',
  'app://station/kiosk/../desk/',
  'APP://station/kiosk/',
  'devtools://devtools/',
];

describe.each(SURFACES)('the %s stays on its page', (surface) => {
  test.each(ELSEWHERE)('%s is refused, as a navigation, in a frame, as a redirect and as a window', (url) => {
    const { prevented, open, notes } = makeContents(surface);
    expect(prevented('will-navigate', { url })).toBe(true);
    expect(prevented('will-frame-navigate', { url, isMainFrame: true })).toBe(true);
    expect(prevented('will-redirect', { url })).toBe(true);
    expect(open(url)).toEqual({ action: 'deny' });
    expect(notes).toHaveLength(4);
    // Anything somebody typed can stand in an address.
    expect(JSON.stringify(notes)).not.toContain(url);
  });

  test('also the page of another surface is elsewhere', () => {
    const { prevented } = makeContents(surface);
    for (const other of SURFACES.filter((one) => one !== surface))
      expect(prevented('will-navigate', { url: pageAddress(other) })).toBe(true);
  });

  test('it may load itself again, but not into a frame', () => {
    const { prevented } = makeContents(surface);
    const url = pageAddress(surface);
    expect(prevented('will-navigate', { url })).toBe(false);
    expect(prevented('will-frame-navigate', { url, isMainFrame: true })).toBe(false);
    expect(prevented('will-frame-navigate', { url, isMainFrame: false })).toBe(true);
  });

  test('no embedded browser, no zoom', () => {
    const { contents, prevented, zoom } = makeContents(surface);
    expect(prevented('will-attach-webview', {})).toBe(true);
    contents.emit('zoom-changed', {}, 'in');
    expect(zoom).toEqual([0]);
  });

  test('a key that leads out does not reach the page; the staff keys show another window', () => {
    const { prevented, shown } = makeContents(surface);
    const press = {
      type: 'keyDown',
      code: 'KeyP',
      control: true,
      alt: false,
      meta: false,
      shift: false,
      isAutoRepeat: false,
    };
    expect(prevented('before-input-event', {}, press)).toBe(true);
    expect(prevented('before-input-event', {}, { ...press, code: 'KeyD', alt: true })).toBe(true);
    expect(prevented('before-input-event', {}, { ...press, code: 'KeyA', control: false })).toBe(false);
    expect(shown).toEqual(['desk']);
  });
});

/** A session as far as a guard touches it. */
function makeSession(surface: Surface, downloadsDir = makeFolder()) {
  const set: Record<string, (...args: never[]) => unknown> = {};
  const filters: string[][] = [];
  const schemes: string[] = [];
  const keep = (name: string) => (value: never) => void (set[name] = value);
  const session = Object.assign(new EventEmitter(), {
    protocol: { handle: (scheme: string) => schemes.push(scheme) },
    webRequest: {
      onBeforeRequest: (filter: { urls: string[] }, listen: never) => (
        filters.push(filter.urls), (set['onBeforeRequest'] = listen)
      ),
    },
    setSpellCheckerEnabled: (on: boolean) => (set['spelling'] = () => on),
    ...Object.fromEntries(
      [
        'setPermissionRequestHandler',
        'setPermissionCheckHandler',
        'setDevicePermissionHandler',
        'setDisplayMediaRequestHandler',
        'setBluetoothPairingHandler',
      ].map((name) => [name, keep(name)]),
    ),
  });
  guardSession(session as unknown as Parameters<typeof guardSession>[0], {
    surface,
    downloadsDir,
    answer: () => Promise.resolve(new Response(null)),
  });
  return { session, set: set as Record<string, (...args: unknown[]) => unknown>, filters, schemes, downloadsDir };
}

describe.each(SURFACES)('the session of the %s', (surface) => {
  test.each([
    'media',
    'geolocation',
    'usb',
    'hid',
    'serial',
    'notifications',
    'clipboard-read',
    'openExternal',
    'fullscreen',
    'unknown',
  ])('has no %s', (permission) => {
    const { set } = makeSession(surface);
    const answers: unknown[] = [];
    set['setPermissionRequestHandler']?.(null, permission, (granted: unknown) => answers.push(granted));
    expect(answers).toEqual([false]);
    expect(set['setPermissionCheckHandler']?.(null, permission, 'app://station')).toBe(false);
  });

  const heard = (wish: object) => {
    const { set } = makeSession(surface);
    const answers: unknown[] = [];
    set['setPermissionRequestHandler']?.(null, 'media', (granted: unknown) => answers.push(granted), wish);
    return answers[0];
  };
  const own = { requestingUrl: pageAddress(surface), isMainFrame: true };

  test('hears or sees only when it is the kiosk: for its own page, and one of the two at a time', () => {
    const { set } = makeSession(surface);
    const isKiosk = surface === 'kiosk';
    expect(heard({ ...own, mediaTypes: ['audio'] })).toBe(isKiosk);
    expect(heard({ ...own, mediaTypes: ['video'] })).toBe(isKiosk);
    const check = (mediaType: string) =>
      set['setPermissionCheckHandler']?.(null, 'media', 'app://station', { ...own, mediaType });
    expect([check('audio'), check('video'), check('unknown')]).toEqual([isKiosk, isKiosk, false]);
  });

  test.each([
    { what: 'and picture at once', wish: { ...own, mediaTypes: ['audio', 'video'] } },
    { what: 'of something else', wish: { ...own, mediaTypes: ['screen'] } },
    { what: 'of nothing named', wish: { ...own, mediaTypes: [] } },
    { what: 'in a frame', wish: { ...own, isMainFrame: false, mediaTypes: ['audio'] } },
    { what: 'from elsewhere', wish: { ...own, requestingUrl: 'https://elsewhere.example/', mediaTypes: ['audio'] } },
  ])('is given nothing: sound $what', ({ wish }) => expect(heard(wish)).toBe(false));

  test('has no device, no picture of the screen, no spelling help from elsewhere', () => {
    const { set, schemes } = makeSession(surface);
    const answers: unknown[] = [];
    expect(set['setDevicePermissionHandler']?.({})).toBe(false);
    set['setDisplayMediaRequestHandler']?.({}, (streams: unknown) => answers.push(streams));
    set['setBluetoothPairingHandler']?.({}, (response: unknown) => answers.push(response));
    expect(answers).toEqual([null, { confirmed: false }]);
    expect(set['spelling']?.()).toBe(false);
    expect(schemes).toEqual(['app']);
  });

  test('reaches no other machine and no file', () => {
    const { set, filters } = makeSession(surface);
    const answers: unknown[] = [];
    set['onBeforeRequest']?.({}, (answer: unknown) => answers.push(answer));
    expect(answers).toEqual([{ cancel: true }]);
    expect(filters[0]).toEqual(
      expect.arrayContaining(['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'file://*/*']),
    );
  });

  test.each([
    '330304-001-2026-11-23.csv',
    '330304-001-2026-11-23.xlsx',
    'page.html',
    '../../evil.csv',
    'run.sh',
    '.csv',
  ])('saving %s', (name) => {
    const { session, downloadsDir } = makeSession(surface);
    const saved: string[] = [];
    let stopped = false;
    session.emit(
      'will-download',
      { preventDefault: () => (stopped = true) },
      { getFilename: () => name, setSavePath: (path: string) => saved.push(path) },
    );
    const may = surface === 'desk' && name.startsWith('330304');
    expect(saved).toEqual(may ? [join(downloadsDir, name)] : []);
    expect(stopped).toBe(!may);
  });
});

describe('app:// serves', () => {
  const ask = async (surface: Surface, url: string, method = 'GET') => {
    const pages = pagesFolder();
    try {
      const response = await pageAnswers(pages.rendererDir, surface)({ method, url });
      return { status: response.status, body: await response.text(), headers: response.headers };
    } finally {
      pages.remove();
    }
  };

  test.each(SURFACES)('the page of the %s and the files of the build, under the policy', async (surface) => {
    const page = await ask(surface, pageAddress(surface));
    expect(page.status).toBe(200);
    expect(page.body).toContain(`page of the ${surface}`);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
    expect(page.headers.get('content-security-policy')).not.toMatch(/unsafe|\*|https?:|wss?:/);
    const asset = await ask(surface, 'app://station/assets/page-1a2b3c.js');
    expect([asset.status, asset.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8']);
  });

  test.each([
    'app://station/desk/',
    'app://station/kiosk/index.html',
    'app://station/kiosk',
    'app://station/',
    'app://station/secret.json',
    'app://station/../secret.json',
    'app://station/assets/../../secret.json',
    'app://station/assets/%2e%2e/%2e%2e/secret.json',
    'app://station/assets/..%5c..%5csecret.json',
    'app://station/assets/notes.exe',
    'app://station/assets/',
    'app://station/assets/none.js',
    'app://elsewhere/assets/page-1a2b3c.js',
    'app://station/assets/page-1a2b3c.js?x',
    'file:///etc/passwd',
    'not an address',
  ])('the kiosk nothing for %s', async (url) => {
    const { status, body } = await ask('kiosk', url);
    expect([status, body]).toEqual([404, '']);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('nothing to %s', async (method) =>
    expect((await ask('kiosk', pageAddress('kiosk'), method)).status).toBe(405),
  );
});
