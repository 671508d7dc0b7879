import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openFireTable } from '../../main/search/fire-tables.ts';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';
import { FIRE_ANSWERS, FIRE_PICTURES, FIRE_THEMES } from '../../shared/domain/fire.ts';
import { asMillis } from '../../shared/domain/millis.ts';
import { fireStanding, type Mendable, type StandingAnswer } from '../../shared/rules/fire-check.ts';
import { type FireFiles, fireTable } from '../../shared/rules/fire-table.ts';

const MORNING = asMillis(Date.parse('2026-11-23T09:00:00+08:00'));
const row = (id: string, weight: number, mendDays: number): Mendable => ({ id, weight, mendDays });
const said = (item: string, answer: StandingAnswer['answer'], since = MORNING): StandingAnswer => ({
  item,
  answer,
  since,
});

describe('what to mend first', () => {
  test('the gravest, then the soonest, then as asked; what is not clear comes last and has no day', () => {
    const table = [row('log', 1, 0), row('wires', 3, 3), row('way', 3, 0), row('kit', 2, 7), row('alarm', 3, 3)];
    const answers = [said('log', 'no'), said('wires', 'no'), said('way', 'no'), said('kit', 'unsure')];
    expect(fireStanding(table, [...answers, said('alarm', 'no')]).open).toEqual([
      { item: 'way', answer: 'no', by: '2026-11-23' },
      { item: 'wires', answer: 'no', by: '2026-11-26' },
      { item: 'alarm', answer: 'no', by: '2026-11-26' },
      { item: 'log', answer: 'no', by: '2026-11-23' },
      { item: 'kit', answer: 'unsure', by: null },
    ]);
  });

  test('what was never answered, and what is asked no more, counts for nothing', () =>
    expect(fireStanding([row('way', 3, 0), row('kit', 2, 7)], [said('way', 'yes'), said('gone', 'no')])).toEqual({
      inOrder: 1,
      of: 1,
      open: [],
    }));

  test('whatever is answered: all of it is in order or open, once, and in falling weight', () => {
    const table = fc
      .array(fc.record({ weight: fc.integer({ min: 1, max: 3 }), mendDays: fc.integer({ min: 0, max: 30 }) }), {
        maxLength: 20,
      })
      .map((rows) => rows.map((one, at) => ({ id: `item-${at}`, ...one })));
    fc.assert(
      fc.property(table, fc.infiniteStream(fc.constantFrom(...FIRE_ANSWERS)), (rows, stream) => {
        const answers = rows.map(({ id }) => said(id, stream.next().value));
        const { inOrder, of, open } = fireStanding(rows, answers);
        expect([of, inOrder + open.length]).toEqual([rows.length, rows.length]);
        expect(new Set(open.map(({ item }) => item)).size).toBe(open.length);
        const weights = open
          .filter(({ answer }) => answer === 'no')
          .map(({ item }) => rows.find(({ id }) => id === item)?.weight ?? 0);
        expect(weights).toEqual(weights.toSorted((a, b) => b - a));
        const firstUnsure = open.findIndex(({ answer }) => answer === 'unsure');
        if (firstUnsure >= 0) expect(open.slice(firstUnsure).every(({ answer }) => answer === 'unsure')).toBe(true);
      }),
    );
  });
});

describe('what ships', () => {
  const table = openFireTable(RESOURCES_DIR);

  test('fits, row by row', () => expect(table.leftOut).toEqual([]));

  test('asks and teaches something about each place, and asks three questions of it', () => {
    for (const theme of FIRE_THEMES) {
      expect(table.items.filter((one) => one.theme === theme).length).toBeGreaterThanOrEqual(7);
      expect(table.cards.filter((one) => one.theme === theme)).toHaveLength(4);
      expect(table.questions.filter((one) => one.theme === theme)).toHaveLength(3);
    }
  });

  test('is graded A or B throughout, and says from where', () => {
    for (const { grade, source, url } of [...table.items, ...table.cards, ...table.questions]) {
      expect(grade).toMatch(/^[AB]$/);
      expect([source?.zh, source?.en, url].every(Boolean)).toBe(true);
    }
  });

  test('has nothing of a draft: no square metres a head, no two to a room, no gas detector', () => {
    const words = table.items.flatMap(({ text, mend }) => [text.zh, mend.zh]).join('\n');
    expect(words).not.toMatch(/平方米|两人|2\s*人|燃气报警|可燃气体|摄像头/);
  });

  test('draws every picture it names, and names every picture it draws', () => {
    const named = [...table.items, ...table.cards, ...table.hazards].map(({ picture }) => picture);
    expect([...new Set(named)].toSorted()).toEqual([...FIRE_PICTURES].toSorted());
  });
});

describe('a row that does not fit', () => {
  const HEAD = 'id\ttheme\tpicture\tweight\tmendDays\tzh\ten\tmendZh\tmendEn\tgrade\tsourceZh\tsourceEn\turl\tdate\n';
  const good = 'a\trental\tkit\t2\t7\t一\tOne\t二\tTwo\tB\t源\tSource\thttps://example.org/\t2026';
  const filesOf = (text: string): FireFiles => {
    const none = { file: 'x', text: 'id\n' };
    return { checks: { file: 'checks.tsv', text }, hazards: none, lessons: none, quiz: none };
  };
  test.each([
    { what: 'grade B without a source', line: good.replace('源', '') },
    { what: 'a picture nobody drew', line: good.replace('\tkit\t', '\tdragon\t') },
    { what: 'a place nobody asks about', line: good.replace('rental', 'castle') },
    { what: 'a weight of four', line: good.replace('\t2\t7', '\t4\t7') },
    { what: 'a cell too few', line: good.replace('\t2026', '') },
    { what: 'an id that stands there already', line: `${good}\n${good}` },
  ])('$what is named and left out; the others stand', ({ line }) => {
    const { items, leftOut } = fireTable(filesOf(`${HEAD}${line}\n${good.replace(/^a/, 'z')}\n`));
    expect(leftOut).toHaveLength(1);
    expect(leftOut[0]).toMatch(/^checks\.tsv:[23]: /);
    expect(items.map(({ id }) => id)).toContain('z');
  });
  test.each(['C', 'D'])('grade %s is in no list, and nothing is said', (grade) =>
    expect(fireTable(filesOf(`${HEAD}${good.replace('\tB\t', `\t${grade}\t`)}\n`))).toMatchObject({
      items: [],
      leftOut: [],
    }),
  );
});
