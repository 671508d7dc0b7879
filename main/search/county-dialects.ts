import { join } from 'node:path';
import { asDialectId, type DialectId } from '../../shared/domain/dialect.ts';
import { readTable } from './read-table.ts';

/**
 * Owns which dialects are spoken where: the shipped tables by county and by prefecture, and over them
 * resources/dialects/corrections.tsv, one row with its reason for each county known to be wrong.
 */
export interface SpokenShare {
  readonly id: DialectId;
  /** 0 … 1, of the places asked; not of the people. */
  readonly share: number;
}
export interface SpokenAt {
  /** Largest share first. */
  readonly dialects: readonly SpokenShare[];
  readonly minorities: readonly DialectId[];
}

export function readSpokenAt(resourcesDir: string): ReadonlyMap<string, SpokenAt> {
  const table = (file: string) => join(resourcesDir, 'dialects', file);
  const spoken = new Map<string, SpokenAt>();
  for (const file of ['prefecture-dialects.tsv', 'county-dialects.tsv']) {
    for (const row of readTable(table(file), ['code', 'dialects', 'minority_languages'])) {
      spoken.set(row.code, {
        dialects: sharesOf(row.dialects),
        minorities: listOf(row.minority_languages).map(asDialectId),
      });
    }
  }
  for (const { code, dialects, reason } of readTable(table('corrections.tsv'), ['code', 'dialects', 'reason'])) {
    const wrong = spoken.get(code);
    if (wrong === undefined || reason === '')
      throw new Error(`corrections.tsv: ${code} is not a known place, or has no reason`);
    spoken.set(code, { ...wrong, dialects: sharesOf(dialects) });
  }
  return spoken;
}

const listOf = (cell: string): string[] => (cell === '' ? [] : cell.split('|'));

/** `wu.oujiang:0.60|min.minnan:0.40` */
function sharesOf(cell: string): SpokenShare[] {
  return listOf(cell)
    .map((item) => {
      const [id = '', share = ''] = item.split(':');
      const value = Number(share);
      if (!(value > 0 && value <= 1)) throw new Error(`not a share: ${item}`);
      return { id: asDialectId(id), share: value };
    })
    .sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1));
}
