import { readConsultFiles } from '../../../main/search/consult-files.ts';
import { type ConsultEntries, openConsultSearch } from '../../../main/search/consult-search.ts';
import { openConsultWords } from '../../../main/search/consult-words.ts';
import { RESOURCES_DIR } from '../../../main/station/resources-dir.ts';
import { CONSULT_WEIGHTS, type ConsultWeights } from '../../../shared/rules/rank-consult.ts';
import { type Asked, heldOutQuestions, sharedQuestions, tuningQuestions } from './asked.ts';
import { compareCuttings } from './cuttings.ts';
import { judgeAnswers } from './judge-answers.ts';
import { manyEntries } from './many-entries.ts';

/** The ranking as it is, and what each of its voices would do alone. */
const RANKINGS: Readonly<Record<string, ConsultWeights>> = {
  'as it is': CONSULT_WEIGHTS,
  'word table alone': { ...CONSULT_WEIGHTS, shared: 0, coverage: 0, likeness: 0 },
  'wordings alone': { ...CONSULT_WEIGHTS, odds: 0, confidentFrom: 7 },
};
const SIZES = [1_000, 10_000, 100_000];
/** Questions asked at each size. */
const MOST_ASKED = 150;

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`.padStart(8);
const row = (name: string, ...cells: readonly string[]): string => `  ${name.padEnd(40)}${cells.join('  ')}`;
const ms = (time: number): string => `${time.toFixed(1)} ms`.padStart(10);

/** `npm run bench -- search`: how well questions are answered, how fast, and at which size. */
export function printSearchFigures(): string {
  const started = performance.now();
  const { entries } = readConsultFiles(RESOURCES_DIR);
  const read = performance.now();
  const words = openConsultWords(RESOURCES_DIR);
  openConsultSearch(RESOURCES_DIR, entries, words).close();
  const opened = performance.now();
  if (entries.zh.size === 0) return 'there are no answers in resources/consult\n';
  const sets = questionSets();
  const lines = [
    `${entries.zh.size} answers, read in ${ms(read - started).trim()}, words and index in ${ms(opened - read).trim()}`,
    '',
    row('', '   first', 'in three', '    sure', 'unanswerable seen'),
    ...Object.entries(RANKINGS).flatMap(([name, weights]) => qualityOf(name, entries, words, weights, sets)),
    '',
    'cut for FTS5, ranked by bm25 alone (held out)',
    ...compareCuttings([...entries.zh.values()], heldOutQuestions()).map(({ cut, first, firstThree }) =>
      row(cut, percent(first), percent(firstThree)),
    ),
    '',
    row('size', '     index', '       p50', '       p95', '   longest'),
    ...SIZES.map((size) => speedAt(size, entries, words)),
  ];
  return `${lines.join('\n')}\n`;
}

function questionSets(): Readonly<Record<string, readonly Asked[]>> {
  const shared = sharedQuestions();
  return {
    'own, known to it': tuningQuestions(),
    'own, held out': heldOutQuestions(),
    ...(shared && { 'real, labelled by us': shared }),
  };
}

type Words = ReturnType<typeof openConsultWords>;

function qualityOf(
  name: string,
  entries: ConsultEntries,
  words: Words,
  weights: ConsultWeights,
  sets: Readonly<Record<string, readonly Asked[]>>,
): string[] {
  const search = openConsultSearch(RESOURCES_DIR, entries, words, weights);
  const rows = Object.entries(sets).map(([set, asked]) => {
    const { answerable, first, firstThree, sure, outside, recognised } = judgeAnswers(asked, search.find);
    return row(`${name}; ${set} (${answerable} + ${outside})`, ...[first, firstThree, sure, recognised].map(percent));
  });
  search.close();
  return rows;
}

function speedAt(size: number, entries: ConsultEntries, words: Words): string {
  const many = manyEntries([...entries.zh.values()], size);
  const started = performance.now();
  const search = openConsultSearch(
    RESOURCES_DIR,
    { zh: new Map(many.map((entry) => [entry.id, entry])), en: new Map() },
    words,
  );
  search.find('工资');
  const indexed = performance.now() - started;
  const times = [...tuningQuestions(), ...heldOutQuestions()]
    .filter((_, at, all) => at % Math.ceil(all.length / MOST_ASKED) === 0)
    .map(({ text }) => {
      const from = performance.now();
      search.find(text);
      return performance.now() - from;
    })
    .toSorted((a, b) => a - b);
  search.close();
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return row(String(size), ...[indexed, at(0.5), at(0.95), at(1)].map(ms));
}
