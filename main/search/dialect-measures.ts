import { join } from 'node:path';
import { asDialectId, type DialectId } from '../../shared/domain/dialect.ts';
import type { DialectMeasures, SharedWords } from '../../shared/domain/dialect-measures.ts';
import { SOUNDS, type SoundProfile } from '../../shared/domain/dialect-sounds.ts';
import { readTable } from './read-table.ts';

/**
 * Owns the reading of what was measured: resources/dialects/sounds.tsv, where an empty cell is as in
 * the row of what it stands under, and resources/dialects/lexical-similarity.tsv.
 */
export const readMeasures = (resourcesDir: string): DialectMeasures => ({
  sounds: readSounds(join(resourcesDir, 'dialects', 'sounds.tsv')),
  words: readWords(join(resourcesDir, 'dialects', 'lexical-similarity.tsv')),
});

/** Stands above all that has no dot in its id. */
const ROOT = 'sinitic';

function readSounds(path: string): ReadonlyMap<DialectId, SoundProfile> {
  const known = new Map<string, SoundProfile>();
  for (const row of readTable(path, ['id', ...SOUNDS])) {
    const above = known.get(aboveOf(row.id, known));
    const profile = SOUNDS.map((sound) => {
      const value = row[sound] === '' ? above?.[sound] : Number(row[sound]);
      if (value === undefined || !(value >= 0 && value <= 1)) throw new Error(`${path}: ${row.id} has no ${sound}`);
      return [sound, value] as const;
    });
    known.set(row.id, Object.fromEntries(profile) as SoundProfile);
  }
  return new Map([...known].map(([id, profile]) => [asDialectId(id), profile]));
}

/** The nearest listed dialect whose id this one begins with; the family itself when there is none. */
function aboveOf(id: string, known: ReadonlyMap<string, SoundProfile>): string {
  const above = id.replace(/\.?[^.]+$/, '');
  return above === '' ? ROOT : known.has(above) ? above : aboveOf(above, known);
}

interface Compared {
  readonly pair: string;
  readonly overlap: number;
  readonly concepts: number;
}

function readWords(path: string): SharedWords {
  const sets = new Map<string, Compared[]>();
  const points = new Set<DialectId>();
  for (const row of readTable(path, ['dataset', 'tax_a', 'tax_b', 'n_concepts', 'morpheme_overlap'])) {
    if (row.tax_a === row.tax_b) continue;
    const compared = { overlap: Number(row.morpheme_overlap), concepts: Number(row.n_concepts) };
    sets.set(row.dataset, [...(sets.get(row.dataset) ?? []), { pair: pairOf(row.tax_a, row.tax_b), ...compared }]);
    for (const point of [row.tax_a, row.tax_b]) points.add(asDialectId(point));
  }
  const share = onOneScale([...sets.values()]);
  return { points: [...points].sort(), share: (a, b) => share.get(pairOf(a, b)) };
}

const pairOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Another list of words gives other shares for the same pair: later lists are moved by the mean difference. */
function onOneScale([first = [], ...others]: readonly (readonly Compared[])[]): ReadonlyMap<string, number> {
  const scale = new Map(first.map(({ pair, overlap }) => [pair, overlap]));
  const all = [...first];
  for (const other of others) {
    const both = other.flatMap(({ pair, overlap }) => {
      const known = scale.get(pair);
      return known === undefined ? [] : [known - overlap];
    });
    const shift = both.reduce((sum, one) => sum + one, 0) / Math.max(1, both.length);
    all.push(...other.map((one) => ({ ...one, overlap: one.overlap + shift })));
  }
  const sums = new Map<string, { overlap: number; concepts: number }>();
  for (const { pair, overlap, concepts } of all) {
    const before = sums.get(pair) ?? { overlap: 0, concepts: 0 };
    sums.set(pair, { overlap: before.overlap + overlap * concepts, concepts: before.concepts + concepts });
  }
  return new Map([...sums].map(([pair, { overlap, concepts }]) => [pair, overlap / concepts]));
}
