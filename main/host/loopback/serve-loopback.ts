import { readFileSync, realpathSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join, sep } from 'node:path';
import { WebSocketServer } from 'ws';
import { mimeOf, pageHeaders } from '../page-policy.ts';
import type { Surface, SurfaceServer } from '../surface-server.ts';
import { entryPass } from './entry-pass.ts';
import { keepAlive } from './keep-alive.ts';
import { requestGate } from './request-gate.ts';

export interface ServedLoopback {
  readonly kiosk: string;
  readonly desk: string;
  readonly board: string;
  close(): Promise<void>;
}

export interface LoopbackParts {
  /** 0 for any free one. */
  readonly port: number;
  /** The built pages. */
  readonly rendererDir: string;
  readonly surfaces: SurfaceServer;
}

const SURFACES = ['kiosk', 'desk', 'board'] as const satisfies readonly Surface[];
/** The largest message a page sends: an intake with its longest texts is far below. */
const MAX_MESSAGE = 256 * 1024;

/** The three pages and their sockets on 127.0.0.1, and nothing else. */
export async function serveLoopback({ port: wanted, rendererDir, surfaces }: LoopbackParts): Promise<ServedLoopback> {
  const server = createServer({ insecureHTTPParser: false, maxHeaderSize: 16 * 1024 });
  server.listen({ host: '127.0.0.1', port: wanted, exclusive: true });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const gate = requestGate(port);
  const passes = { kiosk: entryPass('kiosk', port), desk: entryPass('desk', port), board: entryPass('board', port) };
  const headers = pageHeaders(`'self' ws://127.0.0.1:${port} ws://localhost:${port}`);
  const root = realpathSync(rendererDir);

  const answer = (response: ServerResponse, status: number, extra: Record<string, string | string[]> = {}, body?: Buffer) => {
    response.writeHead(status, { ...headers, 'Cache-Control': 'no-store', ...extra });
    response.end(body);
  };

  const file = (response: ServerResponse, path: string, caching: string) => {
    const type = mimeOf(path);
    const body = type === undefined ? undefined : readInside(root, path);
    if (type === undefined || body === undefined) return answer(response, 404);
    return answer(response, 200, { 'Content-Type': type, 'Cache-Control': caching }, body);
  };

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    request.resume();
    if (!gate.admitsPage(request)) return answer(response, 403);
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(response, 405, { Allow: 'GET, HEAD' });
    const [, first = '', second = '', third = '', ...rest] = pathOf(request).split('/');
    const surface = SURFACES.find((name) => name === (first === 'enter' ? second : first));
    if (first === 'enter' && surface !== undefined && rest.length === 0) {
      if (!passes[surface].admits(third)) return answer(response, 403);
      return answer(response, 302, { Location: `/${surface}/`, 'Set-Cookie': passes[surface].cookies(request.headers.cookie) });
    }
    // The build's own files hold no data; their names are hashes of their content.
    if (first === 'assets' && third === '') return file(response, `assets/${second}`, 'public, max-age=31536000, immutable');
    if (surface === undefined || first === 'enter') return answer(response, 404);
    if (passes[surface].terminalOf(request.headers.cookie) === undefined) return answer(response, 403);
    if (second === '' && pathOf(request).endsWith('/')) return file(response, `${surface}/index.html`, 'no-store');
    return answer(response, 404);
  });

  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE, perMessageDeflate: false });
  const stopKeepAlive = keepAlive(sockets);
  server.on('upgrade', (request, socket, head) => {
    const surface = SURFACES.find((name) => pathOf(request) === `/${name}/rpc`);
    const terminal = surface && passes[surface].terminalOf(request.headers.cookie);
    if (!gate.admitsSocket(request) || surface === undefined || terminal === undefined) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (opened) => {
      sockets.emit('connection', opened, request);
      surfaces.acceptSocket(surface, terminal, opened);
    });
  });

  const address = (surface: Surface) => `http://127.0.0.1:${port}/enter/${surface}/${passes[surface].code}`;
  return {
    kiosk: address('kiosk'),
    desk: address('desk'),
    board: address('board'),
    async close() {
      stopKeepAlive();
      for (const opened of sockets.clients) opened.terminate();
      sockets.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** The path alone. A query is not part of any address of ours and never carries a token. */
const pathOf = (request: IncomingMessage): string => (request.url ?? '/').split('?', 1)[0] ?? '/';

/** A file under `root`; undefined when there is none, or the path leads out. */
function readInside(root: string, path: string): Buffer | undefined {
  try {
    const real = realpathSync(join(root, path));
    return real.startsWith(root + sep) ? readFileSync(real) : undefined;
  } catch {
    return undefined;
  }
}
