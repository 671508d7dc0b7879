import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCaseFiles } from '../../main/search/case-files.ts';
import { openDialectAtlas } from '../../main/search/dialect-atlas.ts';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';
import { CATEGORIES } from '../../shared/domain/dispute.ts';
import { CASE_PARTS, METHODS } from '../../shared/domain/library-case.ts';
import { maskPersonal } from '../../shared/rules/mask-personal.ts';
import { makeFolder } from '../make/core.ts';

const { cases, faults } = readCaseFiles(RESOURCES_DIR);
const all = [...cases].map(([id, content]) => ({
  id,
  ...content,
  story: CASE_PARTS.map((part) => content.text[part]).join(''),
}));

describe('the composed cases as shipped', () => {
  test('every file holds, and there are at least sixty', () => {
    expect(faults).toEqual([]);
    expect(cases.size).toBeGreaterThanOrEqual(60);
  });

  test.each(CATEGORIES)('category %s has two or more', (category) =>
    expect(all.filter((one) => one.category === category).length).toBeGreaterThanOrEqual(2),
  );

  test('each is told in 150 to 350 characters', () =>
    expect(all.filter(({ story }) => story.length < 150 || story.length > 350).map(({ id }) => id)).toEqual([]));

  test('nobody in them is named, nor numbered, nor housed', () =>
    expect(
      all
        .map(({ id, story, title, titleEn, summaryEn }) => ({
          id,
          found: maskPersonal([title, story, titleEn, summaryEn].join('\n'), { names: [], phones: [] }).places,
        }))
        .filter(({ found }) => found.length > 0),
    ).toEqual([]));

  test('no article is named in the words, where no table checks it', () =>
    expect(all.filter(({ story }) => /第[\d一二三四五六七八九十百]+条/.test(story)).map(({ id }) => id)).toEqual([]));

  test('each has a title and a summary in English, and no Chinese in them', () =>
    expect(
      all
        .filter(
          ({ titleEn, summaryEn }) =>
            titleEn === '' || summaryEn.length < 60 || /\p{Script=Han}/u.test(titleEn + summaryEn),
        )
        .map(({ id }) => id),
    ).toEqual([]));

  test('every dialect they name is one that the screens can name', () => {
    const atlas = openDialectAtlas(RESOURCES_DIR);
    expect(all.flatMap(({ dialects }) => dialects).filter((id) => atlas.named(id) === undefined)).toEqual([]);
  });

  test('not all of them succeed, and every method is taught somewhere', () => {
    expect(new Set(all.map(({ outcome }) => outcome)).size).toBeGreaterThanOrEqual(7);
    expect(METHODS.filter((method) => !all.some(({ methods }) => methods.includes(method)))).toEqual([]);
  });
});

describe('a file that does not fit is named and left out', () => {
  const good = readFileSync(join(RESOURCES_DIR, 'library/rent-deposit-wall-nails.md'), 'utf8');
  test.each([
    { what: 'nothing in it', text: '', fault: 'no front matter' },
    {
      what: 'no mark that it is composed',
      text: good.replace('composed: true', 'composed: false'),
      fault: 'it is not marked as composed',
    },
    {
      what: 'the name of another',
      text: good.replace('id: rent-deposit', 'id: rent'),
      fault: 'its id is not its name',
    },
    { what: 'an outcome nobody knows', text: good.replace('AGREED_ORAL', 'WON'), fault: 'outcome does not fit' },
    {
      what: 'a law nobody read',
      text: good.replace('civil 712', 'civil 713, civil 577'),
      fault: 'civil 577 may not be cited',
    },
    {
      what: 'no summary for an English reader',
      text: good.replace(/^summary-en: .*$/m, ''),
      fault: 'summaryEn does not fit',
    },
    {
      what: 'an English title in Chinese',
      text: good.replace(/^title-en: .*$/m, 'title-en: 押金'),
      fault: 'titleEn does not fit',
    },
    { what: 'no lesson', text: good.replace('## 经验', '## 别的'), fault: 'text.lesson does not fit' },
    { what: 'days that are no number', text: good.replace('days: 4', 'days: soon'), fault: 'days does not fit' },
  ])('$what', ({ text, fault }) => {
    const folder = makeFolder();
    mkdirSync(join(folder, 'library'));
    writeFileSync(join(folder, 'library', 'rent-deposit-wall-nails.md'), text);
    cpSync(join(RESOURCES_DIR, 'library/rent-sublet-no-notice.md'), join(folder, 'library/rent-sublet-no-notice.md'));
    const read = readCaseFiles(folder);
    expect(read.faults).toEqual([`rent-deposit-wall-nails.md: ${fault}`]);
    expect([...read.cases.keys()]).toEqual(['rent-sublet-no-notice']);
  });

  test('no folder at all is an empty library', () =>
    expect(readCaseFiles(makeFolder())).toEqual({ cases: new Map(), faults: [] }));
});
