import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../main/store/database.ts';
import { migrate } from '../../main/store/migrate.ts';
import { makeFolder } from '../make/core.ts';

const START = fileURLToPath(new URL('../../main/cli/start.ts', import.meta.url));

interface Started {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly complained: () => string;
}

/** `npm start` on a machine without a display. */
function start(data: string, env: Readonly<Record<string, string>> = {}): Started {
  const { DISPLAY: _x11, WAYLAND_DISPLAY: _wayland, ...rest } = process.env;
  const child = spawn(process.execPath, [START], { env: { ...rest, BEEHIVE_DATA: data, ...env }, stdio: 'pipe' });
  onTestFinished(() => void child.kill('SIGKILL'));
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return { child, said: () => out, complained: () => err };
}

const untilOpen = (started: Started): Promise<void> =>
  expect.poll(started.said, { timeout: 60_000 }).toMatch(/Ctrl-C stops the station/);

test('a first start that was cut off is made good: the demo is founded, told of, and a doubled Ctrl-C ends it cleanly', {
  timeout: 90_000,
}, async () => {
  const data = makeFolder();
  const db = openDatabase(join(data, 'station.db'));
  migrate(db);
  db.close();
  const started = start(data);
  await untilOpen(started);
  expect(started.said().match(/^host: .+, because .+$/gm)).toHaveLength(1);
  expect(started.said()).toMatch(/kiosk {2}http.*\n {2}desk {3}http.*\n {2}board {2}http/);
  expect(started.said()).toMatch(/9001 {2}PIN \d{6}/);
  const second = start(data);
  expect(await once(second.child, 'exit')).toEqual([1, null]);
  expect(second.complained()).toMatch(/^a station is running in .+\n$/);
  // The terminal sends one to the whole group and npm passes its own on.
  started.child.kill('SIGINT');
  started.child.kill('SIGINT');
  expect(await once(started.child, 'exit')).toEqual([0, null]);
  expect(started.complained()).toBe('');
});

test.each([
  { name: 'a port that another program has', port: (taken: number) => String(taken), says: /another program uses/ },
  { name: 'a port that is no number', port: () => 'eighty', says: /BEEHIVE_PORT/ },
])('$name ends the start with one plain line', { timeout: 90_000 }, async ({ port, says }) => {
  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void other.close());
  await once(other, 'listening');
  const { child, complained } = start(makeFolder(), { BEEHIVE_PORT: port((other.address() as AddressInfo).port) });
  expect(await once(child, 'exit')).toEqual([1, null]);
  expect(complained()).toMatch(says);
  expect(complained().trimEnd().split('\n')).toHaveLength(1);
});
