import type { IncomingMessage } from 'node:http';

/**
 * Decides whether a request comes from a page of this station at all, before anything is looked up:
 * against DNS rebinding, other sites, other programs' ports. Equality only: tests of a prefix or a
 * suffix were walked around elsewhere. Host comes first, because an Origin that equals a Host
 * somebody else chose proves nothing.
 */
export interface Refused {
  readonly status: 400 | 403 | 404 | 405;
  /** For whoever looks at the line; never echoes anything that was sent. */
  readonly reason: string;
}

export interface Admitted {
  /** The authority the browser used, one of our own two. */
  readonly host: string;
  readonly pathname: string;
}

export const isRefused = (verdict: object): verdict is Refused => 'status' in verdict;

/** Plain names only, so that there is no encoded dot or slash to think about. */
const PATH = /^(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*\/?$/;

/** A WebSocket upgrade must name its Origin; so must anything but GET and HEAD. */
export function judge(request: IncomingMessage, port: number, kind: 'page' | 'upgrade'): Admitted | Refused {
  const [host, secondHost] = headerValues(request, 'host');
  if (host === undefined || secondHost !== undefined) return { status: 400, reason: 'exactly one Host is needed' };
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`)
    return { status: 403, reason: 'not a name of this host' };

  const reads = kind === 'page' && (request.method === 'GET' || request.method === 'HEAD');
  const origins = headerValues(request, 'origin');
  const ownOrigin = origins.length === 1 && origins[0] === `http://${host}`;
  if (!ownOrigin && !(reads && origins.length === 0)) return { status: 403, reason: 'not the origin of this host' };

  // `none`: a person typed the address, or a program opened it.
  const ownSites = reads ? ['same-origin', 'none'] : ['same-origin'];
  if (!headerValues(request, 'sec-fetch-site').every((site) => ownSites.includes(site))) {
    return { status: 403, reason: 'another site asked for this' };
  }

  if (kind === 'page' && !reads) return { status: 405, reason: 'only GET and HEAD' };
  // A query is not part of any address of ours and never carries a token.
  const pathname = (request.url ?? '').split('?', 1)[0] ?? '';
  if (!PATH.test(pathname)) return { status: 404, reason: 'nothing here' };
  return { host, pathname };
}

/** Node keeps the first Host it sees and forgets the others; the raw list shows them all. */
function headerValues(request: IncomingMessage, name: string): string[] {
  const { rawHeaders } = request;
  return rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === name);
}
