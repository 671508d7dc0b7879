import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTable } from '../../../main/search/read-table.ts';
import { RESOURCES_DIR } from '../../../main/station/resources-dir.ts';
import { OUTSIDE } from '../../../main/search/consult-words.ts';

/**
 * Questions as people ask them, each with what a right answer would be about. The word tables and the numbers of the
 * ranking were set with those of
 * resources/consult/heard.tsv, which the search knows, and of outside.tsv; those of held-out.tsv were written afterwards and are only measured.
 */
export interface Asked {
  readonly text: string;
  /** Any of these is right; `outside` when the library cannot answer it. */
  readonly topics: readonly string[];
}

const HERE = import.meta.dirname;
/** Real consultations that may be measured and not copied; absent on most machines. */
export const SHARED_QUESTIONS = join(HERE, '../../../../shared/data/questions/classify-dev.jsonl');

export const isOutside = ({ topics }: Asked): boolean => topics.includes(OUTSIDE);

function ownQuestions(path: string): Asked[] {
  return readTable(path, ['topic', 'question']).map(({ topic, question }) => ({
    text: question,
    topics: topic.split('|'),
  }));
}

export const tuningQuestions = (): readonly Asked[] => [
  ...ownQuestions(join(RESOURCES_DIR, 'consult', 'heard.tsv')),
  ...ownQuestions(join(HERE, 'outside.tsv')),
];
export const heldOutQuestions = (): readonly Asked[] => ownQuestions(join(HERE, 'held-out.tsv'));

/** The shared questions we labelled; undefined where the folder is absent. */
export function sharedQuestions(path = SHARED_QUESTIONS): Asked[] | undefined {
  if (!existsSync(path)) return undefined;
  const texts = new Map(
    readFileSync(path, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; text: string })
      .map(({ id, text }) => [id, text]),
  );
  return readTable(join(HERE, 'lawbench-topics.tsv'), ['id', 'topic']).flatMap(({ id, topic }) => {
    const text = texts.get(id);
    return text === undefined ? [] : [{ text, topics: topic.split('|') }];
  });
}
