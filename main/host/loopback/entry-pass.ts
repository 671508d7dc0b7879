import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Surface } from '../surface-server.ts';

/**
 * Owns who may open a surface. At each start every surface gets an entry code, which stands in the
 * printed address and is good for one thing: exchanging it for the surface's cookie. Pages and sockets
 * know the cookie only; no code and no token ever stands in a page's address, and a kiosk's opens no desk.
 */
export interface EntryPass {
  /** Path of the address to print. */
  readonly entryPath: string;
  /** Whether this is the entry code of the surface. */
  admits(code: string): boolean;
  /** `Set-Cookie` that hands over the token. */
  readonly tokenCookie: string;
  /** Whether the cookies of a request open this surface. */
  opens(cookies: string | undefined): boolean;
  /** The terminal's id, when the browser has one. */
  terminalOf(cookies: string | undefined): string | undefined;
  /** A new id for a terminal, and the `Set-Cookie` that gives it. */
  nameTerminal(): { readonly terminal: string; readonly cookie: string };
}

export type Passes = Readonly<Record<Surface, EntryPass>>;

const TERMINAL = /^[a-z0-9-]{1,40}$/;
const YEAR_S = 365 * 24 * 60 * 60;

export function entryPass(surface: Surface, port: number): EntryPass {
  const code = secret();
  const token = secret();
  // Cookies do not tell ports apart: two stations on one machine would overwrite each other's.
  const tokenName = `beehive-${surface}-${port}`;
  const terminalName = `${tokenName}-terminal`;
  const attributes = `Path=/${surface}; HttpOnly; SameSite=Strict`;
  return {
    entryPath: `/enter/${surface}/${code}`,
    admits: (given) => same(given, code),
    tokenCookie: `${tokenName}=${token}; ${attributes}`,
    opens(cookies) {
      const given = readCookie(cookies, tokenName);
      return given !== undefined && same(given, token);
    },
    terminalOf(cookies) {
      const id = readCookie(cookies, terminalName);
      return id !== undefined && TERMINAL.test(id) ? id : undefined;
    },
    nameTerminal() {
      const terminal = `${surface}-${randomBytes(8).toString('hex')}`;
      return { terminal, cookie: `${terminalName}=${terminal}; ${attributes}; Max-Age=${YEAR_S}` };
    },
  };
}

/** 256 random bits. */
const secret = (): string => randomBytes(32).toString('base64url');

function readCookie(header: string | undefined, name: string): string | undefined {
  const found = (header ?? '').split(/; */).filter((pair) => pair.startsWith(`${name}=`));
  // Two of a name: somebody shadows ours.
  return found.length === 1 ? found[0]?.slice(name.length + 1) : undefined;
}

/** In time that does not depend on how much of it is right, nor on its length. */
const same = (given: string, wanted: string): boolean => timingSafeEqual(digest(given), digest(wanted));
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
