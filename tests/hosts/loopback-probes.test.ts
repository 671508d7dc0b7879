import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Surface } from '../../main/host/surface-server.ts';
import { type ServedLoopback, serveLoopback } from '../../main/host/loopback/serve-loopback.ts';
import { pagesFolder } from './pages-folder.ts';
import { type RawAnswer, rawRequest } from './raw-request.ts';

/**
 * What a hostile page, a hostile program of another user and a hostile network may send to the port.
 * Each probe is sent as raw bytes; none may reach a page, a cookie or a socket that is not its own.
 */
const accepted: { surface: Surface; terminal: string }[] = [];
const pages = pagesFolder();
let served: ServedLoopback;
let port: number;
let jar: Record<Surface, string>;

beforeAll(async () => {
  served = await serveLoopback({
    surprise: (error) => expect.fail(String(error)),
    port: 0,
    rendererDir: pages.rendererDir,
    surfaces: {
      acceptSocket: (surface, terminal) => accepted.push({ surface, terminal }),
      acceptPort: () => expect.unreachable('the loopback host has no ports'),
    },
  });
  port = Number(new URL(served.kiosk).port);
  jar = { kiosk: await enter('kiosk'), desk: await enter('desk'), board: await enter('board') };
});

afterAll(async () => {
  await served.close();
  pages.remove();
});

const own = () => `Host: 127.0.0.1:${port}`;
const close = 'Connection: close';
const get = (path: string, ...headers: string[]) =>
  rawRequest(port, [`GET ${path} HTTP/1.1`, own(), close, ...headers]);
const upgradeLines = [
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
];
const upgrade = (path: string, ...headers: string[]) =>
  rawRequest(port, [`GET ${path} HTTP/1.1`, ...upgradeLines, ...headers]);
const origin = () => `Origin: http://127.0.0.1:${port}`;
const cookie = (surface: Surface) => `Cookie: ${jar[surface]}`;

/** Goes through the printed address, as a browser does, and keeps the cookies. */
async function enter(surface: Surface): Promise<string> {
  const entered = await get(new URL(served[surface]).pathname);
  const token = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  const page = await get(`/${surface}/`, `Cookie: ${token}`);
  return `${token}; ${page.headers.get('set-cookie')?.split(';')[0]}`;
}

describe('what belongs here is let in', () => {
  test.each(['kiosk', 'desk', 'board'] as const)('the printed address of the %s leads to its page', async (surface) => {
    const address = new URL(served[surface]);
    const entered = await get(address.pathname);
    expect(entered.status).toBe(302);
    expect(entered.headers.get('location')).toBe(`/${surface}/`);
    const given = entered.headers.get('set-cookie') ?? '';
    expect(given).toMatch(
      new RegExp(`^beehive-${surface}-${port}=[A-Za-z0-9_-]{43}; Path=/${surface}; HttpOnly; SameSite=Strict$`),
    );
    const page = await get(`/${surface}/`, `Cookie: ${given.split(';')[0]}`);
    expect(page.status).toBe(200);
    expect(page.body).toContain(`page of the ${surface}`);
  });

  test('the code in the address is neither in the cookie nor in the page', async () => {
    const code = served.desk.split('/').at(-1) ?? '';
    const entered = await get(new URL(served.desk).pathname);
    const page = await get('/desk/', cookie('desk'));
    expect(code).toHaveLength(43);
    expect(entered.all + page.all + jar.desk).not.toContain(code);
  });

  test('a browser keeps its terminal; a terminal it made up is not taken', async () => {
    const again = await get('/desk/', cookie('desk'));
    expect(again.headers.has('set-cookie')).toBe(false);
    const forged = await get('/desk/', `Cookie: ${jar.desk.split(';')[0]}; beehive-desk-${port}-terminal=../../etc`);
    expect(forged.headers.get('set-cookie')).toMatch(
      /-terminal=desk-[0-9a-f]{16}; Path=\/desk; HttpOnly; SameSite=Strict; Max-Age=\d+$/,
    );
  });

  test.each(['kiosk', 'desk', 'board'] as const)(
    'a page of the %s opens its line, under its terminal',
    async (surface) => {
      const before = accepted.length;
      const opened = await upgrade(`/${surface}/rpc`, own(), origin(), cookie(surface), 'Sec-Fetch-Site: same-origin');
      expect(opened.status).toBe(101);
      expect(accepted.slice(before)).toEqual([{ surface, terminal: jar[surface].split('-terminal=')[1] }]);
    },
  );

  test('localhost is the same host', async () => {
    const asked = [`GET /kiosk/ HTTP/1.1`, `Host: localhost:${port}`, close, cookie('kiosk')];
    expect((await rawRequest(port, asked)).status).toBe(200);
    const opened = await upgrade(
      '/kiosk/rpc',
      `Host: localhost:${port}`,
      `Origin: http://localhost:${port}`,
      cookie('kiosk'),
    );
    expect(opened.status).toBe(101);
  });

  test('HEAD answers without a body', async () => {
    const answer = await rawRequest(port, ['HEAD /assets/page-1a2b3c.js HTTP/1.1', own(), close]);
    expect([answer.status, answer.body]).toEqual([200, '']);
  });
});

interface Probe {
  readonly name: string;
  readonly status: number;
  readonly send: () => Promise<RawAnswer>;
}

const kioskPage = (...headers: string[]) =>
  rawRequest(port, ['GET /kiosk/ HTTP/1.1', close, cookie('kiosk'), ...headers]);
const post = (body: string, ...headers: string[]) =>
  rawRequest(
    port,
    ['POST /desk/ HTTP/1.1', close, own(), cookie('desk'), `Content-Length: ${body.length}`, ...headers],
    body,
  );

const PROBES: readonly Probe[] = [
  { name: 'a rebound name', status: 403, send: () => kioskPage('Host: attacker.example') },
  { name: 'a rebound name with our port', status: 403, send: () => kioskPage(`Host: attacker.example:${port}`) },
  {
    name: 'a name that starts like ours',
    status: 403,
    send: () => kioskPage(`Host: 127.0.0.1.attacker.example:${port}`),
  },
  { name: 'a name that ends like ours', status: 403, send: () => kioskPage(`Host: attacker-127.0.0.1:${port}`) },
  { name: 'another loopback address', status: 403, send: () => kioskPage(`Host: 127.0.0.2:${port}`) },
  { name: 'our name without its port', status: 403, send: () => kioskPage('Host: 127.0.0.1') },
  { name: 'our name with another port', status: 403, send: () => kioskPage('Host: 127.0.0.1:1') },
  { name: 'two hosts', status: 400, send: () => kioskPage(own(), 'Host: attacker.example') },
  { name: 'no host', status: 400, send: () => kioskPage() },
  {
    name: 'a whole address as the target',
    status: 404,
    send: () => get('http://attacker.example/kiosk/', cookie('kiosk')),
  },
  {
    name: 'a page asked for by another site',
    status: 403,
    send: () => get('/kiosk/', cookie('kiosk'), 'Sec-Fetch-Site: cross-site'),
  },
  {
    name: 'a page asked for by another port here',
    status: 403,
    send: () => get('/kiosk/', cookie('kiosk'), 'Sec-Fetch-Site: same-site'),
  },
  {
    name: 'a file asked for by another site',
    status: 403,
    send: () => get('/assets/page-1a2b3c.js', 'Sec-Fetch-Site: cross-site'),
  },
  {
    name: 'a page asked for with a foreign origin',
    status: 403,
    send: () => get('/kiosk/', cookie('kiosk'), 'Origin: https://attacker.example'),
  },
  { name: 'a page without a pass', status: 403, send: () => get('/desk/') },
  { name: 'the desk with the pass of the kiosk', status: 403, send: () => get('/desk/', cookie('kiosk')) },
  {
    name: 'the desk with the kiosk pass under its own name',
    status: 403,
    send: () => get('/desk/', `Cookie: beehive-desk-${port}=${jar.kiosk.split('=')[1]}`),
  },
  {
    name: 'two passes, one of them right',
    status: 403,
    send: () => get('/desk/', `${cookie('desk')}; beehive-desk-${port}=x`),
  },
  { name: 'the pass in the address', status: 403, send: () => get(`/desk/?${jar.desk.replaceAll('; ', '&')}`) },
  { name: 'the entry code in a query', status: 403, send: () => get(`/desk/?code=${served.desk.split('/').at(-1)}`) },
  { name: 'a wrong entry code', status: 403, send: () => get(`/enter/desk/${'A'.repeat(43)}`) },
  {
    name: 'the entry code of the kiosk for the desk',
    status: 403,
    send: () => get(`/enter/desk/${served.kiosk.split('/').at(-1)}`),
  },
  { name: 'half an entry code', status: 403, send: () => get(new URL(served.desk).pathname.slice(0, -1)) },
  {
    name: 'a form of another site (text/plain)',
    status: 403,
    send: () => post('{"a":"=b"}', 'Content-Type: text/plain', 'Origin: https://attacker.example'),
  },
  { name: 'a form without an origin', status: 403, send: () => post('{}', 'Content-Type: text/plain') },
  { name: 'a form of our own page', status: 405, send: () => post('{}', 'Content-Type: application/json', origin()) },
  {
    name: 'a foreign preflight',
    status: 403,
    send: () =>
      rawRequest(port, [
        'OPTIONS /desk/ HTTP/1.1',
        own(),
        close,
        'Origin: https://attacker.example',
        'Access-Control-Request-Method: POST',
      ]),
  },
  {
    name: 'two lengths (CL and TE)',
    status: 400,
    send: () => post('0\r\n\r\nGET /desk/ HTTP/1.1\r\n\r\n', 'Transfer-Encoding: chunked', origin()),
  },
  { name: 'a tunnel', status: 0, send: () => rawRequest(port, [`CONNECT 127.0.0.1:${port} HTTP/1.1`, own(), close]) },
  { name: 'headers without end', status: 431, send: () => get('/kiosk/', `X-Long: ${'a'.repeat(40_000)}`) },
  { name: 'a line without an origin', status: 403, send: () => upgrade('/kiosk/rpc', own(), cookie('kiosk')) },
  {
    name: 'a line of another site',
    status: 403,
    send: () => upgrade('/kiosk/rpc', own(), cookie('kiosk'), 'Origin: https://attacker.example'),
  },
  {
    name: 'a line of a sandboxed frame (null)',
    status: 403,
    send: () => upgrade('/kiosk/rpc', own(), cookie('kiosk'), 'Origin: null'),
  },
  {
    name: 'a line of another port here',
    status: 403,
    send: () => upgrade('/kiosk/rpc', own(), cookie('kiosk'), 'Origin: http://127.0.0.1:1'),
  },
  {
    name: 'a line of an origin that starts like ours',
    status: 403,
    send: () => upgrade('/kiosk/rpc', own(), cookie('kiosk'), `${origin()}.attacker.example`),
  },
  {
    name: 'a line of the other name of this host',
    status: 403,
    send: () => upgrade('/kiosk/rpc', own(), cookie('kiosk'), `Origin: http://localhost:${port}`),
  },
  {
    name: 'a line with two origins',
    status: 403,
    send: () => upgrade('/kiosk/rpc', own(), cookie('kiosk'), origin(), 'Origin: https://attacker.example'),
  },
  {
    name: 'a line of a rebound page, origin equal to host',
    status: 403,
    send: () => upgrade('/kiosk/rpc', 'Host: attacker.example', cookie('kiosk'), 'Origin: http://attacker.example'),
  },
  {
    name: 'a line the browser says is cross-site',
    status: 403,
    send: () => upgrade('/kiosk/rpc', own(), cookie('kiosk'), origin(), 'Sec-Fetch-Site: cross-site'),
  },
  { name: 'a line without a pass', status: 403, send: () => upgrade('/desk/rpc', own(), origin()) },
  {
    name: 'a desk line with the pass of the kiosk',
    status: 403,
    send: () => upgrade('/desk/rpc', own(), origin(), cookie('kiosk')),
  },
  {
    name: 'a line with the pass in the address',
    status: 403,
    send: () => upgrade(`/desk/rpc?token=${jar.desk.split(/[=;]/)[1]}`, own(), origin()),
  },
  { name: 'a line to nowhere', status: 404, send: () => upgrade('/rpc', own(), origin(), cookie('desk')) },
  { name: 'dots', status: 404, send: () => get('/assets/../../secret.json') },
  { name: 'encoded dots', status: 404, send: () => get('/assets/%2e%2e/%2e%2e/secret.json') },
  { name: 'encoded slashes', status: 404, send: () => get('/assets/..%2f..%2fsecret.json') },
  { name: 'backslashes', status: 404, send: () => get('/assets/..\\..\\secret.json') },
  { name: 'a zero byte', status: 404, send: () => get('/assets/page-1a2b3c.js%00.html') },
  { name: 'two slashes', status: 404, send: () => get('//kiosk/', cookie('kiosk')) },
  { name: 'a page as a file', status: 404, send: () => get('/desk/index.html', cookie('desk')) },
  { name: 'a file of a type the build does not make', status: 404, send: () => get('/assets/notes.exe') },
  { name: 'the folder of files', status: 404, send: () => get('/assets/') },
];

test.each(PROBES)('refused: $name', async ({ send, status }) => {
  const before = accepted.length;
  // Node hangs up on a tunnel without a word.
  const answer = await send().catch(
    (): Pick<RawAnswer, 'status' | 'headers' | 'all'> => ({ status: 0, headers: new Map(), all: '' }),
  );
  expect(answer.status).toBe(status);
  expect(answer.headers.has('set-cookie')).toBe(false);
  expect(answer.headers.has('access-control-allow-origin')).toBe(false);
  expect(answer.all).not.toMatch(/page of the|secret/);
  expect(accepted).toHaveLength(before);
});

test('no other address of this machine answers', async () => {
  const others = Object.values(networkInterfaces()).flatMap((found) =>
    (found ?? []).filter(({ internal }) => !internal).map(({ address }) => address),
  );
  // `::1` stands for the rest on a machine without a network.
  for (const address of ['::1', ...others.filter((found) => !found.startsWith('fe80'))]) {
    await expect(rawRequest(port, ['GET /kiosk/ HTTP/1.1', own(), close], '', address)).rejects.toThrow();
  }
});

test.each([
  ['a page', () => get('/kiosk/', cookie('kiosk')), 'no-store'],
  ['an entry', () => get(new URL(served.kiosk).pathname), 'no-store'],
  ['a file', () => get('/assets/page-1a2b3c.js'), 'public, max-age=31536000, immutable'],
  ['a refusal', () => get('/desk/'), 'no-store'],
  ['a foreign host', () => kioskPage('Host: attacker.example'), 'no-store'],
  ['a foreign line', () => upgrade('/kiosk/rpc', own(), 'Origin: null'), 'no-store'],
])('%s carries the security headers', async (name, ask, caching) => {
  const { headers } = await ask();
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /);
  expect(policy).toContain("frame-ancestors 'none'; base-uri 'none'; form-action 'none'");
  expect(policy).not.toMatch(/unsafe|\*|data:|https?:/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  expect(headers.get('permissions-policy')).toMatch(/display-capture=\(\).*usb=\(\)/);
  // The page of the kiosk may hear and see, and nothing else may.
  expect(headers.get('permissions-policy')).toContain(name === 'a page' ? 'camera=(self)' : 'camera=()');
  expect(headers.get('permissions-policy')).toContain(name === 'a page' ? 'microphone=(self)' : 'microphone=()');
  expect(headers.get('cache-control')).toBe(caching);
});

test('each start has new codes and new passes', async () => {
  const other = await serveLoopback({
    surprise: (error) => expect.fail(String(error)),
    port: 0,
    rendererDir: pages.rendererDir,
    surfaces: { acceptSocket: () => {}, acceptPort: () => {} },
  });
  try {
    expect(new URL(other.desk).pathname).not.toBe(new URL(served.desk).pathname);
    const there = Number(new URL(other.desk).port);
    const renamed = jar.desk.replaceAll(String(port), String(there));
    expect(
      (await rawRequest(there, ['GET /desk/ HTTP/1.1', `Host: 127.0.0.1:${there}`, close, `Cookie: ${renamed}`]))
        .status,
    ).toBe(403);
  } finally {
    await other.close();
  }
});
