import { expect, test } from 'vitest';
import { readConsultFiles } from '../../main/search/consult-files.ts';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';
import { CONSULT_TOPICS } from '../../shared/domain/consult.ts';
import { heldOutQuestions, tuningQuestions } from '../bench/search/asked.ts';
import { judgeAnswers } from '../bench/search/judge-answers.ts';
import { shelfOf } from '../make/consult.ts';

/** What the search must reach on questions it does not know; `npm run bench -- search` prints the figures. */
const files = readConsultFiles(RESOURCES_DIR);
const answered = new Set([...files.entries.zh.values()].map(({ topic }) => topic));
const isWhole = CONSULT_TOPICS.every((topic) => answered.has(topic));

test.skipIf(!isWhole)(
  'questions held out: the right topic first, or among three; what it cannot answer is said',
  () => {
    const { first, firstThree, recognised } = judgeAnswers(heldOutQuestions(), shelfOf(files).find);
    expect(first).toBeGreaterThanOrEqual(0.7);
    expect(firstThree).toBeGreaterThanOrEqual(0.9);
    expect(recognised).toBeGreaterThanOrEqual(0.8);
  },
);

test.skipIf(!isWhole)('questions it knows are hardly ever answered wrongly', () => {
  const { first, firstThree, recognised } = judgeAnswers(tuningQuestions(), shelfOf(files).find);
  expect(first).toBeGreaterThanOrEqual(0.9);
  expect(firstThree).toBeGreaterThanOrEqual(0.95);
  expect(recognised).toBeGreaterThanOrEqual(0.9);
});

test('every topic was asked about at least three times, and the questions held out are not known', () => {
  const known = tuningQuestions();
  for (const topic of CONSULT_TOPICS)
    expect(known.filter(({ topics }) => topics.includes(topic)).length, topic).toBeGreaterThanOrEqual(3);
  const texts = new Set(known.map(({ text }) => text));
  expect(heldOutQuestions().filter(({ text }) => texts.has(text))).toEqual([]);
});
