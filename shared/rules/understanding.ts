import { PUTONGHUA, type DialectId, type MandarinLevel, type Proficiency } from '../domain/dialect.ts';
import type { DialectTree } from '../domain/dialect-tree.ts';
import { closeness } from './closeness.ts';

/**
 * Owns how well a citizen and a mediator will understand each other, 0 … 1: the better of two ways,
 * each in their own dialect, or both in Putonghua. The two are never added up.
 */
export interface CitizenSpeech {
  readonly dialects: readonly DialectId[];
  readonly mandarin: MandarinLevel;
}
export interface MediatorSpeech {
  readonly dialects: readonly { readonly id: DialectId; readonly level: Proficiency }[];
  readonly mandarin: MandarinLevel;
}

export type Understanding =
  | { readonly by: 'dialect'; readonly value: number; readonly spoken: DialectId; readonly same: boolean }
  | { readonly by: 'putonghua'; readonly value: number };

/** How much is understood at a given closeness, straight lines between. Half alike is nothing in common yet. */
const UNDERSTOOD_AT: readonly (readonly [number, number])[] = [
  [0.5, 0],
  [0.56, 0.06],
  [0.62, 0.2],
  [0.7, 0.42],
  [0.78, 0.65],
  [0.84, 0.8],
  [0.9, 0.9],
  [1, 1],
];

/** "Same dialect" is no promise: somebody who learnt a little of it is understood less. */
const SPOKEN: Record<Proficiency, number> = { native: 1, fluent: 0.95, some: 0.75 };

/** Putonghua as a bridge, citizen's level first. `heard`: speaks none, but a dialect close enough to follow it. */
const BRIDGE: Record<MandarinLevel | 'heard', Record<MandarinLevel, number>> = {
  none: { none: 0, some: 0, fluent: 0 },
  heard: { none: 0, some: 0.35, fluent: 0.45 },
  some: { none: 0, some: 0.45, fluent: 0.6 },
  fluent: { none: 0, some: 0.6, fluent: 0.75 },
};
const HEARD_FROM = 0.8;

export function understanding(citizen: CitizenSpeech, mediator: MediatorSpeech, tree: DialectTree): Understanding {
  const bridge = BRIDGE[levelOf(citizen, tree)][mediator.mandarin];
  const best = bestDialect(citizen, mediator, tree);
  return best !== undefined && best.value >= bridge && best.value > 0 ? best : { by: 'putonghua', value: bridge };
}

/** Putonghua is the bridge, so as somebody's "dialect" it counts there only, never twice. */
const home = (dialects: readonly DialectId[]): DialectId[] => dialects.filter((id) => id !== PUTONGHUA);

function levelOf(citizen: CitizenSpeech, tree: DialectTree): MandarinLevel | 'heard' {
  if (citizen.mandarin !== 'none') return citizen.mandarin;
  if (citizen.dialects.includes(PUTONGHUA)) return 'some';
  return home(citizen.dialects).some((id) => closeness(id, PUTONGHUA, tree) >= HEARD_FROM) ? 'heard' : 'none';
}

function bestDialect(citizen: CitizenSpeech, mediator: MediatorSpeech, tree: DialectTree) {
  let best: Extract<Understanding, { by: 'dialect' }> | undefined;
  for (const mine of home(citizen.dialects)) {
    for (const { id: spoken, level } of mediator.dialects) {
      if (spoken === PUTONGHUA) continue;
      const value = understoodAt(closeness(mine, spoken, tree)) * SPOKEN[level];
      const found = { by: 'dialect', value, spoken, same: spoken === mine } as const;
      if (best === undefined || better(found, best)) best = found;
    }
  }
  return best;
}

type ByDialect = Extract<Understanding, { by: 'dialect' }>;
/** Ties go by id, so that the order in which somebody listed their dialects changes nothing. */
function better(a: ByDialect, b: ByDialect): boolean {
  if (a.value !== b.value) return a.value > b.value;
  if (a.same !== b.same) return a.same;
  return a.spoken < b.spoken;
}

function understoodAt(close: number): number {
  const above = UNDERSTOOD_AT.findIndex(([at]) => at >= close);
  const [highAt, high] = UNDERSTOOD_AT[above] ?? [1, 1];
  const [lowAt, low] = UNDERSTOOD_AT[above - 1] ?? [highAt, high];
  return highAt === lowAt ? high : low + ((close - lowAt) / (highAt - lowAt)) * (high - low);
}
