import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openGazetteer } from '../../main/search/gazetteer.ts';
import { readTable } from '../../main/search/read-table.ts';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';
import { place, region } from '../../shared/contract/kiosk/places.ts';

const gazetteer = openGazetteer(RESOURCES_DIR);
const ROWS = readTable(`${RESOURCES_DIR}/divisions/divisions.tsv`, [
  'code',
  'county',
  'prefecture',
  'province',
  'county_pinyin',
  'county_initials',
  'prefecture_pinyin',
]);
const found = (typed: string) => gazetteer.search(typed).map(({ prefecture, county }) => `${prefecture}${county}`);

describe('what a citizen types', () => {
  test.each([
    { typed: '瓯海', first: '温州市瓯海区' },
    { typed: '瓯海区', first: '温州市瓯海区' },
    { typed: '瓯', first: '温州市瓯海区' },
    { typed: ' 瓯 海 ', first: '温州市瓯海区' },
    { typed: 'ouhai', first: '温州市瓯海区' },
    { typed: 'Ou Hai', first: '温州市瓯海区' },
    { typed: 'ouhaiqu', first: '温州市瓯海区' },
    { typed: "ou'hai", first: '温州市瓯海区' },
    { typed: 'ou1 hai3', first: '温州市瓯海区' },
    { typed: 'ōuhǎi', first: '温州市瓯海区' },
    { typed: 'ｏｕｈａｉ', first: '温州市瓯海区' },
    { typed: 'oh', first: '温州市瓯海区' },
    { typed: 'ohq', first: '温州市瓯海区' },
    { typed: '温州瓯海', first: '温州市瓯海区' },
    { typed: '浙江省温州市瓯海区', first: '温州市瓯海区' },
    { typed: 'zhejiang wenzhou ouhai', first: '温州市瓯海区' },
    { typed: 'wzoh', first: '温州市瓯海区' },
    { typed: '德江', first: '铜仁市德江县' },
    { typed: 'dejiang', first: '铜仁市德江县' },
    { typed: '贵州德江', first: '铜仁市德江县' },
    { typed: '玉屏', first: '铜仁市玉屏侗族自治县' },
    { typed: 'yuping', first: '铜仁市玉屏侗族自治县' },
    { typed: '和', first: '马鞍山市和县' },
    { typed: '歙', first: '黄山市歙县' },
    { typed: 'lvshunkou', first: '大连市旅顺口区' },
    { typed: 'lüshunkou', first: '大连市旅顺口区' },
    { typed: 'lyushunkou', first: '大连市旅顺口区' },
    { typed: 'lueyang', first: '汉中市略阳县' },
    { typed: 'lveyang', first: '汉中市略阳县' },
    { typed: '东莞', first: '东莞市东莞市' },
    { typed: 'jiyuan', first: '省直辖县市济源市' },
    { typed: '神农架', first: '省直辖县市神农架林区' },
  ])('"$typed" finds $first first', ({ typed, first }) => expect(found(typed)[0]).toBe(first));

  test.each([
    { typed: '温州', all: 12, each: /^温州市/ },
    { typed: 'wenzhou', all: 12, each: /^温州市/ },
    { typed: '浙江温州', all: 12, each: /^温州市/ },
    { typed: '海', all: 20, each: /海/ },
    { typed: '北京', all: 16, each: /^北京市/ },
  ])('"$typed" finds $all places, all fitting', ({ typed, all, each }) => {
    expect(found(typed)).toHaveLength(all);
    for (const one of found(typed)) expect(one).toMatch(each);
  });

  test.each([
    { typed: 'wenzou', meant: /^温州市/ },
    { typed: 'lanchang', meant: /^南昌市/ },
    { typed: 'canshan', meant: /苍南|仓山|常山/ },
  ])('"$typed", spelt as a dialect hears it, finds what was meant', ({ typed, meant }) =>
    expect(found(typed).some((one) => meant.test(one))).toBe(true),
  );

  test.each(['', ' ', '???', '12345', '😀', '\u0000', 'qqqqqq', '没有这个地方'])('"%s" finds nothing', (typed) =>
    expect(found(typed)).toEqual([]),
  );

  test('the exact county comes before those that only begin so', () =>
    expect(found('朝阳').slice(0, 3)).toEqual(['北京市朝阳区', '朝阳市朝阳县', '长春市朝阳区']));
});

describe('every county of the country', () => {
  const county = fc.constantFrom(...ROWS);
  const finds = (typed: string, code: string) => gazetteer.search(typed).some((one) => one.code === code);

  test('is found by its name after its prefecture, in characters and in pinyin', () => {
    fc.assert(
      fc.property(county, ({ code, county: name, prefecture, county_pinyin, prefecture_pinyin }) => {
        expect(finds(prefecture + name, code)).toBe(true);
        expect(finds(`${prefecture_pinyin} ${county_pinyin}`, code)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('whatever is typed: at most 20, none twice, the same each time, in the shape of the contract', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      county.map((one) => one.county.slice(0, 2)),
      county.map((one) => one.county_initials),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const places = gazetteer.search(text);
        expect(places.length).toBeLessThanOrEqual(20);
        expect(new Set(places.map(({ code }) => code)).size).toBe(places.length);
        expect(gazetteer.search(text)).toEqual(places);
        for (const one of places) expect(place.parse(one)).toEqual(one);
      }),
    );
  });

  test.each(['瓯海', 'ouhai', 'oh', 'guizhoudejiang', 'z', 'shan', '贵州毕节大方'])(
    'a search for "%s" is there before the next key is pressed',
    (text) => {
      const times = Array.from({ length: 20 }, () => {
        const before = performance.now();
        gazetteer.search(text);
        return performance.now() - before;
      });
      // It takes one to five milliseconds; the best of twenty on a machine that is busy with something else, up to ten.
      expect(Math.min(...times)).toBeLessThan(30);
    },
  );
});

describe('going down the list', () => {
  test('every county is reached by province and prefecture, exactly once', () => {
    const reached = gazetteer
      .provinces()
      .flatMap((province) =>
        gazetteer.prefectures(province.code).flatMap((prefecture) => gazetteer.counties(prefecture.code)),
      );
    expect(reached.map(({ code }) => code).toSorted()).toEqual(ROWS.map(({ code }) => code).toSorted());
    for (const one of reached) expect(gazetteer.division(one.code)).toBe(one);
  });

  test('codes of regions end in zeros and fit the contract; no name is listed twice', () => {
    const regions = [gazetteer.provinces(), ...gazetteer.provinces().map(({ code }) => gazetteer.prefectures(code))];
    expect(gazetteer.provinces()).toHaveLength(31);
    for (const list of regions) {
      expect(new Set(list.map(({ name }) => name.zh)).size).toBe(list.length);
      for (const one of list) expect(region.extend({ code: region.shape.code.endsWith('00') }).parse(one)).toEqual(one);
    }
  });

  test.each([
    { province: '110000', prefecture: '110000', name: '北京市', county: '东城区' },
    { province: '500000', prefecture: '500000', name: '重庆市', county: '彭水苗族土家族自治县' },
    { province: '440000', prefecture: '441900', name: '东莞市', county: '东莞市' },
    { province: '440000', prefecture: '442000', name: '中山市', county: '中山市' },
    { province: '460000', prefecture: '460400', name: '儋州市', county: '儋州市' },
    { province: '620000', prefecture: '620200', name: '嘉峪关市', county: '嘉峪关市' },
    { province: '410000', prefecture: '419000', name: '省直辖县市', county: '济源市' },
    { province: '420000', prefecture: '429000', name: '省直辖县市', county: '神农架林区' },
    { province: '650000', prefecture: '659000', name: '自治区直辖县市', county: '石河子市' },
    { province: '330000', prefecture: '330300', name: '温州市', county: '龙港市' },
  ])('$province → $name → $county', ({ province, prefecture, name, county }) => {
    expect(gazetteer.prefectures(province)).toContainEqual({
      code: prefecture,
      name: { zh: name, en: expect.any(String) },
    });
    expect(gazetteer.counties(prefecture).map((one) => one.county)).toContain(county);
  });

  test.each(['000000', '999999', '', '__proto__'])('nothing is known of "%s"', (code) => {
    expect(gazetteer.division(code)).toBeUndefined();
    expect(gazetteer.prefectures(code)).toEqual([]);
    expect(gazetteer.counties(code)).toEqual([]);
  });
});
