import {
  CONSULT_SECTIONS,
  type ConsultBasis,
  type ConsultEntry,
  type ConsultGrade,
  type ConsultSection,
} from '../../shared/domain/consult.ts';
import type { Language } from '../../shared/domain/language.ts';
import { forbiddenIn, linesOfBlocks, parseBlocks } from '../../shared/rules/parse-blocks.ts';
import { listOf, readContent } from './front-matter.ts';

/** Owns the form of one consultation file: what its sections are called and how long its answer may be. */
interface Form {
  readonly sections: Readonly<Record<ConsultSection, string>>;
  readonly basis: string;
  /** Characters of the first answer. */
  readonly mostShort: number;
  /** The language is told by its script: Chinese holds hanzi, English at most in brackets behind a law's name. */
  readonly script: RegExp;
}

export const CONSULT_FORMS: Readonly<Record<Language, Form>> = {
  zh: {
    sections: {
      short: '简答',
      steps: '怎么办',
      bring: '材料',
      limits: '时限',
      costs: '费用',
      phone: '电话',
      where: '去哪里',
    },
    basis: '依据',
    mostShort: 120,
    script: /\p{Script=Han}/u,
  },
  en: {
    sections: {
      short: 'In short',
      steps: 'What to do',
      bring: 'Bring',
      limits: 'Time limits',
      costs: 'Costs',
      phone: 'Phone',
      where: 'Where to go',
    },
    basis: 'Basis',
    mostShort: 320,
    script: /[A-Za-z]/,
  },
};

const REQUIRED: readonly ConsultSection[] = ['short', 'steps'];
const KEYS = ['id', 'topic', 'title', 'questions', 'grade', 'checked', 'related'];

/** The entry as it is written, or why it is none. Its shape is checked by `consultEntry`. */
export function readConsultEntry(raw: string, language: Language): ConsultEntry | string {
  const content = readContent(raw);
  if (content === undefined) return 'no front matter';
  const { fields, sections } = content;
  const form = CONSULT_FORMS[language];
  const strange = [...fields.keys()].find((key) => !KEYS.includes(key));
  if (strange !== undefined) return `there is no "${strange}" in the front matter`;
  const known = [...CONSULT_SECTIONS.map((section) => form.sections[section]), form.basis];
  const titles = [...sections.keys()];
  const unknown = titles.find((title) => !known.includes(title));
  if (unknown !== undefined) return `there is no section "${unknown}"`;
  if (titles.toSorted((a, b) => known.indexOf(a) - known.indexOf(b)).join() !== titles.join())
    return 'its sections are not in their order';
  const head = [...fields.values()].map(forbiddenIn).find((fault) => fault !== undefined);
  if (head !== undefined) return head;

  const read: ConsultEntry['sections'] = [];
  for (const section of CONSULT_SECTIONS) {
    const text = sections.get(form.sections[section]);
    if (text === undefined || text === '') {
      if (REQUIRED.includes(section)) return `"${form.sections[section]}" is missing`;
      continue;
    }
    const parsed = parseBlocks(text);
    if ('fault' in parsed) return `${form.sections[section]}: ${parsed.fault}`;
    read.push({ section, blocks: [...parsed.blocks] });
  }
  const short = linesOfBlocks(read[0]?.blocks ?? []).join('');
  if ([...short].length > form.mostShort) return `its answer has more than ${form.mostShort} characters`;
  if (!form.script.test(short)) return 'its answer is in another language';
  const basis = basisOf(sections.get(form.basis) ?? '');
  if (typeof basis === 'string') return basis;
  const weakest = weakestOf(basis);
  if (fields.get('grade') !== weakest) return `its grade is not that of its weakest basis, ${weakest}`;
  return {
    id: fields.get('id') ?? '',
    topic: (fields.get('topic') ?? '') as ConsultEntry['topic'],
    title: fields.get('title') ?? '',
    questions: (fields.get('questions') ?? '')
      .split('|')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
    grade: weakest,
    checked: fields.get('checked') ?? '',
    related: listOf(fields.get('related')),
    sections: read,
    basis,
  };
}

/** `- A | law and article` or `- B | S12 | what it is | address`; anything else says why not. */
function basisOf(text: string): ConsultBasis[] | string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) return 'it names no basis';
  const found: ConsultBasis[] = [];
  for (const line of lines) {
    const [grade = '', ...rest] = line
      .replace(/^\s*-\s+/, '')
      .split('|')
      .map((cell) => cell.trim());
    const [first = '', what = '', address = ''] = rest;
    const fault = forbiddenIn(grade === 'B' ? what : first);
    if (fault !== undefined) return `basis: ${fault}`;
    if (grade === 'A' && rest.length === 1 && first !== '') found.push({ grade, text: first, source: null });
    else if (grade === 'B' && rest.length === 3 && /^https?:\/\/[^\s<>"'()[\]]+$/.test(address))
      found.push({ grade, text: what, source: { number: first, address } });
    else if (/^[C-Z]$/.test(grade)) return `a basis of grade ${grade} is never shown`;
    else return `a line of its basis does not fit: ${line.slice(0, 40)}`;
  }
  return found;
}

const weakestOf = (basis: readonly ConsultBasis[]): ConsultGrade =>
  basis.some(({ grade }) => grade === 'B') ? 'B' : 'A';
