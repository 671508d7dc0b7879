import type { DialectAtlas } from '../search/dialect-atlas.ts';
import type { SpokenShare } from '../search/county-dialects.ts';

export interface DialectsOfCode {
  readonly code: string;
  readonly dialects: readonly SpokenShare[];
}

/** One GB/T 2260 code a line; the dialects of each place, none for a code nobody knows. Blank lines are skipped. */
export const dialectCommand = (input: string, atlas: DialectAtlas): DialectsOfCode[] =>
  input
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((code) => code !== '')
    .map((code) => ({ code, dialects: atlas.dialectsOf(code) }));
