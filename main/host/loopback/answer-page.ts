import { isSurface, type PageFile, readAsset, readPage } from '../page-files.ts';
import { CACHE } from '../page-policy.ts';
import type { EntryPass, Passes } from './entry-pass.ts';

/** What an admitted GET gets: the cookie exchange, a surface's page, an asset, or nothing. */
export interface PageAnswer {
  readonly status: 200 | 204 | 302 | 403 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

const ENTRY = /^\/enter\/(?<surface>[a-z]+)\/(?<code>[A-Za-z0-9_-]{1,100})$/;
/** Browsers ask for it by themselves; a 404 would stand in the console of every page. */
const FAVICON = '/favicon.ico';
const SURFACE = /^\/(?<surface>[a-z]+)(?<slash>\/?)$/;

export async function answerPage(
  pathname: string,
  cookies: string | undefined,
  passes: Passes,
  rendererDir: string,
): Promise<PageAnswer> {
  const { surface: entered = '', code = '' } = ENTRY.exec(pathname)?.groups ?? {};
  if (isSurface(entered)) {
    return passes[entered].admits(code) ? redirect(`/${entered}/`, passes[entered].tokenCookie) : CLOSED;
  }
  const { surface = '', slash } = SURFACE.exec(pathname)?.groups ?? {};
  if (isSurface(surface)) {
    if (!passes[surface].opens(cookies)) return CLOSED;
    // The page names its files relative to the folder.
    if (slash === '') return redirect(`/${surface}/`);
    return file(await readPage(rendererDir, surface), CACHE.page, newcomersCookie(passes[surface], cookies));
  }
  if (pathname === FAVICON) return NO_ICON;
  // Assets hold no data, and their names are hashes of what they hold.
  return file(await readAsset(rendererDir, pathname), CACHE.asset);
}

const newcomersCookie = (pass: EntryPass, cookies: string | undefined): string | undefined =>
  pass.terminalOf(cookies) === undefined ? pass.nameTerminal().cookie : undefined;

const text = (status: 403 | 404, body: string): PageAnswer => ({
  status,
  headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': CACHE.page },
  body,
});

const CLOSED = text(
  403,
  '请用站点启动时显示的地址打开本页。\nOpen this page with the address the station printed when it started.\n',
);
const NO_ICON: PageAnswer = { status: 204, headers: { 'Cache-Control': CACHE.asset }, body: '' };
const NOTHING = text(404, '这里没有内容。\nThere is nothing here.\n');

const redirect = (to: string, cookie?: string): PageAnswer => ({
  status: 302,
  headers: { Location: to, 'Cache-Control': CACHE.page, ...(cookie !== undefined && { 'Set-Cookie': cookie }) },
  body: '',
});

function file(found: PageFile | undefined, caching: string, cookie?: string): PageAnswer {
  if (found === undefined) return NOTHING;
  const headers = {
    'Content-Type': found.type,
    'Cache-Control': caching,
    ...(cookie !== undefined && { 'Set-Cookie': cookie }),
  };
  return { status: 200, headers, body: found.body };
}
