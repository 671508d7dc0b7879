import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Surface } from './surface-server.ts';

/**
 * Owns which built file answers which path, for both hosts: a surface's page, or an asset beside the
 * pages. Everything else does not exist. Names are held to a plain alphabet instead of being cleaned,
 * so there is no encoded dot, slash or colon to think about.
 */
export const SURFACES = ['kiosk', 'board', 'desk'] as const satisfies readonly Surface[];
export const isSurface = (name: string): name is Surface => SURFACES.some((surface) => surface === name);

const ASSET = /^\/assets\/[A-Za-z0-9_-][A-Za-z0-9._-]*$/;

/** What the build makes. A type that is not here is not served. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.wav': 'audio/wav',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.wasm': 'application/wasm',
};

export interface PageFile {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

export const readPage = (rendererDir: string, surface: Surface): Promise<PageFile | undefined> =>
  readKnown(join(rendererDir, surface, 'index.html'));

export async function readAsset(rendererDir: string, pathname: string): Promise<PageFile | undefined> {
  return ASSET.test(pathname) ? readKnown(join(rendererDir, pathname)) : undefined;
}

async function readKnown(path: string): Promise<PageFile | undefined> {
  const type = TYPES[extname(path)];
  if (type === undefined) return undefined;
  try {
    return { body: await readFile(path), type };
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR'))
      return undefined;
    throw error;
  }
}
