import type { ConsultEntry, ConsultTopic, Emergency } from '../../shared/domain/consult.ts';
import type { Language } from '../../shared/domain/language.ts';
import { findTerms, unshieldedTerms } from '../../shared/rules/find-terms.ts';
import { plainWording } from '../../shared/rules/plain-wording.ts';
import {
  CONSULT_WEIGHTS,
  type ConsultRanking,
  type ConsultWeights,
  rankConsult,
} from '../../shared/rules/rank-consult.ts';
import { sortByWords } from '../../shared/rules/sort-by-words.ts';
import { openCharSounds } from './char-sounds.ts';
import { type ConsultIndex, openConsultIndex } from './consult-index.ts';
import { type ConsultWords, OUTSIDE, TOPIC_LABELS } from './consult-words.ts';
import { withHeard } from './heard-questions.ts';
import { openSoundReader, type SoundReader } from './sound-reader.ts';

/**
 * Finds the answers to a question as people ask it: with dialect words, slips of the pen, in pinyin, in a long
 * story. Says so when the library has none. Never records anything.
 */
export interface ConsultSearch {
  find(asked: string): ConsultFound;
  /** What in the words cannot wait, by the table of emergencies. */
  emergencies(asked: string): readonly Emergency[];
  close(): void;
}

export interface ConsultFound extends ConsultRanking {
  /** The language of the answers it was looked for in. */
  readonly language: Language;
}

export type ConsultEntries = Readonly<Record<Language, ReadonlyMap<string, ConsultEntry>>>;

/** A longer story is read to here. */
const MOST_CHARACTERS = 600;
/** Topics the word table names whose answers are looked at even when no word of theirs was found. */
const MOST_TOPICS = 5;
const HAN = /\p{Script=Han}/u;

export function openConsultSearch(
  resourcesDir: string,
  entries: ConsultEntries,
  words: ConsultWords,
  weights: ConsultWeights = CONSULT_WEIGHTS,
): ConsultSearch {
  const plain = (text: string): string => plainWording(text, words.synonyms).text;
  const zh = openConsultIndex(withHeard(entries.zh.values(), words.heard, plain), plain);
  // Read when somebody first asks in English.
  let en: ConsultIndex | undefined;
  const english = (): ConsultIndex => (en ??= openConsultIndex(entries.en.values()));
  let reader: SoundReader | undefined;
  // The sounds are read when somebody first needs them: most type hanzi.
  const sounds = (): SoundReader =>
    (reader ??= openSoundReader(openCharSounds(resourcesDir), pairsOf(zh, words), topicPiecesOf(words)));

  /** The question as the library would write it, and in which language. */
  const read = (asked: string): { text: string; language: Language } => {
    const short = asked.normalize('NFKC').slice(0, MOST_CHARACTERS);
    const hanzi = sounds().fromPinyin(short);
    if (!HAN.test(hanzi)) return { text: short, language: 'en' };
    return { text: sounds().mendHomophones(hanzi), language: 'zh' };
  };
  const look = (text: string, index: ConsultIndex): ConsultRanking => {
    const sorted = sortByWords(text, words.synonyms, words.topics, TOPIC_LABELS);
    const outside = Math.log(sorted.find(({ label }) => label === OUTSIDE)?.score ?? 1);
    const odds = new Map(sorted.map(({ label, score }) => [label, Math.log(score) - outside]));
    const topics = sorted
      .filter(({ label, because }) => label !== OUTSIDE && because.length > 0)
      .slice(0, MOST_TOPICS)
      .map(({ label }) => label as ConsultTopic);
    const candidates = index.near(text, topics).map((near) => ({ ...near, odds: odds.get(near.topic) ?? 0 }));
    return rankConsult(candidates, weights);
  };
  return {
    find(asked) {
      const { text, language } = read(asked);
      return { ...look(text, language === 'zh' ? zh : english()), language };
    },
    emergencies(asked) {
      const found = unshieldedTerms(findTerms(plain(asked), words.emergencies));
      return [...new Set(found.map(({ term }) => term.label as Emergency))];
    },
    close() {
      zh.close();
      en?.close();
    },
  };
}

/** Pairs of hanzi that the library or its word tables know; a word of the tables counts as much as many answers. */
function pairsOf(zh: ConsultIndex, words: ConsultWords): ReadonlyMap<string, number> {
  const IN_TABLE = 8;
  const pairs = new Map([...zh.counts].filter(([term]) => [...term].length === 2 && HAN.test(term)));
  for (const piece of piecesOf(words))
    for (let at = 0; at + 1 < piece.length; at += 1) {
      const pair = piece.slice(at, at + 2);
      if (/^\p{Script=Han}{2}$/u.test(pair)) pairs.set(pair, (pairs.get(pair) ?? 0) + IN_TABLE);
    }
  return pairs;
}

/** Every word of the word tables once: what it is about first, then what stands for what. */
const piecesOf = ({ topics, synonyms }: ConsultWords): ReadonlySet<string> =>
  new Set([
    ...topics.terms.flatMap(({ runs }) => runs.flat()),
    ...[...synonyms.values()].flat().flatMap(({ written, meant }) => [meant, written]),
  ]);

/** Of them, those that speak for a topic: what a slip of the pen is read as. */
const topicPiecesOf = ({ topics, synonyms }: ConsultWords): ReadonlySet<string> =>
  new Set([
    ...topics.terms.filter(({ label, weight }) => label !== OUTSIDE && weight > 1.5).flatMap(({ runs }) => runs.flat()),
    ...[...synonyms.values()].flat().map(({ meant }) => meant),
  ]);
