/**
 * Stands in for the package `electron` where its binary cannot run: enough of it that the packed main
 * process starts in plain Node, opens its windows and answers their pages. It asserts nothing; it says
 * on stdout what happened, a JSON document a line. What only Chromium does is not in here.
 */
import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';

const say = (what, more = {}) => process.stdout.write(`${JSON.stringify({ what, ...more })}\n`);
const home = process.env.STAND_IN_HOME;
const displays = JSON.parse(process.env.STAND_IN_DISPLAYS);
const windows = new Set();

const preventable = (more = {}) => {
  const event = { ...more, defaultPrevented: false, preventDefault: () => (event.defaultPrevented = true) };
  return event;
};

const paths = { userData: join(home, 'user-data'), downloads: join(home, 'downloads') };
const switches = new Set();
let ready = false;
const beforeReady = (name) => {
  if (ready) throw new Error(`${name} was called after the app was ready`);
  say(name);
};
const afterReady = (name) => {
  if (!ready) throw new Error(`${name} was called before the app was ready`);
};

export const app = Object.assign(new EventEmitter(), {
  isPackaged: false,
  getName: () => 'beehive-station',
  getVersion: () => '0.0.0',
  getPath: (name) => paths[name],
  setPath: (name, path) => (paths[name] = path),
  enableSandbox: () => beforeReady('enableSandbox'),
  commandLine: { appendSwitch: (name) => switches.add(name), hasSwitch: (name) => switches.has(name) },
  requestSingleInstanceLock: () => true,
  whenReady: () => new Promise((resolve) => setImmediate(() => resolve((ready = true)))),
  quit() {
    app.emit('before-quit', preventable());
    for (const window of [...windows]) window.close();
    if (windows.size > 0) return;
    const event = preventable();
    app.emit('will-quit', event);
    if (!event.defaultPrevented) app.exit(0);
  },
  exit(code) {
    say('exit', { code });
    process.exit(code);
  },
});

class PortMain extends EventEmitter {
  #port;
  constructor(port) {
    super();
    this.#port = port;
  }
  start() {
    this.#port.on('message', (data) => this.emit('message', { data, ports: [] }));
    this.#port.on('close', () => this.emit('close'));
  }
  postMessage(message) {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no origin
    this.#port.postMessage(message);
  }
  close() {
    this.#port.close();
  }
}
// oxlint-disable-next-line typescript/no-extraneous-class -- it is made with new, as Electron's
export class MessageChannelMain {
  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.port1 = new PortMain(port1);
    this.port2 = port2;
  }
}

const sessions = new Map();
export const session = {
  fromPartition(partition) {
    afterReady('session.fromPartition');
    const found = sessions.get(partition);
    if (found !== undefined) return found;
    const made = Object.assign(new EventEmitter(), { asked: {}, protocol: { handle: (scheme, answer) => (made.asked[scheme] = answer) }, webRequest: {} });
    for (const name of ['setPermissionRequestHandler', 'setPermissionCheckHandler', 'setDevicePermissionHandler', 'setDisplayMediaRequestHandler', 'setBluetoothPairingHandler', 'setSpellCheckerEnabled']) {
      made[name] = (value) => (made.asked[name] = value);
    }
    made.webRequest.onBeforeRequest = (filter) => (made.asked.filter = filter.urls);
    sessions.set(partition, made);
    return made;
  },
};

export const ipcMain = new EventEmitter();
let contentsMade = 0;

export class BrowserWindow extends EventEmitter {
  constructor(options) {
    super();
    afterReady('new BrowserWindow');
    this.options = options;
    this.webContents = Object.assign(new EventEmitter(), {
      id: ++contentsMade,
      setWindowOpenHandler: (handler) => say('window.open', { answer: handler({ url: 'https://elsewhere.example/' }) }),
      setZoomLevel: () => undefined,
      setVisualZoomLevelLimits: () => Promise.resolve(),
      isDestroyed: () => !windows.has(this),
    });
    windows.add(this);
    const { webPreferences, ...place } = options;
    say('window', { place, webPreferences: { ...webPreferences, preload: webPreferences.preload.split('/').slice(-3).join('/') } });
  }
  async loadURL(url) {
    const answer = sessions.get(this.options.webPreferences.partition).asked.app;
    const page = await answer({ method: 'GET', url });
    const html = await page.text();
    const script = /src="([^"]+\.js)"/.exec(html)?.[1];
    const asset = await answer({ method: 'GET', url: new URL(script ?? 'none', url).href });
    say('page', { url, status: page.status, csp: page.headers.get('content-security-policy'), script: asset.status });
    this.#askForPort(url);
  }
  /** What a page and its preload do: ask, take the port, call the station over it. */
  #askForPort(url) {
    const frame = { url, parent: null, postMessage: (_channel, _message, [port]) => void this.#call(url, port) };
    ipcMain.emit('beehive-port', { sender: this.webContents, senderFrame: frame });
    const foreign = { url: 'app://elsewhere/', parent: null, postMessage: () => say('port for a stranger') };
    ipcMain.emit('beehive-port', { sender: this.webContents, senderFrame: foreign });
  }
  async #call(url, port) {
    port.start();
    const api = createORPCClient(new RPCLink({ port }));
    const surface = new URL(url).pathname.replaceAll('/', '');
    const foreign = surface === 'desk' ? api.tickets.take : api.session.signIn;
    const refusal = await foreign({ number: '9001', pin: '000000' }).then(() => 'answered', (error) => error.code ?? 'failed');
    const code = surface === 'kiosk' ? (await api.station.show()).code : undefined;
    say('line', { surface, foreign: refusal, ...(code !== undefined && { code }) });
  }
  close() {
    const event = preventable();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }
  destroy() {
    windows.delete(this);
    this.webContents.emit('destroyed');
    this.emit('closed');
  }
  isDestroyed() {
    return !windows.has(this);
  }
  isMinimized() {
    return false;
  }
  maximize() {}
  show() {}
  focus() {}
  setBounds() {}
}

export const screen = Object.assign(new EventEmitter(), {
  getPrimaryDisplay: () => displays[0],
  getAllDisplays: () => displays,
});
export const protocol = { registerSchemesAsPrivileged: (schemes) => beforeReady(`privileged ${schemes.map(({ scheme }) => scheme).join()}`) };
export const safeStorage = {
  getSelectedStorageBackend: () => 'basic_text',
  isAsyncEncryptionAvailable: () => Promise.resolve(false),
};
export const Menu = { setApplicationMenu: (menu) => say('menu', { menu }) };
export const powerSaveBlocker = { start: (type) => say('awake', { type }) };
export const dialog = {
  showErrorBox: (title, content) => say('error box', { title, content }),
  showMessageBoxSync: ({ message }) => say('message box', { message }),
};
export const shell = {};
// oxlint-disable-next-line import/no-default-export -- electron-store imports it this way
export default { app, ipcMain, shell };
