import { PUTONGHUA, type DialectId, type MandarinLevel, type Proficiency } from '../domain/dialect.ts';
import type { DialectTree } from '../domain/dialect-tree.ts';
import { measuredCloseness } from './closeness.ts';
import { heardAsPutonghua, heardAtHome } from './hearing.ts';

/**
 * Owns how well a citizen and a mediator will understand each other, 0 … 1: the better of two ways,
 * each in their own dialect, or both in Putonghua. The two are never added up. A talk goes as well as
 * the one who understands less follows it, so `value` is the smaller of the two directions.
 */
export interface CitizenSpeech {
  readonly dialects: readonly DialectId[];
  readonly mandarin: MandarinLevel;
}
export interface MediatorSpeech {
  readonly dialects: readonly { readonly id: DialectId; readonly level: Proficiency }[];
  readonly mandarin: MandarinLevel;
}

/** Each direction by itself: a southerner follows a northerner better than the other way round. */
interface Directions {
  readonly citizenHears: number;
  readonly mediatorHears: number;
}
export type Understanding = Directions &
  (
    | { readonly by: 'dialect'; readonly value: number; readonly spoken: DialectId; readonly same: boolean }
    /** `ask`: nobody can say how close their languages are. No common language until somebody asked them. */
    | { readonly by: 'putonghua'; readonly value: number; readonly ask?: true }
  );

/** "Same dialect" is no promise: somebody who learnt a little of it is understood less. */
const SPOKEN: Record<Proficiency, number> = { native: 1, fluent: 0.95, some: 0.75 };

/** `heard`: speaks no Putonghua, but a dialect close enough to follow it. */
type Bridge = MandarinLevel | 'heard';
/** Both in Putonghua; the same whoever of the two knows more. */
const BRIDGE: Record<Bridge, Record<Bridge, number>> = {
  none: { none: 0, heard: 0, some: 0, fluent: 0 },
  heard: { none: 0, heard: 0, some: 0.35, fluent: 0.45 },
  some: { none: 0, heard: 0.35, some: 0.45, fluent: 0.6 },
  fluent: { none: 0, heard: 0.45, some: 0.6, fluent: 0.75 },
};
const HEARD_FROM = 0.35;

/** What knowing Putonghua gives somebody who listens to a dialect near to it. */
const LISTENS: Record<MandarinLevel, number> = { none: 0, some: 0.9, fluent: 1 };

export function understanding(citizen: CitizenSpeech, mediator: MediatorSpeech, tree: DialectTree): Understanding {
  const mine = home(citizen.dialects);
  const theirs = mediator.dialects.filter(({ id }) => id !== PUTONGHUA);
  const best = bestDialect(mine, theirs, citizen.mandarin, mediator.mandarin, tree);
  const spoken = mediator.dialects.map(({ id }) => id);
  const bridge = BRIDGE[levelOf(citizen.dialects, citizen.mandarin, tree)][levelOf(spoken, mediator.mandarin, tree)];
  if (best !== undefined && best.value >= bridge && best.value > 0) return best;
  const inPutonghua = {
    by: 'putonghua',
    value: bridge,
    citizenHears: Math.max(bridge, best?.citizenHears ?? 0),
    mediatorHears: Math.max(bridge, best?.mediatorHears ?? 0),
  } as const;
  const known = mine.some((one) => theirs.some(({ id }) => measuredCloseness(one, id, tree) !== undefined));
  return known || mine.length === 0 ? inPutonghua : { ...inPutonghua, ask: true };
}

/** Putonghua is the bridge, so as somebody's "dialect" it counts there only, never twice. */
const home = (dialects: readonly DialectId[]): DialectId[] => dialects.filter((id) => id !== PUTONGHUA);

function levelOf(dialects: readonly DialectId[], mandarin: MandarinLevel, tree: DialectTree): Bridge {
  if (mandarin !== 'none') return mandarin;
  if (dialects.includes(PUTONGHUA)) return 'some';
  return dialects.some((id) => heardAsPutonghua(id, tree) >= HEARD_FROM) ? 'heard' : 'none';
}

type ByDialect = Extract<Understanding, { by: 'dialect' }>;

function bestDialect(
  mine: readonly DialectId[],
  theirs: MediatorSpeech['dialects'],
  citizenLevel: MandarinLevel,
  mediatorLevel: MandarinLevel,
  tree: DialectTree,
): ByDialect | undefined {
  let best: ByDialect | undefined;
  for (const own of mine) {
    for (const { id: spoken, level } of theirs) {
      const citizenHears = heard(spoken, own, citizenLevel, tree) * SPOKEN[level];
      const mediatorHears = heard(own, spoken, mediatorLevel, tree) * SPOKEN[level];
      const value = Math.min(citizenHears, mediatorHears);
      const found = { by: 'dialect', value, citizenHears, mediatorHears, spoken, same: spoken === own } as const;
      if (best === undefined || better(found, best)) best = found;
    }
  }
  return best;
}

const heard = (speaker: DialectId, listener: DialectId, putonghua: MandarinLevel, tree: DialectTree): number =>
  Math.max(heardAtHome(speaker, listener, tree), heardAsPutonghua(speaker, tree) * LISTENS[putonghua]);

/** Ties go by id, so that the order in which somebody listed their dialects changes nothing. */
function better(a: ByDialect, b: ByDialect): boolean {
  if (a.value !== b.value) return a.value > b.value;
  if (a.same !== b.same) return a.same;
  if (a.spoken !== b.spoken) return a.spoken < b.spoken;
  return a.citizenHears + a.mediatorHears > b.citizenHears + b.mediatorHears;
}
