import type { DialectId, MandarinLevel } from '../domain/dialect.ts';
import type { DialectTree } from '../domain/dialect-tree.ts';
import { measuredCloseness } from './closeness.ts';
import { heardAsPutonghua, heardAtHome } from './hearing.ts';

/**
 * Owns what is said of two dialects, one speaking and one listening: how close they are, and how much
 * is understood (`score`, 0 … 1) when each talks as at home and both know some Putonghua.
 *
 * The speaker does not switch to Putonghua here: if they did, every pair would get the same floor, and
 * the experiments say otherwise (nobody in Beijing understood Fuzhou). Knowing Putonghua helps the
 * listener only, by as much as the speech is near to it. Two people who do both switch are judged by
 * shared/rules/understanding.ts.
 */
export interface Similarity {
  /** Null: nobody can say; ask them. */
  readonly closeness: number | null;
  readonly score: number | null;
}

/** What knowing Putonghua this well gives a listener of speech that is nearly Putonghua. */
const LISTENS: Record<MandarinLevel, number> = { none: 0, some: 0.9, fluent: 1 };

/** Understood of one's own dialect, sentence by sentence, where it was measured: less than one thinks. */
const OWN: Readonly<Record<string, number>> = { 'gan.changdu': 0.5, 'wu.taihu.sujiahu': 0.77 };
const OWN_ELSEWHERE = 0.95;
const MINORITY = 'minority';

export function similarity(
  speaker: DialectId,
  listener: DialectId,
  tree: DialectTree,
  putonghua: MandarinLevel = 'some',
): Similarity {
  const closeness = measuredCloseness(speaker, listener, tree);
  if (closeness === undefined) return { closeness: null, score: null };
  if (tree.path(speaker)[0] === MINORITY) return { closeness, score: 1 };
  return {
    closeness,
    score: Math.max(atHome(speaker, listener, tree), heardAsPutonghua(speaker, tree) * LISTENS[putonghua]),
  };
}

const atHome = (speaker: DialectId, listener: DialectId, tree: DialectTree): number =>
  speaker === listener && tree.isLeaf(speaker) ? (OWN[speaker] ?? OWN_ELSEWHERE) : heardAtHome(speaker, listener, tree);
