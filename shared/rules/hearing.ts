import { type DialectId, PUTONGHUA } from '../domain/dialect.ts';
import type { DialectTree } from '../domain/dialect-tree.ts';
import { closeness } from './closeness.ts';

/**
 * Owns how much of one dialect is understood by a listener at home in another, 0 … 1. There are two
 * ways, and the listener takes the better: their own dialect is close enough, or the speech is close
 * enough to Putonghua, which everybody hears every day. The second is why the north is understood in
 * the south and not the other way round.
 */
type Curve = readonly (readonly [closeness: number, understood: number])[];

/** Southern dialects: what is only half alike is not understood at all. Straight lines between the points. */
const IN_OWN_DIALECT: Curve = [
  [0.56, 0],
  [0.65, 0.05],
  [0.72, 0.12],
  [0.8, 0.25],
  [0.86, 0.55],
  [0.92, 0.85],
  [1, 1],
];
/** Speech of the north, and whatever comes near to Putonghua: people are used to it, and forgiving. */
const AS_PUTONGHUA: Curve = [
  [0.45, 0],
  [0.52, 0.08],
  [0.6, 0.22],
  [0.65, 0.3],
  [0.69, 0.6],
  [0.8, 0.65],
  [0.86, 0.82],
  [0.92, 0.93],
  [1, 1],
];
/** However near it comes, no southern speech was understood all over the country by more than about this. */
const SOUTHERN_MOST = 0.27;

/** Where the experiments found more or less than closeness says (Tang & van Heuven, means over 15 places). */
const MEASURED: Readonly<Record<string, number>> = {
  'mandarin.southwestern.chuanqian.chengyu': 0.57,
  'mandarin.southwestern.huguang.ezhong': 0.54,
  'gan.changdu': 0.34,
};
const NORTHERN: readonly string[] = ['mandarin', 'jin'];

/** How much a listener at home in `listener` understands of `speaker` by that alone. */
export function heardAtHome(speaker: DialectId, listener: DialectId, tree: DialectTree): number {
  const curve = isNorthern(speaker, tree) && isNorthern(listener, tree) ? AS_PUTONGHUA : IN_OWN_DIALECT;
  return at(curve, closeness(speaker, listener, tree));
}

/** How much of it somebody understands who knows Putonghua well and no dialect. */
export function heardAsPutonghua(speaker: DialectId, tree: DialectTree): number {
  const understood = at(AS_PUTONGHUA, closeness(speaker, PUTONGHUA, tree));
  return MEASURED[speaker] ?? (isNorthern(speaker, tree) ? understood : Math.min(understood, SOUTHERN_MOST));
}

const isNorthern = (id: DialectId, tree: DialectTree): boolean =>
  tree.path(id).some((above) => NORTHERN.includes(above));

function at(curve: Curve, close: number): number {
  const above = curve.findIndex(([from]) => from >= close);
  const [highAt, high] = curve[above] ?? [1, 1];
  const [lowAt, low] = curve[above - 1] ?? [highAt, high];
  return highAt === lowAt ? high : low + ((close - lowAt) / (highAt - lowAt)) * (high - low);
}
