import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { CACHE, pageHeaders } from '../page-headers.ts';
import { isSurface } from '../page-files.ts';
import type { SurfaceServer } from '../surface-server.ts';
import { answerPage, send } from './answer-page.ts';
import { type Gate, openGate } from './gate.ts';
import { keepBeating } from './heartbeat.ts';
import { isRefused, judge, type Refused } from './request-guard.ts';

/**
 * Serves the three surfaces over HTTP and WebSocket to browsers on this machine, and to nobody else.
 * Decides which surface a connection belongs to; never what it may do there.
 */
export interface LoopbackOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** The built pages. */
  readonly rendererDir: string;
  readonly surfaces: SurfaceServer;
}

export interface ServedLoopback {
  /** Addresses that let their reader in; print them, never log them. */
  readonly kiosk: string;
  readonly desk: string;
  readonly board: string;
  /** Ends every connection and gives the port back. */
  close(): Promise<void>;
}

/** A call carries a few kilobytes; a statement at its longest stays far below this. */
const MAX_MESSAGE_BYTES = 256 * 1024;
const CLOSE_PATIENCE_MS = 500;
const GOING_AWAY = 1001;

export async function serveLoopback({ port: wanted, rendererDir, surfaces }: LoopbackOptions): Promise<ServedLoopback> {
  const http = createServer({ maxHeaderSize: 16 * 1024, headersTimeout: 10_000, requestTimeout: 10_000, keepAliveTimeout: 5_000 });
  http.maxConnections = 256;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES, perMessageDeflate: false });
  const stopBeating = keepBeating(sockets);

  http.listen({ host: '127.0.0.1', port: wanted, exclusive: true });
  await once(http, 'listening');
  const address = http.address();
  if (address === null || typeof address === 'string') throw new Error('serveLoopback: the server has no port');
  const { port } = address;
  const gate = openGate(port);

  http.on('request', (request, response) => {
    answer(request, response, port, gate, rendererDir).catch(() => response.destroy());
  });
  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // An upgrade leaves the server's own error handling: a reset by the other side must not end the station.
    socket.on('error', () => socket.destroy());
    const verdict = judgeUpgrade(request, port, gate);
    if (isRefused(verdict)) return refuse(socket, verdict);
    sockets.handleUpgrade(request, socket, head, (line) => {
      line.on('error', () => line.terminate());
      sockets.emit('connection', line, request);
      surfaces.acceptSocket(verdict.surface, verdict.terminal, line);
    });
  });

  const url = (surface: 'kiosk' | 'desk' | 'board') => `http://127.0.0.1:${port}${gate.entryPath(surface)}`;
  let closing: Promise<void> | undefined;
  return {
    kiosk: url('kiosk'),
    desk: url('desk'),
    board: url('board'),
    close: () =>
      (closing ??= (async () => {
        stopBeating();
        const ended = new Promise<void>((resolve) => http.close(() => resolve()));
        for (const line of sockets.clients) line.close(GOING_AWAY);
        const impatience = setTimeout(() => sockets.clients.forEach((line) => line.terminate()), CLOSE_PATIENCE_MS);
        http.closeIdleConnections();
        setTimeout(() => http.closeAllConnections(), CLOSE_PATIENCE_MS).unref();
        await ended;
        clearTimeout(impatience);
      })()),
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, port: number, gate: Gate, rendererDir: string): Promise<void> {
  const verdict = judge(request, port, 'page');
  if (isRefused(verdict)) {
    // The rest of a refused body is not read.
    response.writeHead(verdict.status, { ...refusalHeaders, ...(verdict.status === 405 && { Allow: 'GET, HEAD' }) });
    response.end(`${verdict.reason}\n`);
    return;
  }
  const found = await answerPage({ ...verdict, cookies: request.headers.cookie }, gate, rendererDir);
  send(response, found, verdict.host, request.method === 'GET');
}

function judgeUpgrade(request: IncomingMessage, port: number, gate: Gate): Refused | { surface: 'kiosk' | 'desk' | 'board'; terminal: string } {
  const verdict = judge(request, port, 'upgrade');
  if (isRefused(verdict)) return verdict;
  const surface = /^\/(?<surface>[a-z]+)\/rpc$/.exec(verdict.pathname)?.groups?.['surface'];
  if (surface === undefined || !isSurface(surface)) return { status: 404, reason: 'nothing here' };
  const { cookie } = request.headers;
  if (!gate.holds(surface, cookie)) return { status: 403, reason: 'no pass for this surface' };
  return { surface, terminal: gate.terminal(surface, cookie) ?? gate.nameTerminal(surface).terminal };
}

const refusalHeaders = { ...pageHeaders(), 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': CACHE.page, Connection: 'close' };

function refuse(socket: Duplex, { status, reason }: Refused): void {
  const head = Object.entries(refusalHeaders).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head.join('')}\r\n${reason}\n`);
}
