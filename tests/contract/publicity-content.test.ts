import { describe, expect, test } from 'vitest';
import { openPublicityTable } from '../../main/search/publicity-tables.ts';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';
import { LANGUAGES } from '../../shared/domain/language.ts';
import { MOST_PIECES, PUBLICITY_KINDS } from '../../shared/domain/publicity.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import { asMillis } from '../../shared/domain/millis.ts';
import { leadsToAPerson } from '../../shared/rules/leads-to-a-person.ts';
import { publicityTable } from '../../shared/rules/publicity-table.ts';

/** Numbers anybody may ring that are known to be right (grade A or B); no others are shown. */
const NUMBERS = ['110', '119', '12348', '96110'];

describe('what ships', () => {
  const { pieces, leftOut } = openPublicityTable(RESOURCES_DIR);
  const written = pieces.flatMap(({ id, piece }) => (piece.kind === 'results' ? [] : [{ id, ...piece }]));
  const wordsOf = ({ title, line, text, source }: (typeof written)[number], language: 'zh' | 'en') =>
    [title, line, text, source].map((words) => words[language]);

  test('fits, row by row, and a kiosk shows all of it', () => {
    expect(leftOut).toEqual([]);
    expect(written.length).toBeGreaterThanOrEqual(14);
    expect(pieces.length).toBeLessThanOrEqual(MOST_PIECES);
    expect(pieces.filter(({ piece }) => piece.kind === 'results')).toHaveLength(1);
  });

  test('warns of fraud, of fire, and says what the law says', () =>
    expect(PUBLICITY_KINDS.filter((kind) => pieces.some(({ piece }) => piece.kind === kind))).toEqual([
      'fraud-warning',
      'law',
      'safety',
      'results',
    ]));

  test('says who says so, and on which day that was checked', () => {
    for (const { id, source } of written) {
      const day = /，(\d{4}-\d{2}-\d{2})核对$/.exec(source.zh)?.[1] ?? '';
      expect({ id, en: source.en.endsWith(`, checked ${day}`) }).toEqual({ id, en: true });
      expect(day <= dayOf(asMillis(Date.now() + 366 * 86_400_000)), id).toBe(true);
    }
  });

  test('tells more to whoever taps', () =>
    expect(written.filter(({ text }) => text.zh === '' || text.en === '').map(({ id }) => id)).toEqual([]));

  test('English has no Chinese, and Chinese is Chinese', () => {
    for (const { id, piece } of pieces) expect(piece.title.zh, id).toMatch(/\p{Script=Han}/u);
    for (const one of written) expect(wordsOf(one, 'en').join(' '), one.id).not.toMatch(/\p{Script=Han}/u);
  });

  test.each(LANGUAGES)('names nobody, and no number to ring but those that are known: %s', (language) => {
    for (const one of written) {
      const words = wordsOf(one, language);
      expect(words.some(leadsToAPerson), one.id).toBe(false);
      const toRing = [...words.join('\n').matchAll(/(?:打|拨|问|call|ring|ask|Call|Ask) ?(\d{3,})/g)].map(
        ([, number]) => number,
      );
      expect(
        toRing.filter((number) => !NUMBERS.includes(number ?? '')),
        one.id,
      ).toEqual([]);
      const long =
        words
          .slice(0, 3)
          .join('\n')
          .match(/\d{5,}/g) ?? [];
      expect(
        long.filter((number) => !NUMBERS.includes(number)),
        one.id,
      ).toEqual([]);
    }
  });
});

describe('a row that does not fit', () => {
  const HEAD =
    'id\tkind\taudience\tplaces\ttitleZh\ttitleEn\tlineZh\tlineEn\ttextZh\ttextEn\tgrade\tsourceZh\tsourceEn\turl\tdate\tchecked';
  const good =
    'a\tlaw\teveryone\tkiosk|board\t题\tTitle\t一句\tOne line\t\t\tA\t某法\tA law\thttps://example.org/\t2025\t2026-01-02';
  const none = { file: 'results.tsv', text: 'id\n' };
  const tableOf = (...lines: string[]) =>
    publicityTable({ pieces: { file: 'pieces.tsv', text: `${[HEAD, ...lines].join('\n')}\n` }, results: none });

  test('is the exception', () => {
    const { pieces, leftOut } = tableOf(good);
    expect(leftOut).toEqual([]);
    expect(pieces[0]?.piece).toMatchObject({
      places: ['kiosk', 'board'],
      source: { zh: '某法，2026-01-02核对', en: 'A law, checked 2026-01-02' },
    });
  });

  test.each([
    { what: 'grade B without a source', line: good.replace('\tA\t某法', '\tB\t') },
    { what: 'a kind there is not', line: good.replace('\tlaw\t', '\trumour\t') },
    { what: 'nobody it is for', line: good.replace('everyone', '') },
    { what: 'a title that is too long', line: good.replace('题', '题'.repeat(21)) },
    { what: 'a line that is too long', line: good.replace('一句', '句'.repeat(61)) },
    { what: 'no English', line: good.replace('One line', '') },
    { what: 'no day it was checked', line: good.replace('2026-01-02', 'lately') },
    { what: 'a cell too few', line: good.replace('\t2025', '') },
  ])('$what: named and left out, and the others stand', ({ line }) => {
    const { pieces, leftOut } = tableOf(line, good.replace(/^a/, 'z'));
    expect(leftOut).toHaveLength(1);
    expect(leftOut[0]).toMatch(/^pieces\.tsv:2: /);
    expect(pieces.map(({ id }) => id)).toEqual(['z']);
  });

  test.each(['C', 'D'])('grade %s waits until somebody makes sure of it', (grade) =>
    expect(tableOf(good.replace('\tA\t', `\t${grade}\t`))).toEqual({ pieces: [], leftOut: [] }),
  );

  test('figures that nobody counts are named', () => {
    const text = 'id\taudience\tplaces\ttitleZh\ttitleEn\tfigures\nr\teveryone\tkiosk\t题\tTitle\tfines\n';
    const { leftOut } = publicityTable({
      pieces: { file: 'pieces.tsv', text: HEAD },
      results: { file: 'results.tsv', text },
    });
    expect(leftOut).toHaveLength(1);
    expect(leftOut[0]).toMatch(/^results\.tsv:2: figures/);
  });
});
