import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openClassifyTables, openLawbenchTable } from '../../main/search/classify-tables.ts';
import { openWordTables } from '../../main/search/word-tables.ts';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';
import { findTerms, longestTerms } from '../../shared/rules/find-terms.ts';
import { makeFolder } from '../make/core.ts';

/** Tables as a person may have edited them. */
function edited(terms: string): ReturnType<typeof openWordTables> {
  const folder = makeFolder();
  mkdirSync(join(folder, 'classify'));
  const write = (file: string, text: string) => writeFileSync(join(folder, 'classify', file), text);
  write('groups.tsv', 'group\twords\nkin\t老公|儿子\n');
  write('wordings.tsv', 'written\tmeant\n堂客\t老婆\n');
  write('terms.tsv', `label\tweight\tterms\n${terms}`);
  return openWordTables(folder);
}

test('every row that ships fits', () => {
  expect(openClassifyTables(RESOURCES_DIR).leftOut).toEqual([]);
  expect(openLawbenchTable(RESOURCES_DIR).leftOut).toEqual([]);
});

test.each([
  { row: 'home\t2\t漏水\textra', why: 'terms.tsv:3: wanted 3 filled columns' },
  { row: 'home\t\t漏水', why: 'terms.tsv:3: wanted 3 filled columns' },
  { row: 'nowhere\t2\t漏水', why: 'terms.tsv:3: no such label "nowhere"' },
  { row: 'home\tmuch\t漏水', why: 'terms.tsv:3: "漏水" has no weight up to 10' },
  { row: 'home\t99\t漏水', why: 'terms.tsv:3: "漏水" has no weight up to 10' },
  { row: 'home\t2\t漏水||渗水', why: 'terms.tsv:3: an empty term' },
  { row: 'home\t2\t老公~', why: 'terms.tsv:3: an empty term' },
  { row: 'home\t2\t{cats}~叫', why: 'terms.tsv:3: no group {cats}' },
])('a row that does not fit is left out and named, the others count: $row', ({ row, why }) => {
  const words = edited(`home\t2\t离婚\n${row}\nhome\t2\t分家\n`);
  const table = words.table('terms.tsv', ['home']);
  expect(words.leftOut).toEqual([why]);
  expect(table.terms.map(({ runs }) => runs.flat().join())).toEqual(expect.arrayContaining(['离婚', '分家']));
});

test.each([
  { term: '欠~钱', text: '他欠我三个月的钱', found: true },
  { term: '欠~钱', text: '他欠我的。我没有钱', found: false },
  { term: '孩子+学校', text: '学校不收我的孩子', found: true },
  { term: '孩子+学校', text: '学校不收我', found: false },
  { term: '{kin}~打我', text: '儿子动手打我', found: true },
  { term: '老婆', text: '堂客走了', found: true },
  { term: 'rent', text: 'the rent is due', found: true },
  { term: 'rent', text: 'my parents', found: false },
])('the term $term in "$text": $found', ({ term, text, found }) => {
  const words = edited(`home\t2\t${term}\n`);
  const plain = text.replace('堂客', '老婆');
  expect(findTerms(plain, words.table('terms.tsv', ['home'])).length > 0).toBe(found);
});

test('a term that speaks for nothing keeps the shorter one inside it from counting', () => {
  const table = edited('home\t2\t公司\n-\t1\t保险公司\n').table('terms.tsv', ['home']);
  const labels = (text: string) => longestTerms(findTerms(text, table)).map(({ term }) => term.label);
  expect(labels('保险公司')).toEqual([]);
  expect(labels('公司')).toEqual(['home']);
});
