import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Language, language } from '../../shared/domain/language.ts';
import { MINUTE, type Millis } from '../../shared/domain/millis.ts';
import { STATUS_PATH, type StatusListen } from '../../shared/domain/status-listen.ts';
import { type TicketCode, ticketCode } from '../../shared/domain/ticket-code.ts';
import { STATUS_POLICY, statusHtml, type StatusText } from '../reports/status-html.ts';

/**
 * The status page (排队进度页) for phones in the hall's own network: the one door of a station that is not on the
 * loopback. It answers GET of a ticket's code, reads and never writes, and knows nothing personal.
 */
export interface StatusPageParts {
  /** Port 0 for any free one. */
  readonly listen: StatusListen;
  readonly clock: () => Millis;
  readonly sheet: (code: TicketCode, terminal: string, wished: Language | undefined) => StatusText;
  readonly surprise: (error: unknown) => void;
}

export interface ServedStatusPage {
  /** Where it is found: `http://…/s/`. */
  readonly address: string;
  close(): Promise<void>;
}

/** A phone looks every 15 seconds; a hall full of them behind one address still gets through. */
const MOST_LOOKS_A_MINUTE = 600;
const MOST_CONNECTIONS = 128;
const HEADERS = {
  'Content-Security-Policy': STATUS_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
  Connection: 'close',
};

/** Rejects when the address is not one of this machine or its port is taken. */
export async function serveStatusPage({ listen, clock, sheet, surprise }: StatusPageParts): Promise<ServedStatusPage> {
  const server = createServer({ maxHeaderSize: 8 * 1024, headersTimeout: 5_000, requestTimeout: 5_000 });
  server.maxConnections = MOST_CONNECTIONS;
  server.listen({ ...listen, exclusive: true });
  await once(server, 'listening');
  const tooOften = looksCounted(clock);
  server.on('request', (request, response) => {
    request.resume();
    try {
      answer(request, response, tooOften, sheet);
    } catch (error) {
      response.destroy();
      surprise(error);
    }
  });
  server.on('error', surprise);
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://${listen.host}:${port}${STATUS_PATH}`,
    async close() {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  tooOften: (terminal: string) => boolean,
  sheet: StatusPageParts['sheet'],
): void {
  const say = (status: number, body: string, type = 'text/plain') => {
    response.writeHead(status, { ...HEADERS, 'Content-Type': `${type}; charset=utf-8` });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  if (request.method !== 'GET' && request.method !== 'HEAD') return say(405, 'GET only\n');
  const terminal = request.socket.remoteAddress ?? '';
  if (tooOften(terminal)) return say(429, '看得太勤了，请过一分钟再看。\nToo many looks. Please wait a minute.\n');
  const url = URL.parse(request.url ?? '', 'http://status.invalid');
  const code = ticketCode.safeParse(
    url?.pathname.startsWith(STATUS_PATH) ? url.pathname.slice(STATUS_PATH.length).toUpperCase() : '',
  );
  if (!code.success) return say(404, '请扫小票上的二维码。\nPlease scan the code on your ticket.\n');
  const wished = language.safeParse(url?.searchParams.get('lang'));
  say(200, statusHtml(sheet(code.data, terminal, wished.success ? wished.data : undefined)), 'text/html');
}

/** Counts looks by address within the running minute; what was counted before is forgotten. */
function looksCounted(clock: () => Millis): (terminal: string) => boolean {
  let minute = 0;
  const looks = new Map<string, number>();
  return (terminal) => {
    const now = Math.floor(clock() / MINUTE);
    if (now !== minute) looks.clear();
    minute = now;
    const count = (looks.get(terminal) ?? 0) + 1;
    looks.set(terminal, count);
    return count > MOST_LOOKS_A_MINUTE;
  };
}
