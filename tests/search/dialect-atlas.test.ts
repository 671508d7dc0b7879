import { describe, expect, test } from 'vitest';
import { dialectCommand } from '../../main/cli/dialect.ts';
import { openDialectAtlas } from '../../main/search/dialect-atlas.ts';
import { readTable } from '../../main/search/read-table.ts';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';
import { namedDialect, PUTONGHUA } from '../../shared/domain/dialect.ts';

const atlas = openDialectAtlas(RESOURCES_DIR);
const table = <C extends string>(file: string, columns: readonly C[]) =>
  readTable(`${RESOURCES_DIR}/dialects/${file}`, columns);
const COUNTIES = table('county-dialects.tsv', ['code', 'county', 'dialects', 'minority_languages']);

describe('what is spoken where', () => {
  test.each([
    { place: 'Lucheng, corrected', code: '330302', main: 'wu.oujiang' },
    { place: 'Longwan', code: '330303', main: 'wu.oujiang' },
    { place: 'Ouhai', code: '330304', main: 'wu.oujiang' },
    { place: 'Dongtou, corrected', code: '330305', main: 'min.minnan.quanzhang', beside: ['wu.oujiang'] },
    { place: 'Yongjia', code: '330324', main: 'wu.oujiang' },
    { place: 'Pingyang, corrected', code: '330326', main: 'wu.oujiang', beside: ['min.minnan.quanzhang'] },
    {
      place: 'Cangnan, corrected',
      code: '330327',
      main: 'min.minnan.quanzhang',
      beside: ['min.mindong.funing', 'wu.oujiang', 'wu.taihu'],
    },
    { place: 'Wencheng', code: '330328', main: 'wu.oujiang', beside: ['wu.shangli.lishui'] },
    {
      place: 'Taishun, corrected',
      code: '330329',
      main: 'min.mindong.funing',
      beside: ['wu.oujiang', 'wu.shangli.lishui', 'min.minnan.quanzhang'],
    },
    { place: "Rui'an, corrected", code: '330381', main: 'wu.oujiang', beside: ['min.minnan.quanzhang'] },
    { place: 'Yueqing, corrected', code: '330382', main: 'wu.oujiang', beside: ['wu.taizhou'] },
    {
      place: 'Longgang, corrected',
      code: '330383',
      main: 'wu.oujiang',
      beside: ['min.mindong.funing', 'min.minnan.quanzhang'],
    },
    { place: 'Wenzhou, the prefecture', code: '330300', main: 'wu.oujiang', beside: ['min.minnan.quanzhang'] },
    {
      place: 'Jianli, a Gan county in Hubei, corrected',
      code: '421088',
      main: 'gan.datong',
      beside: ['mandarin.southwestern.huguang.ezhong'],
    },
    { place: 'Tonggu, corrected', code: '360926', main: 'hakka.tonggui', beside: ['gan.yiliu'] },
    { place: 'Luhe, corrected', code: '441523', main: 'hakka.hailu', beside: ['min.minnan.chaoshan'] },
    { place: 'Qingtian, corrected', code: '331121', main: 'wu.shangli.lishui', beside: ['wu.oujiang'] },
    { place: 'Dejiang', code: '520626', main: 'mandarin.southwestern.xishu.minchi' },
  ])('$place', ({ code, main, beside = [] }) =>
    expect(atlas.dialectsOf(code).map(({ id }) => id)).toEqual([main, ...beside]),
  );

  test.each(['999999', '', 'x', '__proto__'])('nothing is known of "%s"', (code) => {
    expect(atlas.dialectsOf(code)).toEqual([]);
    expect(atlas.minoritiesOf(code)).toEqual([]);
    expect(atlas.likelyDialectsOf(code)).toEqual([]);
  });

  test('everywhere: known dialects, at most four, largest share first, together no more than all', () => {
    for (const { code } of COUNTIES) {
      const spoken = atlas.dialectsOf(code);
      const shares = spoken.map(({ share }) => share);
      expect(spoken.length).toBeLessThanOrEqual(4);
      expect(shares).toEqual(shares.toSorted((a, b) => b - a));
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1.02);
      for (const { id } of spoken) expect(namedDialect.safeParse(atlas.named(id)).success, id).toBe(true);
    }
  });

  test('only places where a minority language is named have no Chinese dialect', () => {
    const silent = COUNTIES.filter(({ code }) => atlas.dialectsOf(code).length === 0);
    expect(silent).toHaveLength(74);
    for (const { code, county } of silent) expect(atlas.minoritiesOf(code).length, county).toBeGreaterThan(0);
  });

  test('minority languages are offered by name', () =>
    expect(atlas.minoritiesOf('520326').map(({ name }) => name.zh)).toEqual(['仡佬语', '苗语（川黔滇）']));

  test.each([
    { code: '330305', likely: ['min.minnan.quanzhang', 'wu.oujiang'] },
    { code: '330327', likely: ['min.minnan.quanzhang'] },
    { code: '330304', likely: ['wu.oujiang'] },
    { code: '330326', likely: ['wu.oujiang', 'min.minnan.quanzhang'] },
    { code: '330329', likely: ['min.mindong.funing'] },
  ])('somebody from $code is taken to speak $likely', ({ code, likely }) =>
    expect(atlas.likelyDialectsOf(code)).toEqual(likely),
  );

  test('each correction differs from the table and says why', () => {
    for (const { code, dialects, reason } of table('corrections.tsv', ['code', 'dialects', 'reason'])) {
      expect(dialects).not.toBe(COUNTIES.find((one) => one.code === code)?.dialects);
      expect(reason.length).toBeGreaterThan(20);
    }
  });
});

describe('what dialects are called', () => {
  test.each([
    ['wu.oujiang', '温州话', 'Wenzhounese'],
    [PUTONGHUA, '普通话', 'Putonghua (Standard Mandarin)'],
    ['gan.leizi', '赣语（耒资）', 'Lei–Zi Gan'],
    ['wu.shangli.lishui', '吴语（丽水）', 'Lishui (Wu)'],
    ['minority.kra-dai.sui', '水语', 'Sui'],
  ])('%s is %s, %s', (id, zh, en) => expect(atlas.named(id)?.name).toEqual({ zh, en }));

  test('every one has a name in both languages that fits a screen, and no two Chinese names are alike', () => {
    const names = table('taxonomy.tsv', ['id', 'rank'])
      .filter(({ rank }) => rank !== 'family')
      .map(({ id }) => namedDialect.parse(atlas.named(id)).name.zh);
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
    for (const name of names) expect(name).not.toMatch(/小片|片）|[()]/);
  });

  test('an unknown id has none', () => expect(atlas.named('no.such')).toBeUndefined());
});

describe('choosing a dialect by hand', () => {
  const groups = atlas.groups();

  test('a handful of groups, each with a handful of kinds', () => {
    expect(groups.map(({ group }) => group.id)).toEqual([
      'mandarin',
      'jin',
      'wu',
      'min',
      'hakka',
      'yue',
      'xiang',
      'gan',
      'hui',
      'ping',
      'minority',
    ]);
    for (const { group, members } of groups.slice(0, -1)) {
      expect(members.length, group.id).toBeGreaterThan(1);
      expect(members.length, group.id).toBeLessThanOrEqual(9);
    }
  });

  test('every member fits the contract and is listed once', () => {
    const members = groups.flatMap((one) => one.members);
    expect(new Set(members.map(({ id }) => id)).size).toBe(members.length);
    for (const member of members) expect(namedDialect.parse(member)).toEqual(member);
  });

  test('every dialect of every county is, or stands under, something that can be chosen', () => {
    const offered = new Set<string>(groups.flatMap(({ group, members }) => [group.id, ...members.map(({ id }) => id)]));
    for (const { code } of COUNTIES) {
      for (const { id } of [...atlas.dialectsOf(code), ...atlas.minoritiesOf(code)])
        expect(
          atlas.tree.path(id).some((above) => offered.has(above)),
          id,
        ).toBe(true);
    }
  });
});

test('the command prints each code as asked, skips blank lines, and knows nothing of unknown ones', () =>
  expect(dialectCommand('330304\r\n\n 999999 \n330304', atlas)).toEqual([
    { code: '330304', dialects: [{ id: 'wu.oujiang', share: 1 }] },
    { code: '999999', dialects: [] },
    { code: '330304', dialects: [{ id: 'wu.oujiang', share: 1 }] },
  ]));
