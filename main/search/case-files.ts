import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isCitable } from '../../shared/domain/law.ts';
import { caseId, type CasePart, type LibraryCase, libraryCase } from '../../shared/domain/library-case.ts';
import { type Content, listOf, readContent } from './front-matter.ts';

/**
 * Reads the composed cases that are shipped (编写案例). A file that does not fit is named and left out:
 * one bad file must not take the library, still less the station, away. Never writes.
 */
export interface CaseFiles {
  readonly cases: ReadonlyMap<string, LibraryCase>;
  /** `file: why`, for the log and the doctor. */
  readonly faults: readonly string[];
}

const FOLDER = 'library';
const SECTION: Readonly<Record<CasePart, string>> = {
  facts: '纠纷经过',
  process: '调解过程',
  result: '调解结果',
  lesson: '经验',
};

/** A composed case speaks to an English reader too: without title and summary for them it does not fit. */
const english = z
  .string()
  .min(1)
  .regex(/^\P{Script=Han}*$/u);
const composedCase = libraryCase.extend({
  titleEn: libraryCase.shape.titleEn.pipe(english),
  summaryEn: libraryCase.shape.summaryEn.pipe(english),
});

export function readCaseFiles(resourcesDir: string): CaseFiles {
  const cases = new Map<string, LibraryCase>();
  const faults: string[] = [];
  for (const file of caseFileNames(resourcesDir)) {
    const read = readCase(file, readFileSync(join(resourcesDir, FOLDER, file), 'utf8'));
    if (typeof read === 'string') faults.push(`${file}: ${read}`);
    else cases.set(file.replace(/\.md$/, ''), read);
  }
  return { cases, faults };
}

/** No folder is an empty library. */
function caseFileNames(resourcesDir: string): string[] {
  try {
    return readdirSync(join(resourcesDir, FOLDER))
      .filter((name) => name.endsWith('.md') && name !== 'NOTICE.md')
      .toSorted();
  } catch {
    return [];
  }
}

/** The case, or why it is none. */
function readCase(file: string, raw: string): LibraryCase | string {
  const content = readContent(raw);
  if (content === undefined) return 'no front matter';
  const { fields } = content;
  if (!caseId.safeParse(fields.get('id')).success || `${fields.get('id')}.md` !== file) return 'its id is not its name';
  if (fields.get('composed') !== 'true') return 'it is not marked as composed';
  const parsed = composedCase.safeParse(shapeOf(content));
  if (!parsed.success) return `${parsed.error.issues[0]?.path.join('.') ?? 'it'} does not fit`;
  const unread = parsed.data.articles.find((article) => !isCitable(article));
  return unread === undefined ? parsed.data : `${unread.law} ${unread.article} may not be cited`;
}

function shapeOf({ fields, sections }: Content): z.input<typeof libraryCase> {
  const text = (key: string): string => fields.get(key) ?? '';
  const part = (name: CasePart): string => sections.get(SECTION[name]) ?? '';
  return {
    title: text('title'),
    titleEn: text('title-en'),
    summaryEn: text('summary-en'),
    category: text('category'),
    nature: text('nature'),
    counterpart: text('counterpart'),
    claims: listOf(fields.get('claims')),
    home: text('home'),
    dialects: listOf(fields.get('dialects')),
    methods: listOf(fields.get('methods')),
    sessions: Number(text('sessions')),
    days: Number(text('days')),
    outcome: text('outcome'),
    amount: text('amount'),
    articles: listOf(fields.get('articles')).map(articleOf),
    tags: listOf(fields.get('tags')),
    text: { facts: part('facts'), process: part('process'), result: part('result'), lesson: part('lesson') },
  } as z.input<typeof libraryCase>;
}

function articleOf(written: string): { law: string; article: number } {
  const [law = '', article = ''] = written.split(' ');
  return { law, article: Number(article) };
}
