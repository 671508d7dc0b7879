import { homedir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { findElectron } from '../host/electron/find-electron.ts';
import { findBrowser } from '../host/loopback/find-browser.ts';
import { holdsStation } from '../station/holds-station.ts';
import { asPort } from './arguments.ts';
import { ROOT } from './build-when-stale.ts';
import { demoSignIns } from './demo-sign-ins.ts';
import { ensureElectronBuild } from './ensure-pages.ts';
import { initStation } from './init.ts';
import { CommandFailed } from './output.ts';
import { plainLine } from './plain-line.ts';
import { serveStation, STOP_SIGNALS, type Urls } from './serve.ts';

/**
 * `npm start`: the demo station, in Electron where its binary is installed, else on the loopback host.
 * One line says which and why. Ctrl-C stops everything it started.
 */
const data =
  process.env['BEEHIVE_DATA'] ??
  join(process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local/share'), 'beehive-station/demo');
const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

const say = (line: string): void => void process.stdout.write(`${line}\n`);

try {
  const port = wantedPort();
  if (!holdsStation(data)) {
    say('making the demo station, a few seconds…');
    await initStation({ data, demo: true, code: '' });
  }
  const electron = findElectron();
  if (electron !== undefined && hasDisplay) {
    say('host: electron, because its binary is installed here');
    printSignIns();
    ensureElectronBuild();
    const child = spawn(electron, [ROOT, '--data', data], { stdio: 'inherit' });
    for (const signal of STOP_SIGNALS) process.on(signal, () => child.kill(signal));
    const [code] = (await once(child, 'exit')) as [number | null];
    process.exitCode = code ?? 0;
  } else {
    const browser = hasDisplay ? findBrowser() : undefined;
    say(
      `host: loopback, because ${electron === undefined ? 'the Electron binary is not installed here' : 'there is no display for Electron'}`,
    );
    await serveStation({ data, port, open: browser !== undefined, announce });
  }
} catch (error) {
  process.stderr.write(`${plainLine(error)}\n`);
  process.exitCode = 1;
}

function wantedPort(): number {
  try {
    return asPort(process.env['BEEHIVE_PORT'] ?? '0');
  } catch (error) {
    throw new CommandFailed('BEEHIVE_PORT: a number from 0 to 65535 is wanted', { cause: error });
  }
}

function announce({ kiosk, desk, board }: Urls): void {
  say(
    hasDisplay
      ? 'the station is open; these are its addresses on this machine:'
      : 'no display here; open these addresses on this machine:',
  );
  say(`  kiosk  ${kiosk}`);
  say(`  desk   ${desk}`);
  say(`  board  ${board}`);
  printSignIns();
  say('Ctrl-C stops the station.');
}

function printSignIns(): void {
  say('demo sign-ins at the desk:');
  for (const line of demoSignIns()) say(line);
}
