import type { IncomingMessage } from 'node:http';

/**
 * Owns who may speak to the loopback host at all. Equality only: every test of a part of a name
 * (prefix, suffix, "contains") was walked around somewhere. The Host check comes first, because an
 * Origin that equals a Host somebody else chose proves nothing (DNS rebinding).
 */
export interface Refused {
  readonly status: 400 | 403 | 404 | 405;
  /** For whoever looks at the connection; never echoes anything that was sent. */
  readonly reason: string;
}

export interface Admitted {
  /** The authority the browser used, one of our own two. */
  readonly host: string;
  readonly pathname: string;
}

export const isRefused = (verdict: Admitted | Refused): verdict is Refused => 'status' in verdict;

const PATH = /^\/[A-Za-z0-9._/-]*$/;

/** Judges any request. A WebSocket upgrade must name its Origin; so must anything but GET and HEAD. */
export function judge(request: IncomingMessage, port: number, kind: 'page' | 'upgrade'): Admitted | Refused {
  const host = onlyHeader(request, 'host');
  if (host === undefined) return { status: 400, reason: 'exactly one Host is needed' };
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) return { status: 403, reason: 'not the name of this host' };

  const plain = kind === 'page' && (request.method === 'GET' || request.method === 'HEAD');
  const origins = headerValues(request, 'origin');
  const ownOrigin = origins.length === 1 && origins[0] === `http://${host}`;
  if (!ownOrigin && !(plain && origins.length === 0)) return { status: 403, reason: 'not the origin of this host' };

  // `none` is a person who typed the address or followed it from a terminal.
  const sites = headerValues(request, 'sec-fetch-site');
  const ownSite = sites.length === 1 && (sites[0] === 'same-origin' || (sites[0] === 'none' && plain));
  if (sites.length > 0 && !ownSite) return { status: 403, reason: 'another site asked for this' };

  if (kind === 'page' && !plain) return { status: 405, reason: 'only GET and HEAD' };
  if (kind === 'upgrade' && request.method !== 'GET') return { status: 405, reason: 'only GET' };

  const pathname = (request.url ?? '').split('?', 1)[0] ?? '';
  if (!PATH.test(pathname) || pathname.includes('//') || pathname.split('/').includes('..')) return { status: 404, reason: 'nothing here' };
  return { host, pathname };
}

/** Node keeps only the first Host it sees; the raw list shows a second one. */
function headerValues(request: IncomingMessage, name: string): string[] {
  const values: string[] = [];
  for (let at = 0; at + 1 < request.rawHeaders.length; at += 2) {
    if (request.rawHeaders[at]?.toLowerCase() === name) values.push(request.rawHeaders[at + 1] ?? '');
  }
  return values;
}

function onlyHeader(request: IncomingMessage, name: string): string | undefined {
  const values = headerValues(request, name);
  return values.length === 1 ? values[0] : undefined;
}
