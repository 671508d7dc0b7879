import { createHash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { SURFACES } from '../page-files.ts';
import type { Surface } from '../surface-server.ts';

/**
 * Owns who may enter which surface. Each start makes new secrets: per surface one entry code, which
 * the printed address carries and which buys nothing but a cookie, and one pass, which only ever
 * travels as that cookie. A kiosk's pass opens no desk. Nothing here is logged or put in a page.
 */
export interface Gate {
  /** Path of the address to print for a surface. */
  entryPath(surface: Surface): string;
  /** Whether the code is this surface's. */
  opens(surface: Surface, code: string): boolean;
  /** Whether a request carries this surface's pass. */
  holds(surface: Surface, cookies: string | undefined): boolean;
  /** `Set-Cookie` that hands over the pass. */
  passCookie(surface: Surface): string;
  /** The terminal a browser said it is, if it says so in a shape of ours. */
  terminal(surface: Surface, cookies: string | undefined): string | undefined;
  /** `Set-Cookie` that names a browser's terminal, and the name. */
  nameTerminal(surface: Surface): { readonly terminal: string; readonly cookie: string };
}

const TERMINAL = /^[a-z0-9-]{1,40}$/;
const YEAR_S = 365 * 24 * 60 * 60;

/** Cookies know no ports: their names do, or two stations on one machine would throw each other out. */
export function openGate(port: number): Gate {
  const secrets = new Map(SURFACES.map((surface) => [surface, { code: secret(), pass: secret() }]));
  const of = (surface: Surface) => {
    const found = secrets.get(surface);
    if (found === undefined) throw new Error(`gate: no secrets for ${surface}`);
    return found;
  };
  const passName = (surface: Surface) => `beehive-${surface}-pass-${port}`;
  const terminalName = (surface: Surface) => `beehive-${surface}-terminal-${port}`;
  const guarded = (surface: Surface) => `Path=/${surface}; HttpOnly; SameSite=Strict`;
  return {
    entryPath: (surface) => `/enter/${surface}/${of(surface).code}`,
    opens: (surface, code) => same(code, of(surface).code),
    holds: (surface, cookies) => {
      const sent = cookieValues(cookies, passName(surface));
      return sent.length === 1 && same(sent[0] ?? '', of(surface).pass);
    },
    passCookie: (surface) => `${passName(surface)}=${of(surface).pass}; ${guarded(surface)}`,
    terminal: (surface, cookies) => {
      const sent = cookieValues(cookies, terminalName(surface));
      return sent.length === 1 && sent[0] !== undefined && TERMINAL.test(sent[0]) ? sent[0] : undefined;
    },
    nameTerminal: (surface) => {
      const terminal = `${surface}-${randomUUID().slice(0, 13)}`;
      return { terminal, cookie: `${terminalName(surface)}=${terminal}; ${guarded(surface)}; Max-Age=${YEAR_S}` };
    },
  };
}

/** 256 random bits. */
const secret = (): string => randomBytes(32).toString('base64url');

/** Constant time for any two strings: digests have one length. */
const same = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const cookieValues = (header: string | undefined, name: string): string[] =>
  (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
