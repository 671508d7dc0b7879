import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CONSULT_FORMS } from '../../main/search/consult-entry.ts';
import { readConsultFiles } from '../../main/search/consult-files.ts';
import { openConsultWords } from '../../main/search/consult-words.ts';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';
import { CONSULT_TOPICS } from '../../shared/domain/consult.ts';
import { LANGUAGES } from '../../shared/domain/language.ts';
import { maskPersonal } from '../../shared/rules/mask-personal.ts';
import { linesOfBlocks } from '../../shared/rules/parse-blocks.ts';

/** What every answer that ships must keep, whoever wrote it. */
const { entries, faults } = readConsultFiles(RESOURCES_DIR);
const words = openConsultWords(RESOURCES_DIR);

const sentencesOf = (text: string): string[] =>
  text.split(/[。！？；!?;]|\.(?=\s|$)/).filter((one) => one.trim() !== '');
/** A sentence somebody tired reads in one go: characters in Chinese, words in English. */
const MOST_OF_SENTENCE = { zh: 48, en: 34 } as const;
/** How long it may be on average over an answer. */
const MOST_ON_AVERAGE = { zh: 26, en: 18 } as const;
const sizeOf = (sentence: string, language: 'zh' | 'en'): number =>
  language === 'zh' ? [...sentence.replaceAll(/\s/g, '')].length : sentence.trim().split(/\s+/).length;

test('every file holds, and every row of the word tables', () => {
  expect(faults).toEqual([]);
  expect(words.leftOut).toEqual([]);
});

test('every answer is there in both languages, about the same topic, of the same grade and date', () => {
  const codes = (language: 'zh' | 'en') =>
    [...entries[language].values()].map(({ id, topic, grade, checked }) => ({ id, topic, grade, checked }));
  expect(codes('en')).toEqual(codes('zh'));
});

test('every topic stands in a situation of life, and in no situation twice', () => {
  const placed = words.situations.flatMap(({ topics }) => topics);
  expect(CONSULT_TOPICS.filter((topic) => !placed.includes(topic))).toEqual([]);
  for (const { id, topics } of words.situations)
    expect({ id, twice: new Set(topics).size < topics.length }).toEqual({ id, twice: false });
});

describe.each(LANGUAGES)('%s', (language) => {
  const all = [...entries[language].values()];
  const textOf = ({ sections }: (typeof all)[number]): string[] =>
    sections.flatMap(({ blocks }) => linesOfBlocks(blocks));
  const faulty = (isFaulty: (entry: (typeof all)[number]) => boolean) => all.filter(isFaulty).map(({ id }) => id);

  test('each says by what: a source of grade A or B, a page with its address, a date that has been', () => {
    expect(
      faulty(
        ({ basis, checked }) =>
          basis.some(({ grade, source }) => (grade === 'B') !== (source !== null)) ||
          Date.parse(checked) > Date.now() + 86_400_000 * 366,
      ),
    ).toEqual([]);
  });

  test('the answer comes first and is short', () =>
    expect(
      faulty(({ sections: [first] }) => {
        const short = linesOfBlocks(first?.blocks ?? []).join('');
        return first?.section !== 'short' || [...short].length > CONSULT_FORMS[language].mostShort;
      }),
    ).toEqual([]));

  test('sentences are short enough to be read once', () => {
    const long = all.flatMap((entry) =>
      textOf(entry)
        .flatMap(sentencesOf)
        .filter((sentence) => sizeOf(sentence, language) > MOST_OF_SENTENCE[language])
        .map((sentence) => `${entry.id}: ${sentence}`),
    );
    expect(long).toEqual([]);
    expect(
      faulty((entry) => {
        const sentences = textOf(entry).flatMap(sentencesOf);
        const whole = sentences.reduce((sum, sentence) => sum + sizeOf(sentence, language), 0);
        return whole / Math.max(1, sentences.length) > MOST_ON_AVERAGE[language];
      }),
    ).toEqual([]);
  });

  test('what it points to is there, and is not itself', () =>
    expect(
      faulty(({ id, related }) => related.includes(id) || related.some((other) => !entries[language].has(other))),
    ).toEqual([]));

  test('no two have the same title or ask the same', () => {
    const asked = all.flatMap(({ id, title, questions }) =>
      [...new Set([title, ...questions])].map((one) => ({ id, one })),
    );
    const by = Map.groupBy(asked, ({ one }) => one);
    expect(
      [...by].filter(([, same]) => same.length > 1).map(([one, same]) => [one, ...same.map(({ id }) => id)]),
    ).toEqual([]);
  });

  test('nobody is named and no number leads to a person', () =>
    expect(
      faulty((entry) =>
        maskPersonal([entry.title, ...textOf(entry)].join('\n'), { names: [], phones: [] }).places.some(({ kind }) =>
          ['phone', 'id-number', 'bank-card', 'name', 'plate', 'chat-id'].includes(kind),
        ),
      ),
    ).toEqual([]));
});

test('English has no Chinese but the name of a law in brackets', () => {
  const left = [...entries.en.values()].flatMap(({ id, title, questions, sections, basis }) =>
    [title, ...questions, ...sections.flatMap(({ blocks }) => linesOfBlocks(blocks)), ...basis.map(({ text }) => text)]
      .filter((text) => /\p{Script=Han}/u.test(text.replaceAll(/[(“"][^)”"]*[)”"]/g, '')))
      .map((text) => `${id}: ${text}`),
  );
  expect(left).toEqual([]);
});

test.each(LANGUAGES)(
  'a citizen is told the page an answer rests on, not the number we file it under: %s',
  (language) => {
    const kiosk = JSON.parse(readFileSync(join(RESOURCES_DIR, 'locales', language, 'kiosk.json'), 'utf8')) as {
      consult: { source: string };
    };
    expect(kiosk.consult.source).toContain('{{address}}');
    expect(kiosk.consult.source).not.toContain('{{number}}');
  },
);
