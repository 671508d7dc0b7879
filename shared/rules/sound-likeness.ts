import type { DialectId } from '../domain/dialect.ts';
import { type Sound, SOUNDS, type SoundProfile } from '../domain/dialect-sounds.ts';
import type { DialectRank, DialectTree } from '../domain/dialect-tree.ts';

/**
 * Owns how alike two dialects sound: the features they share, each by its weight, less how far each
 * went a way of its own since their ways parted.
 */

/** By how many words a feature touches and how much it hides them. */
const WEIGHTS: Record<Exclude<Sound, 'drift'>, number> = {
  voiced: 3,
  asp_level: 1.6,
  asp_oblique: 2.2,
  retroflex: 2.0,
  velar_soft: 2.2,
  velar2_hard: 1.0,
  sharp: 1.0,
  zhi_t: 1.4,
  lip_hard: 1.0,
  wei_m: 0.6,
  ri_buzz: 0.7,
  ri_nasal: 0.5,
  ng: 0.9,
  nl_merge: 0.9,
  hf: 0.8,
  no_f: 1.2,
  kh_breath: 1.0,
  lateral_s: 0.9,
  implosive: 1.4,
  checked: 2.2,
  ptk: 2.0,
  m_coda: 1.4,
  n_ng: 1.3,
  nasal_loss: 1.8,
  in_ing: 1.0,
  geng_a: 0.9,
  two_open: 1.2,
  ge_high: 1.0,
  ma_high: 1.2,
  ai_flat: 1.2,
  au_flat: 1.2,
  u_lost: 0.9,
  y: 1.0,
  buzz_i: 0.9,
  er: 0.5,
  long_short: 1.0,
  fish: 0.8,
  tones: 1.2,
  yang_qu: 1.4,
  zhuoshang: 1.0,
  ru_sw: 0.8,
  ru_cp: 0.6,
  ru_bj: 0.6,
  literary: 1.5,
};
const ALL = Object.values(WEIGHTS).reduce((sum, weight) => sum + weight, 0);

/** Two strangers who both drifted all the way lose this much beside their features. */
const DRIFT = 0.35;

/** How much of its drift a dialect went through alone, by the rank of the closest common node. */
const ALONE: Record<DialectRank, number> = {
  subslice: 0.08,
  slice: 0.3,
  group: 0.55,
  supergroup: 0.9,
  family: 1,
  language: 1,
};
/** Groups that are a group by what they kept, while their parts went apart. */
const ALONE_IN: Readonly<Record<string, number>> = { min: 0.8, ping: 0.8, hui: 0.8 };

/** Undefined when nobody described one of the two. */
export function soundLikeness(a: DialectId, b: DialectId, common: DialectId, tree: DialectTree): number | undefined {
  const heardA = profileOf(a, tree);
  const heardB = profileOf(b, tree);
  const rank = tree.node(common)?.rank;
  if (heardA === undefined || heardB === undefined || rank === undefined) return undefined;
  let apart = 0;
  for (const sound of SOUNDS) if (sound !== 'drift') apart += WEIGHTS[sound] * Math.abs(heardA[sound] - heardB[sound]);
  const alone = ALONE_IN[common] ?? ALONE[rank];
  return 1 - apart / ALL - (DRIFT * alone * (heardA.drift + heardB.drift)) / 2;
}

/** Its own, or that of the nearest node above it which has one. */
function profileOf(id: DialectId, tree: DialectTree): SoundProfile | undefined {
  const known = tree.path(id).findLast((above) => tree.measures.sounds.has(above));
  return known && tree.measures.sounds.get(known);
}
