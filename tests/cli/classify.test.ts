import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openClassifyTables, openLawbenchTable, LAWBENCH_CLASSES } from '../../main/search/classify-tables.ts';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';
import { classifyForLawbench, type ClassifiedLine } from '../../main/cli/classify.ts';
import { runStation } from '../make/served-station.ts';

const classify = async (input: string, ...args: string[]): Promise<ClassifiedLine[]> => {
  const { code, out, err } = await runStation(['classify', '--json', ...args], input);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as ClassifiedLine[];
};

test('each line gets one answer in its place, a blank one too', async () => {
  const answers = await classify('老板欠我三个月工资\r\n\n他拿刀要砍我\n');
  expect(answers.map(({ text, risk }) => ({ text, risk }))).toEqual([
    { text: '老板欠我三个月工资', risk: 'low' },
    { text: '', risk: 'low' },
    { text: '他拿刀要砍我', risk: 'high' },
  ]);
  expect(answers[0]).toEqual({
    text: '老板欠我三个月工资',
    categories: expect.arrayContaining([{ code: '11', score: expect.any(Number) }]),
    risk: 'low',
    because: expect.arrayContaining([expect.any(String)]),
  });
  for (const { categories } of answers) expect(categories.length).toBeGreaterThan(0);
});

test('no line, no answer', async () => expect(await classify('')).toEqual([]));

test('with the classes of LawBench, a code is a class as its labels spell it', async () => {
  const [answer] = await classify('借条到期了他不还钱', '--classes', 'lawbench');
  expect(answer?.categories[0]?.code).toBe('债权债务');
});

test('without --json: a line each, for people', async () => {
  const { out } = await runStation(['classify'], '老板欠我三个月工资\n');
  expect(out).toMatch(/^11\t0\.\d\d\tlow\t.*工资.*\n$/);
});

test('a set of classes that does not exist is wrong usage', async () =>
  expect((await runStation(['classify', '--classes', 'mine'], 'x')).code).toBe(2));

const QUESTIONS = fileURLToPath(new URL('../../../shared/data/questions/classify-dev.jsonl', import.meta.url));

// Published for the whole benchmark, zero shot: the best of 51 language models is right in 44 of 100.
test.skipIf(!existsSync(QUESTIONS))(
  'questions real people asked (skipped where ../shared/data/questions is absent): clearly better than 44 of 100',
  () => {
    const tables = openClassifyTables(RESOURCES_DIR);
    const { table } = openLawbenchTable(RESOURCES_DIR);
    const questions = readFileSync(QUESTIONS, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { text: string; class: (typeof LAWBENCH_CLASSES)[number] });
    expect(new Set(questions.map((question) => question.class))).toEqual(new Set(LAWBENCH_CLASSES));
    const right = questions.filter(
      (question) => classifyForLawbench(question.text, tables, table).categories[0]?.code === question.class,
    );
    expect(right.length / questions.length).toBeGreaterThan(0.55);
  },
);
