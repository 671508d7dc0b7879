import { expect, onTestFinished, test } from 'vitest';
import { readCaseFiles } from '../../main/search/case-files.ts';
import { openCaseIndex } from '../../main/search/case-index.ts';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';
import { CASE_PARTS, type LibraryCase } from '../../shared/domain/library-case.ts';

const { cases } = readCaseFiles(RESOURCES_DIR);

function makeIndex() {
  const index = openCaseIndex();
  onTestFinished(() => index.close());
  for (const [id, content] of cases) index.put(id, content);
  return index;
}

const wordsOf = ({ title, tags, text }: LibraryCase): string[] => [
  title,
  ...tags,
  ...CASE_PARTS.map((part) => text[part]),
];
const holding = (word: string): string[] =>
  [...cases].filter(([, content]) => wordsOf(content).some((text) => text.includes(word))).map(([id]) => id);

/** Every run of two, three and four characters of some cases, as somebody might type it. */
const TYPED = [...cases.values()]
  .slice(0, 12)
  .flatMap(({ text }) =>
    (text.facts.match(/\p{Script=Han}{4,}/gu) ?? []).flatMap((run) => [
      run.slice(0, 2),
      run.slice(1, 4),
      run.slice(0, 4),
    ]),
  );

test('whatever stands in a case is found by any two to four of its characters, and nothing else is', () => {
  const index = makeIndex();
  expect(TYPED.length).toBeGreaterThan(100);
  for (const word of TYPED) expect(index.find(word, null).toSorted(), word).toEqual(holding(word).toSorted());
});

test('one character is enough', () =>
  expect(makeIndex().find('狗', null).toSorted()).toEqual(holding('狗').toSorted()));

test('a title that says it comes before a story that mentions it', () =>
  expect(makeIndex().find('押金', null)[0]).toBe('rent-deposit-wall-nails'));

test('two words must both be there', () =>
  expect(makeIndex().find('漏水 物业', null)).toEqual(['property-fee-leaking-roof']));

test('a category narrows it', () => {
  const found = makeIndex().find('工资', '11');
  expect(found.length).toBeGreaterThan(1);
  expect(found.every((id) => cases.get(id)?.category === '11')).toBe(true);
});

test('English finds the English title and summary, by the beginning of a word', () =>
  expect(makeIndex().find('landlord plumb', null).length + makeIndex().find('pensioner', null).length).toBeGreaterThan(
    0,
  ));

test('when nothing says it word for word, what is near is offered', () =>
  expect(makeIndex().find('老板不给结计件工资怎么办', null)).toContain('wages-shoe-piecework'));

test.each(['"', '*', 'NEAR(', "'; DROP TABLE case_word; --", '\u0000', '𠮷'])('"%s" is a wish like any other', (text) =>
  expect(() => makeIndex().find(text, null)).not.toThrow(),
);

test('near: the nearest is 1, and a case with nothing in common is left out', () => {
  const near = makeIndex().near('楼上漏水，把我家天花板泡坏了');
  expect(Math.max(...near.values())).toBe(1);
  expect(near.get('neighbour-drain-water')).toBe(1);
  expect(makeIndex().near('').size).toBe(0);
});

test('what is taken out is found no more, what is put again is found once', () => {
  const index = makeIndex();
  const content = cases.get('rent-deposit-wall-nails') as LibraryCase;
  index.put('rent-deposit-wall-nails', content);
  expect(index.find('钉子眼', null)).toEqual(['rent-deposit-wall-nails']);
  index.remove('rent-deposit-wall-nails');
  expect(index.find('十一个钉子眼', null)).not.toContain('rent-deposit-wall-nails');
});
