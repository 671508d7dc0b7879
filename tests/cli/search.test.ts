import { expect, test } from 'vitest';
import { searchLines, type SearchedLine } from '../../main/cli/search.ts';
import { readConsultFiles } from '../../main/search/consult-files.ts';
import { join } from 'node:path';
import { shelfOf } from '../make/consult.ts';
import { runStation } from '../make/served-station.ts';

const files = readConsultFiles(join(import.meta.dirname, '../make'));

test('each line gets one answer in its place, a blank one too', () => {
  const answers = searchLines('身份证丢了\r\n\n明天下雨吗\n', shelfOf(files), files.entries);
  expect(answers.map(({ query, confident }) => ({ query, confident }))).toEqual([
    { query: '身份证丢了', confident: true },
    { query: '', confident: false },
    { query: '明天下雨吗', confident: false },
  ]);
  expect(answers[0]?.results[0]).toEqual({
    id: 'test-id-card-lost',
    topic: 'id-card.lost',
    title: '身份证丢了怎么补？',
    score: expect.any(Number),
  });
});

test('a title is in the language of the question', () =>
  expect(searchLines('I lost my ID card', shelfOf(files), files.entries)[0]?.results[0]?.title).toBe(
    'I lost my ID card',
  ));

test('one JSON document with --json, else one a line', async () => {
  const one = await runStation(['search', '--json'], '工资\n身份证\n');
  expect({ code: one.code, err: one.err }).toEqual({ code: 0, err: '' });
  expect((JSON.parse(one.out) as SearchedLine[]).map(({ query }) => query)).toEqual(['工资', '身份证']);
  const lines = await runStation(['search'], '工资\n身份证\n');
  expect(
    lines.out
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as SearchedLine).query),
  ).toEqual(['工资', '身份证']);
});

test('no line, no answer', async () =>
  expect(JSON.parse((await runStation(['search', '--json'], '')).out)).toEqual([]));
