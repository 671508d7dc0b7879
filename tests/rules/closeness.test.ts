import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openDialectAtlas } from '../../main/search/dialect-atlas.ts';
import { readTable } from '../../main/search/read-table.ts';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';
import { asDialectId, type DialectId, PUTONGHUA } from '../../shared/domain/dialect.ts';
import { closeness } from '../../shared/rules/closeness.ts';

const { tree } = openDialectAtlas(RESOURCES_DIR);
const IDS = readTable(`${RESOURCES_DIR}/dialects/taxonomy.tsv`, ['id']).map(({ id }) => asDialectId(id));
const LEAVES = IDS.filter((id) => tree.isLeaf(id));
const close = (a: string, b: string) => closeness(asDialectId(a), asDialectId(b), tree);
const any = fc.constantFrom(...IDS);
const leaf = fc.constantFrom(...LEAVES);

describe('how close two dialects are', () => {
  test.each([
    { a: 'wu.oujiang', b: 'wu.oujiang', is: 1 },
    { a: 'mandarin.southwestern.chuanqian.chengyu', b: 'mandarin.southwestern.chuanqian.qianzhong', is: 0.9 },
    { a: 'mandarin.southwestern.chuanqian.chengyu', b: 'mandarin.southwestern.xishu.minchi', is: 0.87 },
    { a: 'mandarin.southwestern.chuanqian.chengyu', b: 'mandarin.central.zhengkai', is: 0.84 },
    { a: 'wu.oujiang', b: 'wu.taihu.shanghai', is: 0.62 },
    { a: 'wu.oujiang', b: 'min.mindong.funing', is: 0.48 },
    { a: 'gan.yiliu', b: 'mandarin.central.zhengkai', is: 0.61 },
    { a: 'gan.yiliu', b: 'hakka.yuxin', is: 0.64 },
    { a: 'minority.hmong-mien.mien', b: 'minority.hmong-mien.mien', is: 1 },
    { a: 'minority.hmong-mien.mien', b: 'minority.hmong-mien.bunu', is: 0 },
    { a: 'minority.hmong-mien.mien', b: 'wu.oujiang', is: 0 },
    { a: 'minority.hmong-mien', b: 'minority.hmong-mien.mien', is: 0 },
    { a: 'no.such', b: 'wu.oujiang', is: 0 },
  ])('$a and $b: $is', ({ a, b, is }) => expect(close(a, b)).toBe(is));

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

  test('a nearer relative in the tree is never less close than a farther one', () => {
    const depth = (a: DialectId, b: DialectId) => tree.path(a).filter((id, at) => tree.path(b)[at] === id).length;
    fc.assert(
      fc.property(leaf, leaf, leaf, (a, b, c) => {
        // Putonghua stands beside the Mandarin areas in the tree, but is Beijing speech by origin.
        fc.pre(![a, b, c].includes(PUTONGHUA) && depth(a, b) > depth(a, c));
        expect(closeness(a, b, tree)).toBeGreaterThanOrEqual(closeness(a, c, tree));
      }),
      { numRuns: 2000 },
    );
  });

  test('all Mandarin is closer to all Mandarin than two southern groups are to each other', () => {
    const mandarin = LEAVES.filter((id) => tree.path(id)[1] === 'mandarin');
    const south = LEAVES.filter((id) =>
      ['wu', 'min', 'yue', 'hakka', 'xiang', 'gan', 'hui'].includes(tree.path(id)[1] ?? ''),
    );
    const farthestNorth = Math.min(...mandarin.flatMap((a) => mandarin.map((b) => closeness(a, b, tree))));
    const nearestSouth = Math.max(
      ...south.flatMap((a) =>
        south.filter((b) => tree.path(a)[1] !== tree.path(b)[1]).map((b) => closeness(a, b, tree)),
      ),
    );
    expect(farthestNorth).toBeGreaterThan(nearestSouth + 0.15);
  });
});
