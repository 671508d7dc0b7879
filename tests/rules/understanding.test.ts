import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openDialectAtlas } from '../../main/search/dialect-atlas.ts';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';
import {
  asDialectId,
  type MandarinLevel,
  mandarinLevel,
  type Proficiency,
  PUTONGHUA,
} from '../../shared/domain/dialect.ts';
import { LEAST_UNDERSTANDING } from '../../shared/rules/match-filters.ts';
import { understanding } from '../../shared/rules/understanding.ts';

const { tree } = openDialectAtlas(RESOURCES_DIR);
const CHENGDU = 'mandarin.southwestern.chuanqian.chengyu';
const citizen = (mandarin: MandarinLevel, ...dialects: string[]) => ({ mandarin, dialects: dialects.map(asDialectId) });
const mediator = (mandarin: MandarinLevel, ...dialects: (readonly [string, Proficiency])[]) => ({
  mandarin,
  dialects: dialects.map(([id, level]) => ({ id: asDialectId(id), level })),
});

describe('how well citizen and mediator understand each other', () => {
  test.each([
    {
      who: 'the same dialect from birth',
      by: 'dialect',
      value: 1,
      a: citizen('none', CHENGDU),
      b: mediator('none', [CHENGDU, 'native']),
    },
    {
      who: 'the same dialect, learnt a little',
      by: 'dialect',
      value: 0.75,
      a: citizen('none', CHENGDU),
      b: mediator('none', [CHENGDU, 'some']),
    },
    {
      who: 'both fluent in Putonghua, dialects apart',
      by: 'putonghua',
      value: 0.75,
      a: citizen('fluent', 'wu.oujiang'),
      b: mediator('fluent', [CHENGDU, 'native']),
    },
    {
      who: 'some Putonghua each',
      by: 'putonghua',
      value: 0.45,
      a: citizen('some', 'wu.oujiang'),
      b: mediator('some', [CHENGDU, 'native']),
    },
    {
      who: 'Wenzhounese only, and Sichuanese',
      by: 'dialect',
      value: 0.02,
      a: citizen('none', 'wu.oujiang'),
      b: mediator('fluent', [CHENGDU, 'native']),
    },
    {
      who: 'Sichuanese only, who can follow Putonghua',
      by: 'putonghua',
      value: 0.45,
      a: citizen('none', CHENGDU),
      b: mediator('fluent', ['wu.oujiang', 'native']),
    },
    {
      who: 'Putonghua chosen as the dialect',
      by: 'putonghua',
      value: 0.75,
      a: citizen('fluent', PUTONGHUA),
      b: mediator('fluent', ['mandarin.beijing', 'native']),
    },
    {
      who: 'a minority language in common',
      by: 'dialect',
      value: 1,
      a: citizen('none', 'minority.kra-dai.sui'),
      b: mediator('some', ['minority.kra-dai.sui', 'native']),
    },
    {
      who: 'related minority languages',
      by: 'putonghua',
      value: 0,
      a: citizen('none', 'minority.kra-dai.sui'),
      b: mediator('fluent', ['minority.kra-dai.maonan', 'native']),
    },
    {
      who: 'nothing said about dialect',
      by: 'putonghua',
      value: 0.6,
      a: citizen('some'),
      b: mediator('fluent', [CHENGDU, 'native']),
    },
  ])('$who: $value by $by', ({ by, value, a, b }) => {
    const found = understanding(a, b, tree);
    expect(found.by).toBe(by);
    expect(found.value).toBeCloseTo(value, 10);
  });

  test.each([
    { a: 'wu.oujiang', b: 'wu.taihu.shanghai' },
    { a: 'min.mindong.houguan', b: 'min.minnan.quanzhang' },
    { a: 'gan.yiliu', b: 'hakka.yuxin' },
    { a: 'yue.guangfu', b: 'hakka.yuetai.meihui' },
  ])('$a and $b cannot talk a quarrel through without Putonghua', ({ a, b }) =>
    expect(understanding(citizen('none', a), mediator('none', [b, 'native']), tree).value).toBeLessThan(
      LEAST_UNDERSTANDING,
    ),
  );

  // Published speaker means: every northern one (57 % and more) is above every southern one (about 30 % and less).
  test('a northern speaker is understood by more listeners than any southern one', () => {
    const north = ['mandarin.beijing.jingcheng.jingshi', CHENGDU, 'mandarin.southwestern.huguang.ezhong'];
    const south = [
      'wu.oujiang',
      'wu.taihu.sujiahu',
      'min.mindong.houguan',
      'min.minnan.chaoshan',
      'hakka.yuetai.meihui',
      'yue.guangfu',
      'gan.changdu',
    ];
    const listeners = [...north, ...south, 'jin.bingzhou', 'xiang.changyi.changzhutan'];
    const mean = (speaker: string) => {
      const others = listeners.filter((listener) => listener !== speaker);
      const sum = others.reduce(
        (all, listener) =>
          all + understanding(citizen('none', listener), mediator('none', [speaker, 'native']), tree).value,
        0,
      );
      return sum / others.length;
    };
    expect(Math.min(...north.map(mean))).toBeGreaterThan(Math.max(...south.map(mean)));
    expect(mean('gan.changdu')).toBe(Math.max(...south.map(mean)));
  });

  test('more Putonghua on either side never makes it worse', () => {
    const levels = mandarinLevel.options;
    const level = fc.constantFrom(...levels);
    const dialect = fc.constantFrom('wu.oujiang', CHENGDU, 'gan.yiliu', 'min.minnan.quanzhang', 'jin.bingzhou');
    fc.assert(
      fc.property(dialect, dialect, level, level, level, level, (a, b, a1, a2, b1, b2) => {
        fc.pre(levels.indexOf(a1) <= levels.indexOf(a2) && levels.indexOf(b1) <= levels.indexOf(b2));
        const less = understanding(citizen(a1, a), mediator(b1, [b, 'native']), tree).value;
        expect(understanding(citizen(a2, a), mediator(b2, [b, 'native']), tree).value).toBeGreaterThanOrEqual(less);
      }),
    );
  });

  test('the order in which dialects are listed changes nothing', () => {
    const spoken = fc.uniqueArray(
      fc.constantFrom('wu.oujiang', CHENGDU, 'gan.yiliu', 'min.minnan', 'jin.bingzhou', 'mandarin.central'),
      { minLength: 2 },
    );
    fc.assert(
      fc.property(spoken, spoken, (mine, theirs) => {
        const heard = (ids: readonly string[]) => ids.map((id) => [id, 'fluent'] as const);
        expect(
          understanding(citizen('none', ...mine.toReversed()), mediator('some', ...heard(theirs.toReversed())), tree),
        ).toEqual(understanding(citizen('none', ...mine), mediator('some', ...heard(theirs)), tree));
      }),
    );
  });
});
