import { describe, expect, test } from 'vitest';
import { openClassifyTables } from '../../main/search/classify-tables.ts';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';
import type { Danger, Risk } from '../../shared/domain/danger.ts';
import { spotDanger } from '../../shared/rules/spot-danger.ts';
import { told } from '../make/told.ts';

const tables = openClassifyTables(RESOURCES_DIR);
const spot = (text: string) => spotDanger(text, tables.wordings, tables.dangers);

describe('who is in danger', () => {
  const cases = told<Risk>('told-dangers.tsv');

  test('there are enough cases of each', () => {
    const many = Map.groupBy(cases, ({ label }) => label);
    expect(many.get('high')?.length).toBeGreaterThanOrEqual(60);
    expect(many.get('low')?.length).toBeGreaterThanOrEqual(40);
  });
  test.each(cases.filter(({ label }) => label === 'high'))('seen: $told', ({ told: text }) => {
    expect(spot(text).risk).toBe('high');
    expect(spot(text).because).not.toEqual([]);
  });
  test('few false alarms: not one in twenty of what is harmless', () => {
    const harmless = cases.filter(({ label }) => label === 'low');
    const alarms = harmless.filter(({ told: text }) => spot(text).risk === 'high');
    expect(alarms.length / harmless.length).toBeLessThan(0.05);
  });
  test('no matter of the other table, where nobody is in danger, rings', () => {
    const alarms = told('told-matters.tsv').filter(({ told: text }) => spot(text).risk === 'high');
    expect(alarms).toEqual([]);
  });
});

test.each<{ why: string; text: string; risk: Risk }>([
  { why: 'it did not happen', text: '他没有打我', risk: 'low' },
  { why: 'it never happened', text: '从来没有人威胁我', risk: 'low' },
  { why: 'somebody denies it', text: '我没拿刀', risk: 'low' },
  { why: 'no money is not no blow', text: '他没钱就打我', risk: 'medium' },
  { why: 'both happen', text: '老公不是打我就是砸东西', risk: 'high' },
  { why: 'what he says he will do counts', text: '他说要拿刀来', risk: 'high' },
  { why: 'it is over', text: '去年他拿刀吓过我', risk: 'medium' },
  { why: 'it was, and goes on', text: '以前就打我，现在还天天打我', risk: 'high' },
  { why: 'a blow', text: '他打了我', risk: 'medium' },
  { why: 'a blow just now', text: '他刚才打了我', risk: 'high' },
  { why: 'blows again and again', text: '他三天两头来打我', risk: 'high' },
  { why: 'a manner of speaking', text: '气死我了，累死我了', risk: 'low' },
  { why: 'again and again, but no harm', text: '我多次找他，他三天两头不在', risk: 'low' },
])('$why: $text', ({ text, risk }) => expect(spot(text).risk).toBe(risk));

test.each<{ text: string; dangers: Danger[] }>([
  { text: '他拿刀说要杀了我', dangers: ['weapon', 'threat'] },
  { text: '继父拿皮带抽孩子', dangers: ['weapon', 'minor'] },
  { text: '我不想活了', dangers: ['suicide'] },
  { text: '一群人堵在厂门口', dangers: ['crowd'] },
  { text: '欠我三千块', dangers: [] },
])('$text: $dangers', ({ text, dangers }) => expect(spot(text).dangers).toEqual(dangers));
