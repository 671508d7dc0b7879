import type { Surface } from '../surface-server.ts';

/** Owns the addresses of the pages inside Electron. One host name, so that all pages share the files of the build. */
export const SCHEME = 'app';
const ORIGIN = `${SCHEME}://station`;

export const pageAddress = (surface: Surface): string => `${ORIGIN}/${surface}/`;
