import { join } from 'node:path';
import { asDialectId, type DialectId, type NamedDialect } from '../../shared/domain/dialect.ts';
import { DIALECT_RANKS, type DialectRank, type DialectTree, dialectTree } from '../../shared/domain/dialect-tree.ts';
import { readSpokenAt, type SpokenShare } from './county-dialects.ts';
import { readMeasures } from './dialect-measures.ts';
import { dialectNames } from './dialect-names.ts';
import { readTable } from './read-table.ts';

/**
 * Owns what is known of dialects: names, family tree, which are spoken where. Reads resources/dialects
 * once, then answers from memory. Never decides who suits whom; that is shared/rules.
 */
export interface DialectGroup {
  readonly group: NamedDialect;
  readonly members: readonly NamedDialect[];
}

export interface DialectAtlas {
  readonly tree: DialectTree;
  /** Of a county, or of a prefecture when no more is known; largest share first. Unknown place: none. */
  dialectsOf(code: string): readonly SpokenShare[];
  /** What somebody from there most likely speaks, when nobody asked: the main dialect and any nearly as common. */
  likelyDialectsOf(code: string): readonly DialectId[];
  /** Minority languages that give the place its autonomous name; no shares are known. */
  minoritiesOf(code: string): readonly NamedDialect[];
  named(id: string): NamedDialect | undefined;
  /** For somebody who chooses by hand: groups by what people call them, each with its kinds. */
  groups(): readonly DialectGroup[];
}

/** A dialect of a county this common or more is taken as spoken by somebody from there. */
const LIKELY_SHARE = 0.3;

export function openDialectAtlas(resourcesDir: string): DialectAtlas {
  const tree = readTree(resourcesDir);
  const spoken = readSpokenAt(resourcesDir);
  const groups = readGroups(resourcesDir, tree);
  const named = (id: string): NamedDialect | undefined => {
    const node = tree.node(id as DialectId);
    return node && { id: node.id, name: node.name };
  };
  const dialectsOf = (code: string) => spoken.get(code)?.dialects ?? [];
  return {
    tree,
    dialectsOf,
    likelyDialectsOf: (code) =>
      dialectsOf(code)
        .filter(({ share }, place) => place === 0 || share >= LIKELY_SHARE)
        .map(({ id }) => id),
    minoritiesOf: (code) => (spoken.get(code)?.minorities ?? []).flatMap((id) => named(id) ?? []),
    named,
    groups: () => groups,
  };
}

function readTree(resourcesDir: string): DialectTree {
  const rows = readTable(join(resourcesDir, 'dialects', 'taxonomy.tsv'), ['id', 'zh', 'en', 'parent', 'rank']);
  const nameOf = dialectNames(resourcesDir, rows);
  return dialectTree(
    rows.map((row) => ({
      id: asDialectId(row.id),
      parent: row.parent === '' ? undefined : asDialectId(row.parent),
      rank: rankOf(row.rank),
      name: nameOf(row),
    })),
    readMeasures(resourcesDir),
  );
}

function rankOf(raw: string): DialectRank {
  const rank = DIALECT_RANKS.find((known) => known === raw);
  if (rank === undefined) throw new Error(`taxonomy.tsv: unknown rank ${raw}`);
  return rank;
}

/** resources/dialects/choices.tsv, with a hint where the name alone may not be enough. */
function readGroups(resourcesDir: string, tree: DialectTree): DialectGroup[] {
  const members = new Map<DialectId, NamedDialect[]>();
  for (const row of readTable(join(resourcesDir, 'dialects', 'choices.tsv'), ['group', 'id', 'hint_zh', 'hint_en'])) {
    const [group, id] = [row.group, row.id].map(asDialectId) as [DialectId, DialectId];
    if (tree.node(group) === undefined || tree.node(id) === undefined)
      throw new Error(`choices.tsv: unknown dialect in ${group} ${id}`);
    const { name } = tree.named(id);
    const hinted = row.hint_zh === '' ? name : { zh: `${name.zh}：${row.hint_zh}`, en: `${name.en}: ${row.hint_en}` };
    const known = members.get(group) ?? [];
    known.push({ id, name: hinted });
    members.set(group, known);
  }
  return [...members].map(([group, kinds]) => ({ group: tree.named(group), members: kinds }));
}
