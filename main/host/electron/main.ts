import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  powerSaveBlocker,
  protocol,
  safeStorage,
  screen,
  session,
} from 'electron';
import { asMillis } from '../../../shared/domain/millis.ts';
import { runProductCommand } from '../../cli/product-program.ts';
import { holdsStation } from '../../station/holds-station.ts';
import { lockInstance } from '../../station/lock-instance.ts';
import { openStation } from '../../station/station.ts';
import type { StationHost } from '../host.ts';
import { commandHost } from './command-host.ts';
import { type FirstSignIn, foundHere } from './found-here.ts';
import { guardContents } from './guard-contents.ts';
import { guardSession } from './guard-session.ts';
import { keyRing } from './key-ring.ts';
import { lendPorts } from './lend-ports.ts';
import { orderlyEnd } from './orderly-end.ts';
import { pageAddress, SCHEME } from './page-address.ts';
import { pageAnswers } from './page-answers.ts';
import { PORT_CHANNEL } from './port-channel.ts';
import { relaunch } from './relaunch.ts';
import { CANNOT_START, type CannotStart } from './start-failure.ts';
import { debuggerSwitch, startWish } from './start-wish.ts';
import { storeSettings } from './store-settings.ts';
import { partitionOf } from './window-options.ts';
import { PRESS_PARTITION, windowPress } from './window-press.ts';
import { stationWindows } from './windows.ts';

/**
 * The product's entry: builds the Electron host by hand and starts the station in it. Everything that
 * decides anything is in the files beside this one, which take Electron's parts as arguments.
 */
const OUT = fileURLToPath(new URL('../', import.meta.url));
const wish = startWish(process.argv.slice(1), app.getPath('userData'));

// All of this must be said before Electron is ready.
app.enableSandbox();
protocol.registerSchemesAsPrivileged([
  { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
for (const name of ['disable-pinch', 'disable-background-networking', 'disable-component-update'])
  app.commandLine.appendSwitch(name);
app.commandLine.appendSwitch('overscroll-history-navigation', '0');
// Without it Chromium on Linux has no voices at all.
if (process.platform === 'linux') app.commandLine.appendSwitch('enable-speech-dispatcher');
if (wish.electronDir !== undefined) {
  mkdirSync(wish.electronDir, { recursive: true, mode: 0o700 });
  app.setPath('userData', wish.electronDir);
}

if (app.isPackaged && debuggerSwitch((name) => app.commandLine.hasSwitch(name)) !== undefined) giveUp('debugger');
else if (wish.command !== undefined) app.whenReady().then(command).catch(giveUpOver);
else if (!app.requestSingleInstanceLock() || wish.quit) app.exit(0);
else app.whenReady().then(start).catch(giveUpOver);

/** Beside a running station as well, as the command line of the sources does it: whoever asked for the lock would end here. */
async function command(): Promise<void> {
  const { dataDir, command: words = [] } = wish;
  const host = commandHost({ dataDir, ring: safeStorage, platform: process.platform });
  app.exit(await runProductCommand(host, words));
}

async function start(): Promise<void> {
  const { dataDir } = wish;
  const isNew = !holdsStation(dataDir);
  if (isNew && wish.found === undefined) return giveUp('no-station');
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = lockInstance(dataDir);
  if (lock === undefined) return giveUp('in-use');
  const keys = await keyRing({ dataDir, ring: safeStorage, platform: process.platform, adopt: app.isPackaged });
  const press = windowPress(session.fromPartition(PRESS_PARTITION), (options) => new BrowserWindow(options));
  const host: StationHost = { name: 'electron', dataDir, keys, settings: storeSettings(dataDir), press };
  if (isNew && wish.found !== undefined) showFirstSignIn(await foundHere(host, wish.found));
  const station = await openStation(host);
  const { note } = station.log;
  if (keys.kind === 'key-file') note('station key lies in a file');

  const { ending } = orderlyEnd(app, async () => {
    await station.stop();
    lock.release();
  });
  Menu.setApplicationMenu(null);
  powerSaveBlocker.start('prevent-display-sleep');
  for (const surface of ['kiosk', 'board', 'desk'] as const) {
    guardSession(session.fromPartition(partitionOf({ surface })), {
      surface,
      answer: pageAnswers(join(OUT, 'renderer'), surface),
      downloadsDir: app.getPath('downloads'),
    });
  }

  const displays = () => {
    const primary = screen.getPrimaryDisplay().id;
    return screen.getAllDisplays().map(({ id, bounds, touchSupport }) => ({
      id,
      bounds,
      primary: id === primary,
      touch: touchSupport === 'available',
    }));
  };
  const windows = stationWindows({
    displays,
    ending,
    create: (options) => new BrowserWindow(options),
    preload: join(OUT, 'preload/preload.cjs'),
    prepare(window, { surface }) {
      const { webContents } = window;
      const { id } = webContents;
      const address = pageAddress(surface);
      guardContents(webContents, { surface, note, show: (other) => windows.show(other) });
      relaunch(webContents, { address, note, now: () => asMillis(Date.now()) });
      webContents.once('destroyed', () => ports.takeBack(id));
      // A load that fails says so through did-fail-load.
      window.loadURL(address).catch(() => undefined);
    },
  });
  const ports = lendPorts({
    windowOf: windows.windowOf,
    openChannel: () => new MessageChannelMain(),
    surfaces: station.surfaces,
  });
  ipcMain.on(PORT_CHANNEL, (event) => ports.lend(event));
  app.on('second-instance', (_event, argv) => (argv.includes('--quit') ? app.quit() : windows.show('kiosk')));
  screen.on('display-added', windows.arrange);
  screen.on('display-removed', windows.arrange);
  screen.on('display-metrics-changed', windows.arrange);
  windows.arrange();
}

function showFirstSignIn({ number, pin }: FirstSignIn): void {
  dialog.showMessageBoxSync({
    type: 'info',
    title: '蜂巢站点 · Beehive Station',
    message: `站点已建立。首次登录：工号 ${number}，密码 ${pin}`,
    detail: `The station is founded. First sign-in: staff number ${number}, PIN ${pin}.\n\n密码只显示这一次，请记下后在工作台修改。\nThe PIN is shown this once: note it down and change it at the desk.`,
  });
}

function giveUp(reason: CannotStart): void {
  const { title, text } = CANNOT_START[reason];
  process.stderr.write(`${text.en}\n`);
  if (wish.command === undefined) dialog.showErrorBox(`${title.zh} · ${title.en}`, `${text.zh}\n\n${text.en}`);
  app.exit(1);
}

function giveUpOver(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  giveUp('fault');
}
