import type { Language } from '../domain/language.ts';

const SENTENCES: Record<Language, Intl.Segmenter> = {
  zh: new Intl.Segmenter('zh', { granularity: 'sentence' }),
  en: new Intl.Segmenter('en', { granularity: 'sentence' }),
};
const CLAUSES = /[^，、；：,;:—]+[，、；：,;:—]*/g;
const CLAUSE_END = /[，、；：,;:—\s]+$/;

/** A text in two: its first sentences that fit in `max` characters together, and what is left. */
export function splitAtSentence(
  text: string,
  max: number,
  language: Language,
): { readonly first: string; readonly rest: string } {
  let end = 0;
  for (const { segment, index } of SENTENCES[language].segment(text)) {
    if (text.slice(0, index + segment.length).trim().length > max) break;
    end = index + segment.length;
  }
  return { first: text.slice(0, end).trim(), rest: text.slice(end).trim() };
}

/**
 * As much of a text as fits in `max` characters and still ends like a sentence. Where not even the first sentence fits,
 * its first clauses and "…"; where not even one clause fits, nothing: somebody must write it anew.
 */
export function wholeSentences(text: string, max: number, language: Language): string {
  const { first } = splitAtSentence(text.trim(), max, language);
  if (first !== '') return first;
  const [sentence] = [...SENTENCES[language].segment(text.trim())];
  let cut = '';
  let end = 0;
  for (const [clause] of (sentence?.segment ?? '').matchAll(CLAUSES)) {
    end += clause.length;
    const tried = `${sentence?.segment.slice(0, end).replace(CLAUSE_END, '')}…`;
    if (tried.length > max) break;
    cut = tried;
  }
  return cut;
}
