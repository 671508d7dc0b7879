import { readAsset, readPage } from '../page-files.ts';
import { CACHE, pageHeaders } from '../page-policy.ts';
import type { Surface } from '../surface-server.ts';
import { pageAddress } from './page-address.ts';

/** A request as far as it matters here; what Electron hands to a protocol fits. */
export interface PageRequest {
  readonly method: string;
  readonly url: string;
}
export type PageAnswers = (request: PageRequest) => Promise<Response>;

/** Owns what `app://` serves to one surface: its own page and the files of the build, and nothing of another surface. */
export function pageAnswers(rendererDir: string, surface: Surface): PageAnswers {
  const page = pageAddress(surface);
  const origin = page.slice(0, -`/${surface}/`.length);
  const headers = pageHeaders([], surface);
  const refuse = (status: number) =>
    new Response(null, { status, headers: { ...headers, 'Cache-Control': CACHE.page } });
  return async ({ method, url }) => {
    if (method !== 'GET' && method !== 'HEAD') return refuse(405);
    const isPage = url === page;
    const file = isPage
      ? await readPage(rendererDir, surface)
      : await readAsset(rendererDir, url.startsWith(origin) ? url.slice(origin.length) : '');
    if (file === undefined) return refuse(404);
    return new Response(file.body, {
      headers: { ...headers, 'Content-Type': file.type, 'Cache-Control': isPage ? CACHE.page : CACHE.asset },
    });
  };
}
