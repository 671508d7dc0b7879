import type { ConsultEntries, ConsultSearch } from '../search/consult-search.ts';
import { linesOf } from './classify.ts';

export interface SearchedLine {
  readonly query: string;
  /** Best first. */
  readonly results: readonly {
    readonly id: string;
    readonly topic: string;
    readonly title: string;
    readonly score: number;
  }[];
  /** False: the library has no answer to this, ask a person. */
  readonly confident: boolean;
}

const rounded = (score: number): number => Math.round(score * 10_000) / 10_000;

/** One answer for each line, in order; a blank one gets no results. */
export const searchLines = (
  input: string,
  { find }: Pick<ConsultSearch, 'find'>,
  entries: ConsultEntries,
): SearchedLine[] =>
  linesOf(input).map((query) => {
    const { hits, confident, language } = find(query);
    const results = hits.map(({ id, topic, score }) => ({
      id,
      topic,
      title: entries[language].get(id)?.title ?? '',
      score: rounded(score),
    }));
    return { query, results, confident };
  });
