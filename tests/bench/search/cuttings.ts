import Database from 'better-sqlite3';
import type { ConsultEntry } from '../../../shared/domain/consult.ts';
import { linesOfBlocks } from '../../../shared/rules/parse-blocks.ts';
import { indexed, termsOf } from '../../../main/search/bigrams.ts';
import { type Asked, isOutside } from './asked.ts';

/** How Chinese may be cut for FTS5, each ranked by bm25 alone: what the choice of the index rests on. */
type Cut = (text: string) => readonly string[];

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const CUTS: Readonly<Record<string, { readonly index: Cut; readonly query: Cut }>> = {
  'pairs of characters': { index: (text) => [indexed(text)], query: (text) => [...termsOf(text)] },
  'single characters': {
    index: (text) => text.match(/\p{Script=Han}|[a-z0-9]+/giu) ?? [],
    query: (text) => [...new Set(text.toLowerCase().match(/\p{Script=Han}|[a-z0-9]+/giu))],
  },
  'words (Intl.Segmenter)': {
    index: (text) => wordsOf(text),
    query: (text) => [...new Set(wordsOf(text))],
  },
};
const wordsOf = (text: string): string[] =>
  [...words.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment.toLowerCase());

export interface CuttingFigures {
  readonly cut: string;
  readonly first: number;
  readonly firstThree: number;
}

export function compareCuttings(entries: readonly ConsultEntry[], asked: readonly Asked[]): CuttingFigures[] {
  const inside = asked.filter((one) => !isOutside(one));
  const topicOf = new Map(entries.map(({ id, topic }) => [id, topic]));
  return Object.entries(CUTS).map(([cut, { index, query }]) => {
    const db = new Database(':memory:');
    db.exec("CREATE VIRTUAL TABLE answer USING fts5 (id UNINDEXED, said, body, tokenize = 'unicode61')");
    const insert = db.prepare('INSERT INTO answer VALUES (?, ?, ?)');
    for (const { id, title, questions, sections } of entries) {
      const body = sections.flatMap(({ blocks }) => linesOfBlocks(blocks)).join('\n');
      insert.run(id, index([title, ...questions].join('\n')).join(' '), index(body).join(' '));
    }
    const match = db
      .prepare('SELECT id FROM answer WHERE answer MATCH ? ORDER BY bm25(answer, 0, 5, 1) LIMIT 3')
      .pluck();
    const isRight = (one: Asked, most: number): boolean => {
      const terms = query(one.text).map((term) => `"${term.replaceAll('"', '')}"`);
      const found = terms.length === 0 ? [] : (match.all(terms.join(' OR ')) as string[]);
      return found.slice(0, most).some((id) => one.topics.includes(topicOf.get(id) ?? ''));
    };
    const share = (most: number) => inside.filter((one) => isRight(one, most)).length / Math.max(1, inside.length);
    const figures = { cut, first: share(1), firstThree: share(3) };
    db.close();
    return figures;
  });
}
