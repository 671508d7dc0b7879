import { once } from 'node:events';
import { rmSync, symlinkSync } from 'node:fs';
import { connect as openSocket } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { keepAlive } from '../../main/host/loopback/keep-alive.ts';
import { type ServedLoopback, serveLoopback } from '../../main/host/loopback/serve-loopback.ts';
import { pagesFolder } from './pages-folder.ts';
import { rawRequest } from './raw-request.ts';

/** How lines live and end: greedy, silent and broken ones go, and closing leaves nothing. */
const pages = pagesFolder();
/** Says everything back, as the far end of a line. */
const echo = {
  acceptSocket: (_surface: string, _terminal: string, socket: WebSocket) =>
    void socket.on('message', (data: Buffer) => socket.send(data.toString())),
  acceptPort: () => {},
};
const surprises: unknown[] = [];
const surprise = (error: unknown) => void surprises.push(error);
const serve = () => serveLoopback({ port: 0, rendererDir: pages.rendererDir, surfaces: echo, surprise });

let served: ServedLoopback;
beforeAll(async () => {
  served = await serve();
});
afterAll(async () => {
  await served.close();
  pages.remove();
});

/** Enters as a browser does and opens the kiosk's line. */
async function line(to: ServedLoopback): Promise<WebSocket> {
  const { origin, host, pathname } = new URL(to.kiosk);
  const entered = await fetch(origin + pathname, { redirect: 'manual' });
  const cookie = entered.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const socket = new WebSocket(`ws://${host}/kiosk/rpc`, { headers: { cookie, origin } });
  await once(socket, 'open');
  return socket;
}

const ended = async (socket: WebSocket): Promise<number> => ((await once(socket, 'close')) as [number])[0];

test('a message comes through, and one that is too large ends only its own line', async () => {
  const [greedy, other] = [await line(served), await line(served)];
  onTestFinished(() => other.close());
  greedy.on('error', () => {});
  greedy.send('x'.repeat(4 * 1024 * 1024 + 1));
  expect(await ended(greedy)).toBe(1009);
  other.send('still here');
  expect(String(((await once(other, 'message')) as [Buffer])[0])).toBe('still here');
});

test('a line reset in the middle of its refusal does not end the station', async () => {
  const port = Number(new URL(served.kiosk).port);
  for (let count = 0; count < 50; count++) {
    const socket = openSocket(port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write(
      `GET /kiosk/rpc HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
    );
    socket.resetAndDestroy();
  }
  const socket = await line(served);
  socket.send('still here');
  expect(String(((await once(socket, 'message')) as [Buffer])[0])).toBe('still here');
  socket.close();
});

test('closing ends every line, idle connections and half requests, and gives the port back', async () => {
  const own = await serve();
  const port = Number(new URL(own.kiosk).port);
  const socket = await line(own);
  const half = openSocket(port, '127.0.0.1');
  half.on('error', () => {});
  await once(half, 'connect');
  half.write('GET / HTTP/1.1\r\nHost:');
  const bothEnded = Promise.all([ended(socket), once(half, 'close')]);
  await own.close();
  expect((await bothEnded)[0]).toBe(1001);
  await expect(rawRequest(port, ['GET / HTTP/1.1', `Host: 127.0.0.1:${port}`])).rejects.toThrow('ECONNREFUSED');
  const again = await serveLoopback({ port, rendererDir: pages.rendererDir, surfaces: echo, surprise });
  await again.close();
});

test('a page that ignores the farewell is cut off', async () => {
  const own = await serve();
  const socket = await line(own);
  // Never answers a close: its reading side is stopped.
  socket.pause();
  const before = performance.now();
  await own.close();
  expect(performance.now() - before).toBeLessThan(2_000);
  socket.terminate();
});

test('a file that cannot be read is told to the log; the station goes on', async () => {
  const port = Number(new URL(served.kiosk).port);
  const loop = join(pages.rendererDir, 'assets', 'loop-1a2b3c.js');
  symlinkSync(loop, loop);
  onTestFinished(() => rmSync(loop));
  await expect(fetch(`http://127.0.0.1:${port}/assets/loop-1a2b3c.js`)).rejects.toThrow();
  expect(surprises).toMatchObject([{ code: 'ELOOP' }]);
  expect((await fetch(`http://127.0.0.1:${port}/assets/page-1a2b3c.js`)).status).toBe(200);
});

test('a taken port is a clear failure', async () => {
  const port = Number(new URL(served.kiosk).port);
  await expect(serveLoopback({ port, rendererDir: pages.rendererDir, surfaces: echo, surprise })).rejects.toThrow(
    'EADDRINUSE',
  );
});

test('a line that stopped answering is dropped; one that answers stays', async () => {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  const stop = keepAlive(server, 100);
  onTestFinished(() => {
    stop();
    server.close();
  });
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const [silent, answering] = [
    new WebSocket(`ws://127.0.0.1:${port}`, { autoPong: false }),
    new WebSocket(`ws://127.0.0.1:${port}`),
  ];
  onTestFinished(() => answering.terminate());
  await Promise.all([once(silent, 'open'), once(answering, 'open')]);
  expect(await ended(silent)).toBe(1006);
  expect(answering.readyState).toBe(WebSocket.OPEN);
  await expect.poll(() => server.clients.size).toBe(1);
});
