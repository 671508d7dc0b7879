import Database from 'better-sqlite3';
import type { ConsultEntry, ConsultTopic } from '../../shared/domain/consult.ts';
import { linesOfBlocks } from '../../shared/rules/parse-blocks.ts';
import { queryWeight } from '../../shared/rules/query-weight.ts';
import { indexed, termsOf } from './bigrams.ts';

/**
 * Full text over the answers of one language, in memory: FTS5 over pairs of characters finds what may be meant
 * (bm25, the wordings above the text), and each of these is then compared with the question wording by wording.
 * Never decides which is shown.
 */
export interface ConsultIndex {
  /** What has most in common with a text, and the first of each of `topics`. */
  near(text: string, topics: readonly ConsultTopic[]): NearEntry[];
  /** In how many answers each term stands. */
  readonly counts: ReadonlyMap<string, number>;
  close(): void;
}

export interface NearEntry {
  readonly id: string;
  readonly topic: ConsultTopic;
  readonly shared: number;
  readonly coverage: number;
  readonly likeness: number;
}

/** What stands in the index of one answer, its wordings in the form they are compared in. */
interface Indexed {
  readonly topic: ConsultTopic;
  readonly wordings: readonly ReadonlySet<string>[];
  readonly said: ReadonlySet<string>;
}

/** The terms of a question that tell most are looked up; a long story has no end of others. */
const MOST_TERMS = 20;
/** Ranking takes the longer the more answers hold a term: few terms are enough where there are many. */
const LEAST_TERMS = 3;
const MOST_HELD = 2_000;
const MOST_CANDIDATES = 40;
/** Of a topic that was named but whose words were not found. */
const MOST_OF_TOPIC = 4;
/** bm25 weights in the order of the columns. */
const RANK = 'bm25(answer, 0, 6, 5, 2, 1)';

export function openConsultIndex(
  entries: Iterable<ConsultEntry>,
  plain: (text: string) => string = (text) => text,
): ConsultIndex {
  const db = new Database(':memory:');
  db.exec(`CREATE VIRTUAL TABLE answer USING fts5 (id UNINDEXED, title, questions, short, body, tokenize = 'unicode61');
    CREATE VIRTUAL TABLE answer_term USING fts5vocab (answer, 'row')`);
  const insert = db.prepare('INSERT INTO answer VALUES (?, ?, ?, ?, ?)');
  const all = new Map<string, Indexed>();
  const ofTopic = new Map<ConsultTopic, string[]>();
  db.transaction(() => {
    for (const { id, topic, title, questions, sections } of entries) {
      // The text below is found by, seldom, and never compared: it stays as it is.
      const [short = '', ...body] = sections.map(({ blocks }) => linesOfBlocks(blocks).join('\n'));
      const wordings = [title, ...questions].map(plain);
      insert.run(
        id,
        indexed(wordings[0] ?? ''),
        indexed(wordings.slice(1).join('\n')),
        indexed(plain(short)),
        indexed(body.join('\n')),
      );
      const sets = wordings.map(termsOf);
      all.set(id, { topic, wordings: sets, said: new Set(sets.flatMap((set) => [...set])) });
      const others = ofTopic.get(topic) ?? [];
      if (others.length < MOST_OF_TOPIC) ofTopic.set(topic, [...others, id]);
    }
  })();
  const counts = new Map(
    (db.prepare('SELECT term, doc FROM answer_term').all() as { term: string; doc: number }[]).map(({ term, doc }) => [
      term,
      doc,
    ]),
  );
  const match = db
    .prepare(`SELECT id FROM answer WHERE answer MATCH ? ORDER BY ${RANK}, id LIMIT ${MOST_CANDIDATES}`)
    .pluck();
  const weights = new Map([...counts].map(([term, count]) => [term, queryWeight(term, count, all.size)]));
  const weightOf = (term: string): number => weights.get(term) ?? queryWeight(term, 0, all.size);
  /** Weight of the terms; with `also`, of those that stand there too. */
  const weigh = (terms: ReadonlySet<string>, also?: ReadonlySet<string>): number => {
    let sum = 0;
    for (const term of terms) if (also === undefined || also.has(term)) sum += weightOf(term);
    return sum;
  };

  /** The terms that tell most, as long as not too much of the library holds them. */
  const tellingOf = (asked: ReadonlySet<string>): string[] => {
    const known = [...asked].filter((term) => counts.has(term)).toSorted((a, b) => weightOf(b) - weightOf(a));
    let held = 0;
    return known.slice(0, MOST_TERMS).filter((term, nth) => {
      held += counts.get(term) ?? 0;
      return nth < LEAST_TERMS || held <= MOST_HELD;
    });
  };

  const compare = (id: string, asked: ReadonlySet<string>, whole: number): NearEntry[] => {
    const entry = all.get(id);
    if (entry === undefined) return [];
    const shared = weigh(asked, entry.said);
    const likeness = Math.max(
      0,
      ...entry.wordings.map((wording) => (2 * weigh(asked, wording)) / (whole + weigh(wording) || 1)),
    );
    return [{ id, topic: entry.topic, shared, coverage: whole > 0 ? shared / whole : 0, likeness }];
  };
  return {
    near(text, topics) {
      const asked = termsOf(plain(text));
      const telling = tellingOf(asked);
      const found =
        telling.length === 0 ? [] : (match.all(telling.map((term) => `"${term}"`).join(' OR ')) as string[]);
      const named = topics.flatMap((topic) => ofTopic.get(topic) ?? []);
      const whole = weigh(asked);
      return [...new Set([...found, ...named])].flatMap((id) => compare(id, asked, whole));
    },
    counts,
    close: () => void db.close(),
  };
}
