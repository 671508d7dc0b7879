import { isSmall } from '../../shared/rules/query-weight.ts';
import { type CharSounds, LONGEST_SYLLABLE } from './char-sounds.ts';

/**
 * Reads what was typed by sound: pinyin (`gongzi`) becomes the words of the library that sound so, and a
 * word the library does not know (工姿) the known one that sounds the same (工资). Never guesses beyond the words
 * it was given.
 */
export interface SoundReader {
  /** Runs of letters that are pinyin as hanzi, all else as it is. */
  readonly fromPinyin: (text: string) => string;
  /** Unknown pairs of hanzi as the known pair of the same sound. */
  readonly mendHomophones: (text: string) => string;
}

/** How often each pair of hanzi stands in the library. */
export type PairCounts = ReadonlyMap<string, number>;

/** More letters than anybody types in one go without a space. */
const MOST_LETTERS = 60;
const LETTERS = /[a-zü']+(?: +[a-zü']+)*/gi;
/** Words of the tables worth reading for others that sound so. */
const PIECE = /^\p{Script=Han}{2,6}$/u;
const LONGEST_PIECE = 6;
const HAN_RUN = /\p{Script=Han}{2,}/gu;

export function openSoundReader(sounds: CharSounds, pairs: PairCounts, pieces: Iterable<string>): SoundReader {
  const known = new Map<string, string[]>();
  for (const pair of pairs.keys()) {
    const [first = '', second = ''] = pair;
    for (const one of [first, second])
      for (const sound of sounds.of(one)) {
        const same = known.get(sound) ?? [];
        if (!same.includes(one)) same.push(one);
        known.set(sound, same);
      }
  }
  const bySound = new Map<string, string>();
  for (const piece of pieces)
    if (PIECE.test(piece)) {
      const sound = soundOf([...piece]);
      if (!bySound.has(sound)) bySound.set(sound, piece);
    }
  function soundOf(characters: readonly string[]): string {
    return characters.map((one) => sounds.of(one)[0] ?? one).join(' ');
  }
  /** A word of the tables that sounds like what stands there, when that is no word itself. */
  const sameSound = (characters: readonly string[], at: number): string[] | undefined => {
    for (let length = Math.min(LONGEST_PIECE, characters.length - at); length >= 2; length -= 1) {
      const written = characters.slice(at, at + length);
      if (written.some(isSmall)) continue;
      const pairsIn = written.slice(1).map((second, nth) => `${written[nth]}${second}`);
      const isWord = (pair: string) => pairs.has(pair) || sounds.isWord(pair);
      if (pairsIn.every(isWord)) continue;
      const piece = bySound.get(soundOf(written));
      // What is a word with its neighbour is not the slip.
      const slips = [...(piece ?? '')].some(
        (one, nth) => one !== written[nth] && [nth - 1, nth].some((from) => isWord(pairsIn[from] ?? '')),
      );
      if (slips) continue;
      const other = (nth: number) => `${characters[at + nth - 1] ?? ''}${characters[at + nth] ?? ''}`;
      const isCut = length === 2 && (sounds.isWord(other(0)) || sounds.isWord(other(2)));
      if (piece !== undefined && !isCut) return [...piece];
    }
    return undefined;
  };
  const weight = (pair: string): number => Math.log1p(pairs.get(pair) ?? 0);

  /** The characters that read best in order, or nothing when the letters are no pinyin. */
  const read = (letters: string): string | undefined => {
    // at each place of the letters: per last character the best way there
    const ways: Map<string, { text: string; score: number }>[] = [new Map([['', { text: '', score: 0 }]])];
    for (let at = 0; at < letters.length; at += 1) {
      const here = ways[at];
      if (here === undefined) continue;
      for (let length = 1; length <= LONGEST_SYLLABLE && at + length <= letters.length; length += 1) {
        const syllable = letters.slice(at, at + length);
        if (!sounds.isSyllable(syllable)) continue;
        const next = (ways[at + length] ??= new Map());
        for (const character of known.get(syllable) ?? ['〇']) {
          for (const [last, { text, score }] of here) {
            // Each syllable costs: fewer, longer ones read more naturally.
            const reached = score + weight(last + character) - 0.5;
            if (reached > (next.get(character)?.score ?? -Infinity))
              next.set(character, { text: text + character, score: reached });
          }
        }
      }
    }
    const ends = [...(ways[letters.length] ?? new Map<string, { text: string; score: number }>()).values()];
    return ends.toSorted((a, b) => b.score - a.score)[0]?.text.replaceAll('〇', '');
  };
  const holdsKnown = (text: string): boolean => [...text].some((_, at) => weight(text.slice(at, at + 2)) > 0);

  return {
    fromPinyin: (text) =>
      text.replace(LETTERS, (run) => {
        const letters = run
          .toLowerCase()
          .replaceAll(/[ ']/g, '')
          .replaceAll('ü', 'v')
          .replaceAll(/([jqxy])v/g, '$1u');
        if (letters.length < 2 || letters.length > MOST_LETTERS) return run;
        const hanzi = read(letters);
        return hanzi !== undefined && holdsKnown(hanzi) ? hanzi : run;
      }),
    mendHomophones: (text) =>
      text.replace(HAN_RUN, (run) => {
        const characters = [...run];
        for (let at = 0; at + 1 < characters.length; at += 1) {
          const piece = sameSound(characters, at);
          if (piece === undefined) continue;
          characters.splice(at, piece.length, ...piece);
          at += piece.length - 1;
        }
        return characters.join('');
      }),
  };
}
