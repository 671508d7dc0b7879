import { DANGERS } from '../../shared/domain/danger.ts';
import { NATURES } from '../../shared/domain/dispute-course.ts';
import { CATEGORIES } from '../../shared/domain/dispute.ts';
import { PLATFORMS, REFERRAL_CLASSES } from '../../shared/domain/referral.ts';
import { type Classified, classifyDispute, type ClassifyTables } from '../../shared/rules/classify-dispute.ts';
import { type ReferralTables, type SortedReferral, sortReferral } from '../../shared/rules/sort-referral.ts';
import type { TermTable } from '../../shared/rules/term-table.ts';
import { openWordTables } from './word-tables.ts';

/** The 20 classes of LawBench task 2-4 (issue topic identification), spelled as its labels are. */
export const LAWBENCH_CLASSES = [
  '婚姻家庭',
  '劳动纠纷',
  '交通事故',
  '债权债务',
  '刑事辩护',
  '合同纠纷',
  '房产纠纷',
  '侵权',
  '公司法',
  '医疗纠纷',
  '拆迁安置',
  '行政诉讼',
  '建设工程',
  '知识产权',
  '综合咨询',
  '人身损害',
  '涉外法律',
  '海事海商',
  '消费权益',
  '抵押担保',
] as const;

export interface ReadTables extends ClassifyTables {
  /** `file:line: why`, for each row that does not fit and was left out. */
  readonly leftOut: readonly string[];
}

/** The tables by which a station says what a matter is about. */
export function openClassifyTables(resourcesDir: string): ReadTables {
  const words = openWordTables(resourcesDir);
  return {
    wordings: words.wordings,
    categories: words.table('categories.tsv', CATEGORIES),
    natures: words.table('natures.tsv', NATURES),
    dangers: words.table('dangers.tsv', DANGERS),
    leftOut: words.leftOut,
  };
}

/** The table of the benchmark's classes; a station does not need it. */
export function openLawbenchTable(
  resourcesDir: string,
): Pick<ReadTables, 'wordings' | 'leftOut'> & { table: TermTable } {
  const words = openWordTables(resourcesDir);
  return { wordings: words.wordings, table: words.table('lawbench.tsv', LAWBENCH_CLASSES), leftOut: words.leftOut };
}

/** What ships does not change while a process runs: read once, a quarter of a second. */
const READ = new Map<string, ReadTables>();

export function classifyTables(resourcesDir: string): ReadTables {
  const tables = READ.get(resourcesDir) ?? openClassifyTables(resourcesDir);
  READ.set(resourcesDir, tables);
  return tables;
}

/** Reads the tables at the first text: most commands never classify. */
export const openClassifier =
  (resourcesDir: string) =>
  (text: string): Classified =>
    classifyDispute(text, classifyTables(resourcesDir));

/** The tables by which a station says whose matter something is. */
export function openReferralTables(resourcesDir: string): ReferralTables & Pick<ReadTables, 'leftOut'> {
  const words = openWordTables(resourcesDir);
  return {
    wordings: words.wordings,
    platforms: words.table('platforms.tsv', PLATFORMS),
    classes: words.table('matters.tsv', [...REFERRAL_CLASSES, 'urgent']),
    leftOut: words.leftOut,
  };
}

/** Reads them at the first matter. */
export function openReferralSorter(resourcesDir: string): (text: string) => SortedReferral {
  let tables: ReferralTables | undefined;
  return (text) => sortReferral(text, (tables ??= openReferralTables(resourcesDir)));
}
