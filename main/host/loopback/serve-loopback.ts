import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { isSurface } from '../page-files.ts';
import { CACHE, pageHeaders } from '../page-policy.ts';
import type { Surface, SurfaceServer } from '../surface-server.ts';
import { answerPage } from './answer-page.ts';
import { entryPass, type Passes } from './entry-pass.ts';
import { keepAlive } from './keep-alive.ts';
import { isRefused, judge, type Refused } from './request-gate.ts';

/**
 * The three pages and their sockets for browsers on this machine, and for nobody else. Decides which
 * surface a connection belongs to; never what it may do there.
 */
export interface LoopbackParts {
  /** 0 for any free one. */
  readonly port: number;
  /** The built pages. */
  readonly rendererDir: string;
  readonly surfaces: SurfaceServer;
  /** Hears of a page that could not be read; the browser sees a broken answer and asks again. */
  readonly surprise: (error: unknown) => void;
}

export interface ServedLoopback {
  /** Addresses that let their reader in: for the screen of who started the station, never for a log. */
  readonly kiosk: string;
  readonly desk: string;
  readonly board: string;
  /** Ends every connection and gives the port back; safe to call twice. */
  close(): Promise<void>;
}

/** Far above the longest intake, so that a pasted book is refused by name and not by a broken line. */
const MAX_MESSAGE = 4 * 1024 * 1024;
const GOING_AWAY = 1001;
/** How long a page has to say goodbye before its line is cut. */
const GOODBYE_MS = 300;

export async function serveLoopback({
  port: wanted,
  rendererDir,
  surfaces,
  surprise,
}: LoopbackParts): Promise<ServedLoopback> {
  const server = createServer({
    insecureHTTPParser: false,
    maxHeaderSize: 16 * 1024,
    headersTimeout: 10_000,
    requestTimeout: 10_000,
  });
  server.listen({ host: '127.0.0.1', port: wanted, exclusive: true });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const passes: Passes = {
    kiosk: entryPass('kiosk', port),
    desk: entryPass('desk', port),
    board: entryPass('board', port),
  };

  server.on('request', (request, response) => {
    request.resume();
    answer(request, response, port, passes, rendererDir).catch((error: unknown) => {
      // An unreadable file must not end the station.
      response.destroy();
      surprise(error);
    });
  });

  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE, perMessageDeflate: false });
  const stopKeepAlive = keepAlive(sockets);
  server.on('upgrade', (request, socket, head) => {
    // Node lets go of a socket here: without a listener, a reset by the other side would end the station.
    socket.on('error', () => socket.destroy());
    const verdict = judgeUpgrade(request, port, passes);
    if (isRefused(verdict)) return refuse(socket, verdict);
    sockets.handleUpgrade(request, socket, head, (opened) => {
      sockets.emit('connection', opened, request);
      surfaces.acceptSocket(verdict.surface, verdict.terminal, opened);
    });
  });

  const address = (surface: Surface) => `http://127.0.0.1:${port}${passes[surface].entryPath}`;
  let closing: Promise<void> | undefined;
  return {
    kiosk: address('kiosk'),
    desk: address('desk'),
    board: address('board'),
    close: () =>
      (closing ??= (async () => {
        stopKeepAlive();
        const closed = once(server, 'close');
        server.close();
        for (const opened of sockets.clients) opened.close(GOING_AWAY);
        const cut = setTimeout(() => {
          for (const opened of sockets.clients) opened.terminate();
          server.closeAllConnections();
        }, GOODBYE_MS);
        await closed;
        clearTimeout(cut);
        sockets.close();
      })()),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
  passes: Passes,
  rendererDir: string,
): Promise<void> {
  const verdict = judge(request, port, 'page');
  if (isRefused(verdict)) {
    response.writeHead(verdict.status, { ...REFUSAL_HEADERS, ...(verdict.status === 405 && { Allow: 'GET, HEAD' }) });
    response.end(`${verdict.reason}\n`);
    return;
  }
  const { status, headers, body } = await answerPage(verdict.pathname, request.headers.cookie, passes, rendererDir);
  response.writeHead(status, {
    ...pageHeaders([`ws://${verdict.host}`]),
    ...headers,
    ...(status !== 204 && { 'Content-Length': Buffer.byteLength(body) }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function judgeUpgrade(
  request: IncomingMessage,
  port: number,
  passes: Passes,
): Refused | { surface: Surface; terminal: string } {
  const verdict = judge(request, port, 'upgrade');
  if (isRefused(verdict)) return verdict;
  const surface = /^\/(?<surface>[a-z]+)\/rpc$/.exec(verdict.pathname)?.groups?.['surface'] ?? '';
  if (!isSurface(surface)) return { status: 404, reason: 'nothing here' };
  const { cookie } = request.headers;
  if (!passes[surface].opens(cookie)) return { status: 403, reason: 'no pass for this surface' };
  return { surface, terminal: passes[surface].terminalOf(cookie) ?? passes[surface].nameTerminal().terminal };
}

const REFUSAL_HEADERS = {
  ...pageHeaders(),
  'Content-Type': 'text/plain; charset=utf-8',
  'Cache-Control': CACHE.page,
  Connection: 'close',
};

function refuse(socket: Duplex, { status, reason }: Refused): void {
  const head = Object.entries(REFUSAL_HEADERS).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head.join('')}\r\n${reason}\n`);
}
