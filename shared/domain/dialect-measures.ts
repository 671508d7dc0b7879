import type { DialectId } from './dialect.ts';
import type { SoundProfile } from './dialect-sounds.ts';

/** Owns the shape of what was measured of dialects. Read by main/search, judged by shared/rules. */
export interface DialectMeasures {
  /** Of an area; what is not listed sounds like what it stands under. */
  readonly sounds: ReadonlyMap<DialectId, SoundProfile>;
  readonly words: SharedWords;
}

/** How much of everyday vocabulary two measured places share. */
export interface SharedWords {
  readonly points: readonly DialectId[];
  /** 0 … 1; undefined for a pair nobody compared. */
  share(a: DialectId, b: DialectId): number | undefined;
}

export const NOTHING_MEASURED: DialectMeasures = {
  sounds: new Map(),
  words: { points: [], share: () => undefined },
};
