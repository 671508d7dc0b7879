import type { ConsultEntry } from '../../shared/domain/consult.ts';
import { termsOf } from './bigrams.ts';
import type { HeardQuestion } from './consult-words.ts';

/**
 * Gives every question that was heard to the answer of its topic whose wordings are nearest: people ask in more ways
 * than an author thinks of. What has no answer stays out. Pure; the entries themselves are not changed.
 */
export function withHeard(
  entries: Iterable<ConsultEntry>,
  heard: readonly HeardQuestion[],
  plain: (text: string) => string,
): ConsultEntry[] {
  const all = [...entries].map((entry) => ({
    entry,
    terms: termsOf(plain([entry.title, ...entry.questions].join('\n'))),
    heard: [] as string[],
  }));
  const byTopic = Map.groupBy(all, ({ entry }) => entry.topic as string);
  for (const { topic, question } of heard) {
    const asked = termsOf(plain(question));
    const nearness = ({ terms }: { readonly terms: ReadonlySet<string> }): number =>
      [...asked].filter((term) => terms.has(term)).length / Math.sqrt(terms.size || 1);
    const nearest = byTopic.get(topic)?.toSorted((a, b) => nearness(b) - nearness(a))[0];
    nearest?.heard.push(question);
  }
  return all.map(({ entry, heard: more }) => ({ ...entry, questions: [...entry.questions, ...more] }));
}
