import { describe, expect, test } from 'vitest';
import { openDialectAtlas } from '../../main/search/dialect-atlas.ts';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';
import { asDialectId } from '../../shared/domain/dialect.ts';
import { similarity } from '../../shared/rules/similarity.ts';
import { rankCorrelation } from '../make/rank-correlation.ts';

/**
 * What listeners of fifteen places understood of speakers of the same fifteen (Tang & van Heuven, as
 * quoted in the press): means over listeners in per cent, and the single cells that were quoted.
 */
const { tree } = openDialectAtlas(RESOURCES_DIR);
const NORTH = {
  Beijing: 'mandarin.beijing.jingcheng.jingshi',
  Chengdu: 'mandarin.southwestern.chuanqian.chengyu',
  Jinan: 'mandarin.jilu.shiji.liaotai',
  Xian: 'mandarin.central.guanzhong',
  Taiyuan: 'jin.bingzhou',
  Hankou: 'mandarin.southwestern.huguang.ezhong',
};
const SOUTH = {
  Suzhou: 'wu.taihu.sujiahu',
  Wenzhou: 'wu.oujiang',
  Nanchang: 'gan.changdu',
  Meixian: 'hakka.yuetai.meihui',
  Xiamen: 'min.minnan.quanzhang',
  Fuzhou: 'min.mindong.houguan',
  Chaozhou: 'min.minnan.chaoshan',
  Changsha: 'xiang.changyi.changzhutan',
  Guangzhou: 'yue.guangfu',
};
const PLACES = { ...NORTH, ...SOUTH };
type Place = keyof typeof PLACES;
const ALL = Object.keys(PLACES) as Place[];
const northern = Object.keys(NORTH) as Place[];
const southern = Object.keys(SOUTH) as Place[];

/** How much listeners at home in `listener` understand of `speaker`. */
const score = (speaker: Place, listener: Place): number =>
  similarity(asDialectId(PLACES[speaker]), asDialectId(PLACES[listener]), tree).score ?? Number.NaN;
const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const understoodBy = (speaker: Place, listeners = ALL) => meanOf(listeners.map((listener) => score(speaker, listener)));

const PUBLISHED: { speaker: Place; percent: number }[] = [
  { speaker: 'Wenzhou', percent: 10 },
  { speaker: 'Fuzhou', percent: 10 },
  { speaker: 'Chaozhou', percent: 15 },
  { speaker: 'Meixian', percent: 19 },
  { speaker: 'Guangzhou', percent: 21 },
  { speaker: 'Nanchang', percent: 31 },
  { speaker: 'Hankou', percent: 57 },
  { speaker: 'Chengdu', percent: 60 },
  { speaker: 'Beijing', percent: 87 },
];

describe('speakers, by how many understand them', () => {
  test('come in the published order', () =>
    expect(
      rankCorrelation(
        PUBLISHED.map(({ speaker }) => understoodBy(speaker)),
        PUBLISHED.map(({ percent }) => percent),
      ),
    ).toBeGreaterThanOrEqual(0.95));

  test.each(PUBLISHED)('$speaker: about $percent per cent', ({ speaker, percent }) =>
    expect(Math.abs(understoodBy(speaker) - percent / 100)).toBeLessThan(0.1),
  );

  test('every northern one more than every southern one', () =>
    expect(Math.min(...northern.map((one) => understoodBy(one)))).toBeGreaterThan(
      Math.max(...southern.map((one) => understoodBy(one))) + 0.2,
    ));

  test.each([
    { who: 'Beijing most of all', speaker: 'Beijing', among: ALL, pick: Math.max },
    { who: 'Hankou least of the north', speaker: 'Hankou', among: northern, pick: Math.min },
    { who: 'Nanchang most of the south', speaker: 'Nanchang', among: southern, pick: Math.max },
    { who: 'Fuzhou least of all', speaker: 'Fuzhou', among: ALL, pick: Math.min },
  ] as const)('$who', ({ speaker, among, pick }) =>
    expect(understoodBy(speaker)).toBe(pick(...among.map((one) => understoodBy(one)))),
  );
});

describe('single cells', () => {
  test.each<{ speaker: Place; listeners: Place[]; below: number }>([
    { speaker: 'Chaozhou', listeners: ['Wenzhou'], below: 0.005 },
    { speaker: 'Fuzhou', listeners: ['Taiyuan', 'Beijing', 'Chengdu'], below: 0.005 },
    {
      speaker: 'Fuzhou',
      listeners: ['Suzhou', 'Wenzhou', 'Guangzhou', 'Chaozhou', 'Meixian', 'Nanchang', 'Changsha'],
      below: 0.1,
    },
    { speaker: 'Guangzhou', listeners: ['Beijing', 'Jinan', 'Xian'], below: 0.1 },
  ])('$listeners hear $speaker: less than $below', ({ speaker, listeners, below }) => {
    for (const listener of listeners) expect(score(speaker, listener), listener).toBeLessThan(below);
  });

  test.each<{ place: Place; own: number }>([
    { place: 'Nanchang', own: 0.5 },
    { place: 'Suzhou', own: 0.77 },
  ])('even their own dialect was understood in $place by $own only', ({ place, own }) =>
    expect(score(place, place)).toBe(own),
  );

  test('the south understands the north, the north does not understand the south', () => {
    for (const north of northern) {
      for (const south of southern)
        expect(score(north, south), `${north} ${south}`).toBeGreaterThan(score(south, north));
    }
    const ofTheNorth = meanOf(northern.map((one) => understoodBy(one, southern)));
    expect(ofTheNorth).toBeGreaterThan(4 * meanOf(southern.map((one) => understoodBy(one, northern))));
  });

  test('northern speech is understood among northerners far better than southern among southerners', () => {
    const others = (group: Place[]) =>
      meanOf(
        group.map((one) =>
          understoodBy(
            one,
            group.filter((other) => other !== one),
          ),
        ),
      );
    expect(others(northern)).toBeGreaterThan(others(southern) * 4);
  });

  test('without any Putonghua a listener in Wenzhou understands nothing of Chengdu', () =>
    expect(similarity(asDialectId(PLACES.Chengdu), asDialectId(PLACES.Wenzhou), tree, 'none').score).toBe(0));
});

describe('where nobody can say', () => {
  test.each([
    { what: 'the same minority language', a: 'minority.kra-dai.sui', b: 'minority.kra-dai.sui', is: 1 },
    { what: 'two minority languages', a: 'minority.kra-dai.sui', b: 'minority.kra-dai.maonan', is: null },
    { what: 'a minority language and Chinese', a: 'minority.kra-dai.sui', b: 'wu.oujiang', is: null },
    { what: 'an unknown id', a: 'no.such', b: 'wu.oujiang', is: null },
  ])('$what: $is', ({ a, b, is }) =>
    expect(similarity(asDialectId(a), asDialectId(b), tree)).toEqual({ closeness: is, score: is }),
  );
});
