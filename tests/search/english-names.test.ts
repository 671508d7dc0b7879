import { describe, expect, test } from 'vitest';
import { openGazetteer } from '../../main/search/gazetteer.ts';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';
import { readCustomary } from '../../resources/divisions/build.ts';
import { placeNameOf, placePathOf, whereItLies } from '../../shared/rules/place-name.ts';

const gazetteer = openGazetteer(RESOURCES_DIR);
const provinces = gazetteer.provinces();
const prefectures = provinces.flatMap(({ code }) => gazetteer.prefectures(code));
const counties = prefectures.flatMap(({ code }) => gazetteer.counties(code));
const regionNamed = (zh: string) => [...provinces, ...prefectures].find(({ name }) => name.zh === zh)?.name.en;
const countyNamed = (zh: string) => counties.find(({ county }) => county === zh);
const of = (code: string) => {
  const division = gazetteer.division(code);
  if (division === undefined) throw new Error(`${code} is not a place`);
  return division;
};

describe('a place is called in English', () => {
  test.each([
    ['瓯海区', 'Ouhai District'],
    ['德江县', 'Dejiang County'],
    ['乐清市', 'Yueqing'],
    ['玉屏侗族自治县', 'Yuping Dong Autonomous County'],
    ['双江拉祜族佤族布朗族傣族自治县', 'Shuangjiang Lahu, Va, Blang and Dai Autonomous County'],
    ['龙胜各族自治县', 'Longsheng Multiethnic Autonomous County'],
    ['东乡族自治县', 'Dongxiang Autonomous County'],
    ['管城回族区', 'Guancheng Hui District'],
    ['浦东新区', 'Pudong New Area'],
    ['峰峰矿区', 'Fengfeng Mining District'],
    ['六枝特区', 'Liuzhi Special District'],
    ['西沙群岛', 'Xisha Islands'],
    ['科尔沁左翼中旗', 'Horqin Left Wing Middle Banner'],
    ['巴林右旗', 'Bairin Right Banner'],
    ['喀喇沁左翼蒙古族自治县', 'Harqin Left Wing Mongolian Autonomous County'],
    ['莫力达瓦达斡尔族自治旗', 'Morin Dawa Daur Autonomous Banner'],
  ])('county %s: %s', (zh, en) => expect(countyNamed(zh)?.english.county).toBe(en));

  test.each([
    ['黔东南苗族侗族自治州', 'Qiandongnan Miao and Dong Autonomous Prefecture'],
    ['阿里地区', 'Ngari Prefecture'],
    ['锡林郭勒盟', 'Xilin Gol League'],
    ['省直辖县市', 'Directly under the province'],
  ])('prefecture %s: %s', (zh, en) => expect(regionNamed(zh)).toBe(en));
});

describe('the usual English name stands where pinyin would be another', () => {
  test.each([
    ['陕西省', 'Shaanxi'],
    ['山西省', 'Shanxi'],
    ['内蒙古自治区', 'Inner Mongolia'],
    ['西藏自治区', 'Xizang (Tibet)'],
    ['广西壮族自治区', 'Guangxi'],
    ['宁夏回族自治区', 'Ningxia'],
    ['新疆维吾尔自治区', 'Xinjiang'],
    ['呼和浩特市', 'Hohhot'],
    ['乌鲁木齐市', 'Ürümqi'],
    ['拉萨市', 'Lhasa'],
    ['哈尔滨市', 'Harbin'],
    ['伊犁哈萨克自治州', 'Ili Kazak Autonomous Prefecture'],
  ])('%s: %s', (zh, en) => expect(regionNamed(zh)).toBe(en));

  test('also in the names of counties', () => {
    expect(countyNamed('乌鲁木齐县')?.english.county).toBe('Ürümqi County');
    // Two places that only begin alike keep their own sound.
    expect(regionNamed('兴安盟')).toBe('Hinggan League');
    expect(countyNamed('兴安县')?.english.county).toBe("Xing'an County");
  });

  test('every name of the table is the name, or the beginning of one, of a place', () => {
    const names = [...provinces, ...prefectures]
      .map(({ name }) => name.zh)
      .concat(counties.map(({ county }) => county));
    for (const part of readCustomary().keys())
      expect(
        names.some((name) => name.startsWith(part)),
        part,
      ).toBe(true);
  });
});

describe('syllables are joined as the rules of 汉语拼音 say', () => {
  test.each([
    ['西安市', "Xi'an"],
    ['六安市', "Lu'an"],
    ['吕梁市', 'Lüliang'],
    ['普洱市', "Pu'er"],
    ['重庆市', 'Chongqing'],
  ])('prefecture %s: %s', (zh, en) => expect(regionNamed(zh)).toBe(en));

  test.each([
    ['东阿县', "Dong'e County"],
    ['建瓯市', "Jian'ou"],
    ['略阳县', 'Lüeyang County'],
    ['旅顺口区', 'Lüshunkou District'],
    // One character cannot stand alone.
    ['蔚县', 'Yuxian County'],
    ['东区', 'Dongqu District'],
    ['芒市', 'Mangshi'],
    // Neither 新林 nor 清新 is a kind of place.
    ['新林区', 'Xinlin District'],
    ['清新区', 'Qingxin District'],
  ])('county %s: %s', (zh, en) => expect(countyNamed(zh)?.english.county).toBe(en));
});

test('no English name holds a hanzi, is empty, or is longer than a screen can show', () => {
  const names = [
    ...[...provinces, ...prefectures].map(({ name }) => name.en),
    ...counties.map((one) => one.english.county),
  ];
  for (const name of names) expect(name).toMatch(/^\p{Lu}[\p{Script=Latin}' ,()-]{1,60}$/u);
});

describe('in one line', () => {
  test.each([
    ['330304', '浙江省瓯海区', 'Ouhai District, Wenzhou, Zhejiang'],
    ['330382', '浙江省乐清市', 'Yueqing, Wenzhou, Zhejiang'],
    // A municipality is its own prefecture; a city without districts its own county.
    ['110105', '北京市朝阳区', 'Chaoyang District, Beijing'],
    ['441900', '广东省东莞市', 'Dongguan, Guangdong'],
    // City and province of one name are both said.
    ['220202', '吉林省昌邑区', 'Changyi District, Jilin, Jilin'],
    // What no prefecture governs lies in its province.
    ['429004', '湖北省仙桃市', 'Xiantao, Hubei'],
    ['520500', '贵州省毕节市', 'Bijie, Guizhou'],
  ])('%s: %s, %s', (code, zh, en) => expect(placeNameOf(of(code))).toEqual({ zh, en }));

  test('beside its own name a county has what it lies in', () => {
    expect(whereItLies(of('330304'))).toEqual({ zh: '浙江省 温州市', en: 'Wenzhou, Zhejiang' });
    expect(whereItLies(of('429004')).en).toBe('Hubei');
    expect(placePathOf(of('330304')).zh).toBe('浙江省 温州市 瓯海区');
  });
});

describe('a place is found by what it is called in English', () => {
  const found = (typed: string) => gazetteer.searchHomes(typed).map((one) => placeNameOf(one).en);
  test.each([
    ['Ouhai District', 'Ouhai District, Wenzhou, Zhejiang'],
    ['hohhot', 'Hohhot, Inner Mongolia'],
    ['Urumqi', 'Ürümqi, Xinjiang'],
    ['Ürümqi', 'Ürümqi, Xinjiang'],
    ['Lhasa', 'Lhasa, Xizang (Tibet)'],
    ["Xi'an", "Xi'an, Shaanxi"],
  ])('%s', (typed, en) => expect(found(typed)).toContain(en));

  test.each(['Tibet', 'Xizang', 'Inner Mongolia'])('%s: its counties', (typed) => {
    const all = gazetteer.searchHomes(typed);
    expect(all.length).toBeGreaterThan(0);
    for (const one of all) expect(['内蒙古自治区', '西藏自治区']).toContain(one.province);
  });
});
