import type { ServerResponse } from 'node:http';
import { CACHE, pageHeaders } from '../page-headers.ts';
import { isSurface, type PageFile, readAsset, readPage } from '../page-files.ts';
import type { Gate } from './gate.ts';
import type { Admitted } from './request-guard.ts';

/** Owns what an admitted GET gets: the cookie exchange, a surface's page, an asset, or nothing. */
export interface PageQuestion extends Admitted {
  readonly cookies: string | undefined;
}

export interface PageAnswer {
  readonly status: 200 | 302 | 403 | 404;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string | Uint8Array;
}

const ENTRY = /^\/enter\/(?<surface>[a-z]+)\/(?<code>[A-Za-z0-9_-]{1,100})$/;
const SURFACE = /^\/(?<surface>[a-z]+)\/?$/;

export async function answerPage({ pathname, cookies }: PageQuestion, gate: Gate, rendererDir: string): Promise<PageAnswer> {
  const entry = ENTRY.exec(pathname)?.groups;
  if (entry !== undefined) return enter(entry['surface'] ?? '', entry['code'] ?? '', gate);

  const surface = SURFACE.exec(pathname)?.groups?.['surface'];
  if (surface !== undefined && isSurface(surface)) {
    if (!gate.holds(surface, cookies)) return closed;
    if (!pathname.endsWith('/')) return redirect(`/${surface}/`, []);
    const page = await readPage(rendererDir, surface);
    const newcomer = gate.terminal(surface, cookies) === undefined ? [gate.nameTerminal(surface).cookie] : [];
    return page === undefined ? nothing : file(page, CACHE.page, newcomer);
  }

  const asset = await readAsset(rendererDir, pathname);
  return asset === undefined ? nothing : file(asset, CACHE.asset, []);
}

function enter(surface: string, code: string, gate: Gate): PageAnswer {
  if (!isSurface(surface) || !gate.opens(surface, code)) return closed;
  return redirect(`/${surface}/`, [gate.passCookie(surface)]);
}

const text = (status: 403 | 404, body: string): PageAnswer => ({
  status,
  headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': CACHE.page },
  body,
});

const closed = text(403, '请用站点启动时显示的地址打开本页。\nOpen this page with the address the station printed when it started.\n');
const nothing = text(404, '这里没有内容。\nThere is nothing here.\n');

const redirect = (to: string, cookies: readonly string[]): PageAnswer => ({
  status: 302,
  headers: { Location: to, 'Cache-Control': CACHE.page, ...(cookies.length > 0 && { 'Set-Cookie': cookies }) },
  body: '',
});

const file = ({ body, type }: PageFile, cache: string, cookies: readonly string[]): PageAnswer => ({
  status: 200,
  headers: { 'Content-Type': type, 'Cache-Control': cache, ...(cookies.length > 0 && { 'Set-Cookie': cookies }) },
  body,
});

/** Sends an answer under the pages' headers. */
export function send(response: ServerResponse, { status, headers, body }: PageAnswer, host: string, withBody: boolean): void {
  response.writeHead(status, {
    ...pageHeaders([`ws://${host}`]),
    ...(headers as Record<string, string | string[]>),
    'Content-Length': Buffer.byteLength(body),
  });
  response.end(withBody ? body : undefined);
}
