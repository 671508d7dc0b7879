import type { TextBlock } from '../domain/consult.ts';

/**
 * An answer as it is read aloud: its sentences one by one, with the numbers of hotlines digit by digit, as nobody
 * calls "twelve thousand three hundred and thirty-three".
 */
const SENTENCE = /[^。！？；\n]+[。！？；]?/gu;
/** Three-digit numbers for emergencies and five-digit ones of the government; not an amount, a length, a day. */
const HOTLINE =
  /(?<![\d.,])(?:1(?:10|19|20|22)|12[0-9]{3}|96\d{3})(?![\d.,]|\s*(?:元|块|天|年|月|日|个|号|米|小时|%|yuan|days?|hours?))/g;

export const spokenSentences = (text: string): string[] =>
  (text.replace(HOTLINE, (number) => [...number].join(' ')).match(SENTENCE) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

export const spokenBlocks = (blocks: readonly TextBlock[]): string[] =>
  blocks.flatMap((block) =>
    (block.kind === 'paragraph' ? [block.runs] : block.items).flatMap((runs) =>
      spokenSentences(runs.map(({ text }) => text).join('')),
    ),
  );
