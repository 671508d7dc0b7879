import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { caseShared } from '../../shared/facts/case.ts';
import { makeCentre, type TestCentre, usePostgres } from '../make/centre.ts';
import { COMPOSED, makeContent } from '../make/shared-cases.ts';

/** What the district lets into the lines of other stations is what they read, and leads back to nobody. */
const server = usePostgres();
let centre: TestCentre;
beforeAll(async () => {
  centre = await makeCentre(server());
}, 60_000);

const { text, articles } = makeContent();
const many = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

describe('the district and the stations agree on the form of a case', () => {
  test.each<{ what: string; change: object; reads: boolean }>([
    { what: 'as it is', change: {}, reads: true },
    { what: 'the longest title', change: { title: '长'.repeat(60) }, reads: true },
    { what: 'no English', change: { titleEn: '', summaryEn: '' }, reads: true },
    { what: 'a rare character', change: { title: '𠮷'.repeat(60) }, reads: true },
    { what: 'lines in a part', change: { text: { ...text, facts: '一\n二' } }, reads: true },
    { what: 'no title', change: { title: '' }, reads: false },
    { what: 'a title too long', change: { title: '长'.repeat(61) }, reads: false },
    { what: 'a title of room', change: { title: '\u3000' }, reads: false },
    { what: 'a title of nothing but a mark', change: { title: '\u202e' }, reads: false },
    { what: 'no part', change: { text: { ...text, lesson: undefined } }, reads: false },
    { what: 'a part too long', change: { text: { ...text, facts: '长'.repeat(2001) } }, reads: false },
    { what: 'another category', change: { category: '24' }, reads: false },
    { what: 'a category that is a number', change: { category: 1 }, reads: false },
    { what: 'another outcome', change: { outcome: 'WON' }, reads: false },
    { what: 'another method', change: { methods: ['magic'] }, reads: false },
    { what: 'methods that are no list', change: { methods: 'apology' }, reads: false },
    { what: 'too many claims', change: { claims: many(10, 'apology') }, reads: false },
    { what: 'a dialect in capitals', change: { dialects: ['Wu'] }, reads: false },
    { what: 'a dialect too long', change: { dialects: ['w'.repeat(81)] }, reads: false },
    { what: 'half a day', change: { days: 1.5 }, reads: false },
    { what: 'no day', change: { days: 0 }, reads: false },
    { what: 'days as words', change: { days: '3' }, reads: false },
    { what: 'an article of no law', change: { articles: [{ law: 'Civil!', article: 1 }] }, reads: false },
    { what: 'articles that are texts', change: { articles: ['civil 1'] }, reads: false },
    { what: 'too many articles', change: { articles: many(13, articles[0]) }, reads: false },
    { what: 'a tag too long', change: { tags: ['长'.repeat(21)] }, reads: false },
    { what: 'a sum of money', change: { amount: '5000' }, reads: false },
    { what: 'nothing where a list belongs', change: { tags: null }, reads: false },
  ])('$what', async ({ change, reads }) => {
    const content = { ...makeContent(), ...change };
    expect(caseShared.data.safeParse({ caseId: randomUUID(), content }).success).toBe(reads);
    expect(await centre.value('SELECT beehive.is_case($1)', [content])).toBe(reads);
  });

  test.each([
    { where: 'a case', content: { ...makeContent(), name: '测试甲' } },
    { where: 'its words', content: { ...makeContent(), text: { ...text, name: '测试甲' } } },
    { where: 'an article', content: { ...makeContent(), articles: [{ law: 'civil', article: 712, name: '测试甲' }] } },
  ])('anything more in $where is not known to be masked', async ({ content }) =>
    expect(await centre.value('SELECT beehive.is_case($1)', [content])).toBe(false),
  );
});

test.each([
  { what: 'a telephone', words: '打13800000001找他' },
  { what: 'a telephone with gaps', words: '打 138 0000 0001 找他' },
  { what: 'a telephone in wide digits', words: '打１３８００００００01找他' },
  { what: 'a telephone with the number of the country', words: '打+86 13800000001找他' },
  { what: 'a telephone of a house', words: '座机0577-12345678' },
  { what: 'an identity card', words: '证33030419850312123X号' },
  { what: 'a bank card', words: '卡6222 0210 0112 3456 789' },
  { what: 'an e-mail', words: '写信给ceshi@example.com' },
])('$what leads to a person', async ({ words }) =>
  expect(await centre.value('SELECT beehive.leads_to_a_person($1)', [words])).toBe(true),
);

test('ordinary words, days and sums lead to nobody: every composed case may pass', async () => {
  const judged = await centre.rows<{ form: boolean; leads: boolean }>(
    `SELECT beehive.is_case(c) AS form, beehive.leads_to_a_person(c::text) AS leads FROM jsonb_array_elements($1::jsonb) c`,
    [JSON.stringify(COMPOSED)],
  );
  expect(judged).toHaveLength(COMPOSED.length);
  expect(judged.every(({ form, leads }) => form && !leads)).toBe(true);
  const words = '每月3号发工资，2026-03-12到2026-04-12，赔了26400元，分3期，车牌后4位';
  expect(await centre.value('SELECT beehive.leads_to_a_person($1)', [words])).toBe(false);
});
