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
      by: 'putonghua',
      value: 0,
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

  test('a southerner follows a northerner better than the other way round', () => {
    const found = understanding(
      citizen('none', 'mandarin.central.zhengkai'),
      mediator('some', ['wu.oujiang', 'native']),
      tree,
    );
    expect(found.mediatorHears).toBeGreaterThan(found.citizenHears + 0.2);
    expect(found.value).toBe(found.citizenHears);
  });

  test.each([
    {
      what: 'the talk in dialect',
      a: citizen('none', CHENGDU),
      b: mediator('none', ['mandarin.central.zhengkai', 'some']),
    },
    { what: 'the talk in Putonghua', a: citizen('fluent', 'wu.oujiang'), b: mediator('some', [CHENGDU, 'native']) },
  ])('$what goes as well as the one follows it who understands less', ({ a, b }) => {
    const { value, citizenHears, mediatorHears } = understanding(a, b, tree);
    expect(value).toBeGreaterThan(0);
    expect(value).toBeLessThanOrEqual(Math.min(citizenHears, mediatorHears));
  });

  test.each([
    { who: 'a minority language nobody shares', a: citizen('none', 'minority.kra-dai.sui'), ask: true },
    { who: 'a dialect this station does not know', a: citizen('none', 'no.such'), ask: true },
    {
      who: 'a minority language beside a dialect',
      a: citizen('none', 'minority.kra-dai.sui', CHENGDU),
      ask: undefined,
    },
    { who: 'two dialects that were compared', a: citizen('none', 'wu.oujiang'), ask: undefined },
  ])('$who: to be asked $ask', ({ a, ask }) => {
    const found = understanding(a, mediator('none', ['gan.yiliu', 'some']), tree);
    expect(found.by === 'putonghua' ? found.ask : undefined).toBe(ask);
    expect(found.value).toBeLessThan(LEAST_UNDERSTANDING);
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
