import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../main/search/read-table.ts';
import { shortPlaceName } from '../../main/search/short-place-name.ts';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';
import { divisionsTable, readCounties, readCustomary, readReadings } from '../../resources/divisions/build.ts';

const FILE = `${RESOURCES_DIR}/divisions/divisions.tsv`;
const ROWS = readTable(FILE, [
  'code',
  'county',
  'prefecture',
  'county_pinyin',
  'county_initials',
  'prefecture_pinyin',
  'province_pinyin',
]);
const soundOf = (name: string) =>
  ROWS.find(({ county }) => county === name)?.county_pinyin ??
  ROWS.find(({ prefecture }) => prefecture === name)?.prefecture_pinyin;

test('the committed table is what the script makes', () =>
  expect(readFileSync(FILE, 'utf8')).toBe(divisionsTable(readCounties(), readReadings(), readCustomary())));

test('every syllable is plain pinyin, one a character', () => {
  for (const { county, county_pinyin, county_initials } of ROWS) {
    expect(county_pinyin).toMatch(/^[a-z]+( [a-z]+)*$/);
    expect(county_pinyin.split(' ')).toHaveLength([...county].length);
    expect(county_initials).toHaveLength([...county].length);
  }
});

describe('place names that are read otherwise than their characters', () => {
  test.each([
    ['六安市', 'lu an shi'],
    ['六合区', 'lu he qu'],
    ['六枝特区', 'liu zhi te qu'],
    ['乐清市', 'yue qing shi'],
    ['乐山市', 'le shan shi'],
    ['乐亭县', 'lao ting xian'],
    ['乐陵市', 'lao ling shi'],
    ['民乐县', 'min le xian'],
    ['瓯海区', 'ou hai qu'],
    ['洞头区', 'dong tou qu'],
    ['洪洞县', 'hong tong xian'],
    ['东阿县', 'dong e xian'],
    ['阿城区', 'a cheng qu'],
    ['番禺区', 'pan yu qu'],
    ['吐鲁番市', 'tu lu fan shi'],
    ['蔚县', 'yu xian'],
    ['尉犁县', 'yu li xian'],
    ['尉氏县', 'wei shi xian'],
    ['涪陵区', 'fu ling qu'],
    ['重庆市', 'chong qing shi'],
    ['长沙市', 'chang sha shi'],
    ['长子县', 'zhang zi xian'],
    ['亳州市', 'bo zhou shi'],
    ['蚌埠市', 'beng bu shi'],
    ['歙县', 'she xian'],
    ['黟县', 'yi xian'],
    ['枞阳县', 'zong yang xian'],
    ['涡阳县', 'guo yang xian'],
    ['闵行区', 'min hang qu'],
    ['莘县', 'shen xian'],
    ['单县', 'shan xian'],
    ['莒县', 'ju xian'],
    ['浚县', 'xun xian'],
    ['泌阳县', 'bi yang xian'],
    ['渑池县', 'mian chi xian'],
    ['漯河市', 'luo he shi'],
    ['荥阳市', 'xing yang shi'],
    ['荥经县', 'ying jing xian'],
    ['召陵区', 'shao ling qu'],
    ['南召县', 'nan zhao xian'],
    ['黄陂区', 'huang pi qu'],
    ['曾都区', 'zeng du qu'],
    ['成都市', 'cheng du shi'],
    ['大埔县', 'da bu xian'],
    ['黄埔区', 'huang pu qu'],
    ['东莞市', 'dong guan shi'],
    ['莘县', 'shen xian'],
    ['犍为县', 'qian wei xian'],
    ['筠连县', 'jun lian xian'],
    ['郫都区', 'pi du qu'],
    ['什邡市', 'shi fang shi'],
    ['喀什市', 'ka shi shi'],
    ['牟定县', 'mou ding xian'],
    ['中牟县', 'zhong mu xian'],
    ['吴堡县', 'wu bu xian'],
    ['宕昌县', 'tan chang xian'],
    ['称多县', 'chen duo xian'],
    ['铅山县', 'yan shan xian'],
    ['台州市', 'tai zhou shi'],
    ['丽水市', 'li shui shi'],
    ['厦门市', 'xia men shi'],
    ['调兵山市', 'diao bing shan shi'],
    ['珲春市', 'hun chun shi'],
    ['繁峙县', 'fan shi xian'],
    ['句容市', 'ju rong shi'],
    ['盱眙县', 'xu yi xian'],
    ['吕梁市', 'lv liang shi'],
    ['柏乡县', 'bai xiang xian'],
    ['武陟县', 'wu zhi xian'],
    ['会理市', 'hui li shi'],
    ['秭归县', 'zi gui xian'],
    ['耒阳市', 'lei yang shi'],
  ])('%s is %s', (name, sound) => expect(soundOf(name)).toBe(sound));

  test('and are found by how they look, too', () =>
    expect(readTable(FILE, ['county', 'county_also']).find(({ county }) => county === '乐清市')?.county_also).toBe(
      'le qing shi',
    ));
});

test.each([
  ['瓯海区', '瓯海'],
  ['乐清市', '乐清'],
  ['德江县', '德江'],
  ['玉屏侗族自治县', '玉屏'],
  ['双江拉祜族佤族布朗族傣族自治县', '双江'],
  ['东乡族自治县', '东乡'],
  ['鄂伦春自治旗', '鄂伦春'],
  ['内蒙古自治区', '内蒙古'],
  ['西藏自治区', '西藏'],
  ['万柏林区', '万柏林'],
  ['神农架林区', '神农架'],
  ['郊区', '郊区'],
  ['和县', '和'],
  ['浦东新区', '浦东'],
  ['黔东南苗族侗族自治州', '黔东南'],
  ['喀什地区', '喀什'],
])('people call %s %s', (name, short) => expect(shortPlaceName(name)).toBe(short));
