import Database from 'better-sqlite3';
import type { Category } from '../../shared/domain/dispute.ts';
import type { LibraryCase } from '../../shared/domain/library-case.ts';
import { exactQuery, indexed, looseQuery } from './bigrams.ts';

/**
 * Full text over the cases of the library, in memory: a few thousand short texts are read again faster
 * than a second file could be kept true. Ranked by bm25, the title and the tags above the story.
 * Never decides who may read what.
 */
export interface CaseIndex {
  put(id: string, entry: LibraryCase): void;
  remove(id: string): void;
  /** Best first. What stands there word for word comes alone; only when nothing does, what is near. */
  find(text: string, category: Category | null): string[];
  /** How near each case is to a text that somebody told, the nearest 1; those with nothing in common are left out. */
  near(text: string): ReadonlyMap<string, number>;
  close(): void;
}

const MOST = 200;
/** bm25 weights in the order of the columns. */
const RANK = 'bm25(case_word, 0, 0, 8, 6, 3, 1.5, 1, 1.5, 1)';

export function openCaseIndex(): CaseIndex {
  const db = new Database(':memory:');
  db.exec(`CREATE VIRTUAL TABLE case_word USING fts5 (
    id UNINDEXED, category UNINDEXED, title, tags, facts, process, result, lesson, english, tokenize = 'unicode61'
  )`);
  const insert = db.prepare('INSERT INTO case_word VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const remove = db.prepare('DELETE FROM case_word WHERE id = ?');
  const match = db.prepare(
    `SELECT id, -${RANK} AS nearness FROM case_word
     WHERE case_word MATCH @query AND (@category IS NULL OR category = @category) ORDER BY ${RANK}, id LIMIT ${MOST}`,
  );
  const ask = (query: string | undefined, category: Category | null) =>
    query === undefined ? [] : (match.all({ query, category }) as { id: string; nearness: number }[]);
  return {
    put(id, entry) {
      remove.run(id);
      const { title, tags, text, titleEn, summaryEn } = entry;
      const columns = [title, tags.join(' '), text.facts, text.process, text.result, text.lesson];
      insert.run(id, entry.category, ...columns.map(indexed), indexed(`${titleEn} ${summaryEn}`));
    },
    remove: (id) => void remove.run(id),
    find(text, category) {
      const exact = ask(exactQuery(text), category);
      return (exact.length > 0 ? exact : ask(looseQuery(text), category)).map(({ id }) => id);
    },
    near(text) {
      const found = ask(looseQuery(text), null);
      const best = found[0]?.nearness ?? 1;
      return new Map(found.map(({ id, nearness }) => [id, best > 0 ? Math.max(0, nearness / best) : 0]));
    },
    close: () => void db.close(),
  };
}
