import { join } from 'node:path';
import {
  CONSULT_TOPICS,
  type ConsultSituation,
  type ConsultTopic,
  consultSituation,
  EMERGENCIES,
} from '../../shared/domain/consult.ts';
import type { Wordings } from '../../shared/rules/plain-wording.ts';
import type { TermTable } from '../../shared/rules/term-table.ts';
import { readTable } from './read-table.ts';
import { openWordTables } from './word-tables.ts';

/** The label of what the library does not answer. */
export const OUTSIDE = 'outside';
export type TopicLabel = ConsultTopic | typeof OUTSIDE;
export const TOPIC_LABELS: readonly TopicLabel[] = [...CONSULT_TOPICS, OUTSIDE];

export interface HeardQuestion {
  readonly topic: ConsultTopic;
  readonly question: string;
}

/** The word tables of resources/consult: what people say, what it is about, what cannot wait. */
export interface ConsultWords {
  readonly synonyms: Wordings;
  readonly topics: TermTable;
  readonly emergencies: TermTable;
  readonly situations: readonly ConsultSituation[];
  /** Questions as they were asked, each with its topic. */
  readonly heard: readonly HeardQuestion[];
  /** `file:line: why`, for each row that was left out. */
  readonly leftOut: readonly string[];
}

export function openConsultWords(resourcesDir: string): ConsultWords {
  const words = openWordTables(resourcesDir, 'consult');
  const topics = words.table('topic-words.tsv', TOPIC_LABELS);
  const emergencies = words.table('emergencies.tsv', EMERGENCIES);
  const leftOut = [...words.leftOut];
  const rows = readTable(join(resourcesDir, 'consult', 'situations.tsv'), ['id', 'zh', 'en', 'topics']);
  const situations = rows.flatMap(({ id, zh, en, topics: of }, at): ConsultSituation[] => {
    const read = consultSituation.safeParse({ id, name: { zh, en }, topics: of.split('|') });
    if (read.success) return [read.data];
    leftOut.push(`situations.tsv:${at + 2}: ${read.error.issues[0]?.path.join('.') ?? 'it'} does not fit`);
    return [];
  });
  const heard = readTable(join(resourcesDir, 'consult', 'heard.tsv'), ['topic', 'question']).flatMap(
    ({ topic, question }, at): HeardQuestion[] => {
      const label = CONSULT_TOPICS.find((one) => one === topic);
      if (label !== undefined && question !== '') return [{ topic: label, question }];
      leftOut.push(`heard.tsv:${at + 2}: no such topic "${topic}"`);
      return [];
    },
  );
  return { synonyms: words.wordings, topics, emergencies, situations, heard, leftOut };
}
