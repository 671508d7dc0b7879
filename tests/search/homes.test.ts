import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openDialectAtlas } from '../../main/search/dialect-atlas.ts';
import { openGazetteer } from '../../main/search/gazetteer.ts';
import { readTable } from '../../main/search/read-table.ts';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';
import { place } from '../../shared/contract/kiosk/places.ts';

const gazetteer = openGazetteer(RESOURCES_DIR);
const atlas = openDialectAtlas(RESOURCES_DIR);
const ALIASES = readTable(`${RESOURCES_DIR}/divisions/aliases.tsv`, ['code', 'alias', 'kind', 'pinyin', 'note']);
const firstHome = (typed: string) => gazetteer.searchHomes(typed)[0];

describe('somebody who only knows their prefecture', () => {
  test.each([
    { typed: '毕节', code: '520500' },
    { typed: 'bijie', code: '520500' },
    { typed: '贵州毕节', code: '520500' },
    { typed: 'guizhou bijie', code: '520500' },
    { typed: '温州市', code: '330300' },
    { typed: '重庆', code: '500000' },
    { typed: '黔东南', code: '522600' },
  ])('"$typed" offers $code as a whole, first', ({ typed, code }) =>
    expect(firstHome(typed)).toMatchObject({ code, county: '' }),
  );

  test.each(['七星关', '朝阳', '徽州', '思茅'])(
    '"%s": a county of that very name comes before any whole prefecture',
    (typed) => expect(firstHome(typed)?.county).not.toBe(''),
  );

  test.each([
    { what: 'a city without counties is a county already', typed: '东莞' },
    { what: 'counties that a province governs directly have no prefecture', typed: '省直辖县市' },
    { what: 'a province is not a home', typed: '贵州' },
  ])('$what', ({ typed }) => expect(gazetteer.searchHomes(typed).filter(({ county }) => county === '')).toEqual([]));

  test('whatever was typed, the counties found are those of the plain search, in its order', () => {
    for (const typed of ['毕节大方', '瓯海', 'shan', 'dj', '涪陵']) {
      const counties = gazetteer.searchHomes(typed).filter(({ county }) => county !== '');
      expect(counties).toEqual(gazetteer.search(typed).slice(0, counties.length));
    }
  });

  test('each list of counties ends with the whole prefecture, where there is one', () => {
    expect(gazetteer.homesIn('520500').at(-1)).toMatchObject({ code: '520500', county: '', prefecture: '毕节市' });
    expect(gazetteer.homesIn('520500').slice(0, -1)).toEqual(gazetteer.counties('520500'));
    for (const code of ['441900', '429000', '460400'])
      expect(gazetteer.homesIn(code)).toEqual(gazetteer.counties(code));
    expect(gazetteer.homesIn('999999')).toEqual([]);
  });

  test('every whole prefecture fits the contract, is found again by its code, and has dialects or a minority language', () => {
    const wholes = gazetteer
      .provinces()
      .flatMap(({ code }) => gazetteer.prefectures(code))
      .flatMap(({ code }) => gazetteer.homesIn(code).filter(({ county }) => county === ''));
    expect(wholes.length).toBeGreaterThan(320);
    for (const whole of wholes) {
      expect(place.parse(whole)).toEqual(whole);
      expect(gazetteer.division(whole.code)).toBe(whole);
      expect(
        atlas.dialectsOf(whole.code).length + atlas.minoritiesOf(whole.code).length,
        whole.prefecture,
      ).toBeGreaterThan(0);
    }
  });
});

describe('what a place was called before, or is called for fun', () => {
  test.each([
    { typed: '襄樊', code: '420600' },
    { typed: 'xiangfan', code: '420600' },
    { typed: '湖北襄樊', code: '420600' },
    { typed: '中甸', code: '533401' },
    { typed: '崇安', code: '350782' },
    { typed: '大庸', code: '430800' },
    { typed: '通什', code: '469001' },
    { typed: 'tong za', code: '469001' },
    { typed: 'tongzha', code: '469001' },
    { typed: '万县', code: '500101' },
    { typed: '遵义县', code: '520304' },
    { typed: '盘县', code: '520281' },
    { typed: '水城县', code: '520204' },
    { typed: '黔西县', code: '520581' },
    { typed: '龙港镇', code: '330383' },
    { typed: '羊城', code: '440100' },
    { typed: '蓉城', code: '510100' },
    { typed: '春城', code: '530100' },
    { typed: '泉城', code: '370100' },
  ])('"$typed" finds $code first', ({ typed, code }) => expect(firstHome(typed)?.code).toBe(code));

  test.each([
    { typed: '徽州', also: '341000' },
    { typed: '思茅', also: '530800' },
    { typed: '淮阴', also: '320800' },
    { typed: '山城', also: '500000' },
    { typed: '江城', also: '420100' },
    { typed: '石城', also: '320100' },
    { typed: '毕节市', also: '520502' },
    { typed: '铜仁市', also: '520602' },
    { typed: '吴县', also: '320507' },
  ])('"$typed" finds $also, too', ({ typed, also }) =>
    expect(gazetteer.searchHomes(typed).map(({ code }) => code)).toContain(also),
  );

  test('every row: a known place under another name than its own, a kind, a reading, a note', () => {
    expect(ALIASES.length).toBeGreaterThanOrEqual(150);
    for (const { code, alias, kind, pinyin, note } of ALIASES) {
      const known = gazetteer.division(code);
      expect(known, alias).toBeDefined();
      expect(known?.county, alias).not.toBe(alias);
      expect(['old-name', 'nickname']).toContain(kind);
      expect(note, alias).not.toBe('');
      for (const reading of pinyin.split('|')) {
        expect(reading, alias).toMatch(/^[a-z]+( [a-z]+)*$/);
        expect(reading.split(' '), alias).toHaveLength([...alias].length);
      }
    }
    expect(new Set(ALIASES.map(({ code, alias }) => `${code} ${alias}`)).size).toBe(ALIASES.length);
  });

  test('every row is found by what it says, in characters and in pinyin', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ALIASES), ({ code, alias, pinyin }) => {
        const inside = (one: { code: string }) => one.code.startsWith(code.replace(/(0000|00)$/, ''));
        expect(gazetteer.searchHomes(alias).some(inside), alias).toBe(true);
        for (const reading of pinyin.split('|'))
          expect(gazetteer.searchHomes(reading).some(inside), reading).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test.each(['襄樊', 'xiangfan', '毕节', '京'])('a search for "%s" takes less than 20 ms', (text) => {
    const times = Array.from({ length: 20 }, () => {
      const before = performance.now();
      gazetteer.searchHomes(text);
      return performance.now() - before;
    });
    expect(Math.min(...times)).toBeLessThan(20);
  });
});
