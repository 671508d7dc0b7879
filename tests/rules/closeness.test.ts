import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openDialectAtlas } from '../../main/search/dialect-atlas.ts';
import { readTable } from '../../main/search/read-table.ts';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';
import { asDialectId, type DialectId } from '../../shared/domain/dialect.ts';
import type { SharedWords } from '../../shared/domain/dialect-measures.ts';
import { type DialectRank, dialectTree } from '../../shared/domain/dialect-tree.ts';
import { closeness, measuredCloseness } from '../../shared/rules/closeness.ts';
import { rankCorrelation } from '../make/rank-correlation.ts';

const { tree } = openDialectAtlas(RESOURCES_DIR);
const IDS = readTable(`${RESOURCES_DIR}/dialects/taxonomy.tsv`, ['id']).map(({ id }) => asDialectId(id));
const LEAVES = IDS.filter((id) => tree.isLeaf(id) && tree.path(id)[0] === 'sinitic');
const PAIRS = LEAVES.flatMap((a, at) => LEAVES.slice(at + 1).map((b) => [a, b] as const));
const WORDS = readTable(`${RESOURCES_DIR}/dialects/lexical-similarity.tsv`, [
  'dataset',
  'tax_a',
  'tax_b',
  'morpheme_overlap',
]);
const close = (a: string, b: string) => closeness(asDialectId(a), asDialectId(b), tree);
const any = fc.constantFrom(...IDS);

describe('how close two dialects are', () => {
  test.each([
    { a: 'wu.oujiang', b: 'wu.oujiang', from: 1, to: 1 },
    {
      a: 'mandarin.southwestern.chuanqian.chengyu',
      b: 'mandarin.southwestern.chuanqian.qianzhong',
      from: 0.92,
      to: 0.96,
    },
    { a: 'mandarin.southwestern.chuanqian.chengyu', b: 'mandarin.southwestern.xishu.minchi', from: 0.84, to: 0.9 },
    { a: 'mandarin.southwestern.chuanqian.chengyu', b: 'mandarin.central.zhengkai', from: 0.75, to: 0.83 },
    { a: 'wu.oujiang', b: 'wu.taihu.shanghai', from: 0.7, to: 0.83 },
    { a: 'gan.yiliu', b: 'hakka.yuxin', from: 0.62, to: 0.72 },
    { a: 'wu.oujiang', b: 'min.mindong.funing', from: 0.35, to: 0.5 },
    { a: 'minority.hmong-mien.mien', b: 'minority.hmong-mien.mien', from: 1, to: 1 },
    { a: 'minority.hmong-mien.mien', b: 'minority.hmong-mien.bunu', from: 0, to: 0 },
    { a: 'minority.hmong-mien.mien', b: 'wu.oujiang', from: 0, to: 0 },
    { a: 'minority.hmong-mien', b: 'minority.hmong-mien.mien', from: 0, to: 0 },
    { a: 'no.such', b: 'wu.oujiang', from: 0, to: 0 },
    { a: 'no.such', b: 'no.such', from: 0, to: 0 },
  ])('$a and $b: $from … $to', ({ a, b, from, to }) => {
    expect(close(a, b)).toBeGreaterThanOrEqual(from);
    expect(close(a, b)).toBeLessThanOrEqual(to);
  });

  test.each([
    { what: 'a minority language and any other', a: 'minority.hmong-mien.mien', b: 'minority.hmong-mien.bunu' },
    { what: 'a minority language and Chinese', a: 'minority.hmong-mien.mien', b: 'mandarin.southwestern' },
    { what: 'a family of minority languages', a: 'minority.hmong-mien', b: 'minority.hmong-mien' },
    { what: 'an unknown dialect', a: 'no.such', b: 'no.such' },
  ])('nobody can say: $what', ({ a, b }) =>
    expect(measuredCloseness(asDialectId(a), asDialectId(b), tree)).toBeUndefined(),
  );

  test('somebody who only knows "some kind of Gan" is half way to any of them', () => {
    expect(close('gan', 'gan.yiliu')).toBeGreaterThan(close('gan.changdu', 'gan.yiliu'));
    expect(close('gan', 'gan.yiliu')).toBeLessThan(1);
    expect(close('gan', 'gan')).toBeLessThan(1);
  });

  test('is the same both ways, and between 0 and 1', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        const value = closeness(a, b, tree);
        expect(value).toBe(closeness(b, a, tree));
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('nearly every pair has a value of its own', () => {
    const values = new Set(PAIRS.map(([a, b]) => closeness(a, b, tree).toFixed(6)));
    expect(values.size).toBeGreaterThan(PAIRS.length * 0.6);
  });

  test('nearer relatives are closer, and all Mandarin is one family', () => {
    const mean = (rank: DialectRank) => {
      const values = PAIRS.filter(([a, b]) => rankOfCommon(a, b) === rank).map(([a, b]) => closeness(a, b, tree));
      return values.reduce((sum, value) => sum + value, 0) / values.length;
    };
    expect(mean('slice')).toBeGreaterThan(mean('group') + 0.05);
    // Mean sound similarity: same group .83, other Mandarin group .84, only Chinese in common .63.
    expect(Math.abs(mean('group') - mean('supergroup'))).toBeLessThan(0.06);
    expect(mean('supergroup')).toBeGreaterThan(mean('family') + 0.18);
  });

  test('all Mandarin is closer to all Mandarin than two southern groups are to each other', () => {
    const groupOf = (id: DialectId) => tree.path(id)[1] ?? '';
    const south = ['wu', 'min', 'yue', 'hakka', 'xiang', 'gan', 'hui'];
    const across = PAIRS.filter(
      ([a, b]) => groupOf(a) !== groupOf(b) && south.includes(groupOf(a)) && south.includes(groupOf(b)),
    );
    const inMandarin = PAIRS.filter(([a, b]) => groupOf(a) === 'mandarin' && groupOf(b) === 'mandarin');
    const values = (pairs: typeof PAIRS) => pairs.map(([a, b]) => closeness(a, b, tree)).toSorted((a, b) => a - b);
    const tenth = (pairs: typeof PAIRS, share: number) => values(pairs)[Math.floor(pairs.length * share)] ?? Number.NaN;
    expect(tenth(inMandarin, 0.02)).toBeGreaterThan(tenth(across, 0.98));
  });
});

const rankOfCommon = (a: DialectId, b: DialectId): DialectRank | undefined => {
  const other = tree.path(b);
  const common = tree.path(a).findLast((id, depth) => other[depth] === id);
  return common && tree.node(common)?.rank;
};

describe('the evidence', () => {
  // Mean sound similarity towards Wenzhou, by where the other side comes from.
  const TOWARDS_WENZHOU = [
    { from: 'Suzhou', id: 'wu.taihu.sujiahu', sounds: 0.83 },
    { from: 'Taizhou', id: 'wu.taizhou', sounds: 0.75 },
    { from: 'Shangrao', id: 'wu.shangli.shangshan', sounds: 0.73 },
    { from: 'Taishun', id: 'wu.shangli.lishui', sounds: 0.65 },
    { from: 'Nanchang', id: 'gan.changdu', sounds: 0.61 },
    { from: 'Chongqing', id: 'mandarin.southwestern.chuanqian.chengyu', sounds: 0.57 },
    { from: 'Fuyang', id: 'mandarin.central.shangfu', sounds: 0.56 },
    { from: 'Guiyang', id: 'mandarin.southwestern.chuanqian.qianzhong', sounds: 0.55 },
    { from: 'Fuzhou', id: 'min.mindong.houguan', sounds: 0.55 },
    { from: 'Beijing', id: 'mandarin.beijing.jingcheng.jingshi', sounds: 0.54 },
    { from: 'Wuhan', id: 'mandarin.southwestern.huguang.ezhong', sounds: 0.51 },
    { from: 'Cangnan', id: 'min.minnan.quanzhang', sounds: 0.51 },
  ];
  test('towards Wenzhou the order is that of measured sound', () =>
    expect(
      rankCorrelation(
        TOWARDS_WENZHOU.map(({ id }) => close('wu.oujiang', id)),
        TOWARDS_WENZHOU.map(({ sounds }) => sounds),
      ),
    ).toBeGreaterThan(0.75));

  // One list of words is kept from the rule and foretold from the other list, the sounds and the tree.
  test.each([
    { from: 'liusinitic-202', foretold: 'beidasinitic-905', least: 0.75 },
    { from: 'beidasinitic-905', foretold: 'liusinitic-202', least: 0.65 },
  ])('shared words of $foretold are foretold without them', ({ from, foretold, least }) => {
    const without = dialectTree(
      IDS.flatMap((id) => tree.node(id) ?? []),
      { sounds: tree.measures.sounds, words: wordsOf(from) },
    );
    const rows = WORDS.filter(({ dataset, tax_a, tax_b }) => dataset === foretold && tax_a !== tax_b);
    const guessed = rows.map(({ tax_a, tax_b }) => closeness(asDialectId(tax_a), asDialectId(tax_b), without));
    expect(
      rankCorrelation(
        guessed,
        rows.map(({ morpheme_overlap }) => Number(morpheme_overlap)),
      ),
    ).toBeGreaterThan(least);
  });
});

function wordsOf(dataset: string): SharedWords {
  const rows = WORDS.filter((row) => row.dataset === dataset);
  const share = new Map(
    rows.flatMap(({ tax_a, tax_b, morpheme_overlap }) => [
      [`${tax_a} ${tax_b}`, Number(morpheme_overlap)] as const,
      [`${tax_b} ${tax_a}`, Number(morpheme_overlap)] as const,
    ]),
  );
  const points = [...new Set(rows.flatMap(({ tax_a, tax_b }) => [tax_a, tax_b]))].map(asDialectId);
  return { points, share: (a, b) => share.get(`${a} ${b}`) };
}
