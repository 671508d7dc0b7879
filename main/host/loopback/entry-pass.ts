import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Surface } from '../surface-server.ts';

/**
 * Owns who may open a surface. At each start every surface gets an entry code, which stands in the
 * printed address and is good for one thing: exchanging it for the surface's cookie. Pages and sockets
 * know the cookie only; no code and no token ever stands in a page's address.
 */
export interface EntryPass {
  readonly code: string;
  readonly cookie: string;
  /** Whether this is the entry code of the surface. */
  admits(code: string): boolean;
  /** `Set-Cookie` values: the token, and the terminal's id unless the browser has one. */
  cookies(header: string | undefined): string[];
  /** The terminal's id when the cookies of a request open this surface. */
  terminalOf(header: string | undefined): string | undefined;
}

const TERMINAL = /^[a-z0-9-]{1,40}$/;

export function entryPass(surface: Surface, port: number): EntryPass {
  const code = randomBytes(32).toString('base64url');
  const token = randomBytes(32).toString('base64url');
  // Cookies do not tell ports apart: two stations on one machine would overwrite each other's.
  const name = `beehive-${surface}-${port}`;
  const terminalName = `${name}-terminal`;
  const attributes = `Path=/${surface}; HttpOnly; SameSite=Strict`;
  const known = (header: string | undefined) => {
    const id = readCookie(header, terminalName);
    return id !== undefined && TERMINAL.test(id) ? id : undefined;
  };
  return {
    code,
    cookie: name,
    admits: (given) => same(given, code),
    cookies: (header) => [
      `${name}=${token}; ${attributes}`,
      ...(known(header) === undefined ? [`${terminalName}=${surface}-${randomBytes(8).toString('hex')}; ${attributes}`] : []),
    ],
    terminalOf(header) {
      const given = readCookie(header, name);
      return given !== undefined && same(given, token) ? (known(header) ?? `${surface}-unnamed`) : undefined;
    },
  };
}

function readCookie(header: string | undefined, name: string): string | undefined {
  const found = (header ?? '').split(/; */).filter((pair) => pair.startsWith(`${name}=`));
  // Two of a name: somebody shadows ours.
  return found.length === 1 ? found[0]?.slice(name.length + 1) : undefined;
}

/** In time that does not depend on how much of it is right. */
function same(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
