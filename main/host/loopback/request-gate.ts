import type { IncomingMessage } from 'node:http';

/**
 * Decides whether a request comes from a page of this station at all, before anything is looked up:
 * against DNS rebinding, other sites, other programs' ports. Equality only, never prefixes.
 */
export interface Gate {
  /** A page or a file. */
  admitsPage(request: IncomingMessage): boolean;
  /** A WebSocket upgrade: an Origin is demanded. */
  admitsSocket(request: IncomingMessage): boolean;
}

export function requestGate(port: number): Gate {
  const hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`]);
  const origins = new Set([...hosts].map((host) => `http://${host}`));

  const oneHost = ({ rawHeaders, headers }: IncomingMessage): boolean => {
    const count = rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host').length;
    return count === 1 && headers.host !== undefined && hosts.has(headers.host);
  };
  const site = (request: IncomingMessage, allowed: readonly string[]): boolean => {
    const from = request.headers['sec-fetch-site'];
    return from === undefined || (typeof from === 'string' && allowed.includes(from));
  };
  const ownOrigin = ({ headers }: IncomingMessage): boolean =>
    headers.origin !== undefined && origins.has(headers.origin) && headers.origin === `http://${headers.host}`;
  return {
    // A typed or opened address has the site "none".
    admitsPage: (request) =>
      oneHost(request) && site(request, ['none', 'same-origin']) && (request.headers.origin === undefined || ownOrigin(request)),
    admitsSocket: (request) => oneHost(request) && ownOrigin(request) && site(request, ['same-origin']),
  };
}
