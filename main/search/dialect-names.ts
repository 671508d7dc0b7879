import { join } from 'node:path';
import { bilingual, type Bilingual } from '../../shared/domain/language.ts';
import { readTable } from './read-table.ts';

/**
 * Owns what a dialect is called on a screen. A linguist's 成渝小片 says nothing to the person who
 * speaks it: resources/dialects/names.tsv has the common names, and the rest are named by their
 * group, 赣语（抚广）.
 */
export interface TaxonomyRow {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly parent: string;
  readonly rank: string;
}

export function dialectNames(resourcesDir: string, rows: readonly TaxonomyRow[]): (row: TaxonomyRow) => Bilingual {
  const common = new Map(
    readTable(join(resourcesDir, 'dialects', 'names.tsv'), ['id', 'zh', 'en']).map((row) => [row.id, row]),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const unknown = [...common.keys()].filter((id) => !byId.has(id));
  if (unknown.length > 0)
    throw new Error(`names.tsv names dialects that are not in taxonomy.tsv: ${unknown.join(', ')}`);
  return (row) => {
    const { zh, en } = common.get(row.id) ?? withinGroup(row, groupOf(row, byId));
    return bilingual.parse({ zh, en });
  };
}

const PARTS: readonly string[] = ['slice', 'subslice'];

/** The group a part belongs to; a group or a minority language is named by itself. */
function groupOf(row: TaxonomyRow, byId: ReadonlyMap<string, TaxonomyRow>): TaxonomyRow {
  let at: TaxonomyRow | undefined = row;
  while (at !== undefined && PARTS.includes(at.rank)) at = byId.get(at.parent);
  return at ?? row;
}

function withinGroup(row: TaxonomyRow, group: TaxonomyRow): { zh: string; en: string } {
  const en = row.en.trim();
  if (group === row) return { zh: row.zh, en };
  const groupEn = group.en.replace(/ \(.*\)$/, '');
  return {
    zh: `${group.zh}（${row.zh.replace(/(小片|片)$/, '')}）`,
    en: en.endsWith(groupEn) ? en : `${en} (${groupEn})`,
  };
}
