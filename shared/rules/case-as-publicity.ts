import type { Bilingual } from '../domain/language.ts';
import type { LibraryCase } from '../domain/library-case.ts';
import { NOTICE_LENGTH } from '../domain/own-notice.ts';
import { PUBLICITY_LENGTH, type WrittenPiece } from '../domain/publicity.ts';
import { splitAtSentence, wholeSentences } from './whole-sentences.ts';

/** A case may lend its words to a piece; nothing here decides that it is shown. */
export type CaseWords = Pick<LibraryCase, 'title' | 'titleEn' | 'summaryEn' | 'text'>;
export type PieceWords = Pick<WrittenPiece, 'kind' | 'title' | 'line' | 'text' | 'source'>;

/**
 * A case of the library as a piece of publicity (典型案例): the lesson is the line, what happened and how it ended are
 * the words behind it. What does not fit is left out at the end of a sentence; what nobody wrote, such as English,
 * stays empty for whoever posts it.
 */
export function caseAsPublicity({ title, titleEn, summaryEn, text }: CaseWords, source: Bilingual): PieceWords {
  const english = splitAtSentence(summaryEn, NOTICE_LENGTH.en, 'en');
  return {
    kind: 'model-case',
    title: {
      zh: wholeSentences(title, PUBLICITY_LENGTH.title.zh, 'zh'),
      en: wholeSentences(titleEn, PUBLICITY_LENGTH.title.en, 'en'),
    },
    line: {
      zh: oneLine(wholeSentences(text.lesson, NOTICE_LENGTH.zh, 'zh')),
      en: oneLine(english.first === '' ? wholeSentences(summaryEn, NOTICE_LENGTH.en, 'en') : english.first),
    },
    text: {
      zh: storyOf(text, PUBLICITY_LENGTH.text.zh),
      en: wholeSentences(english.rest, PUBLICITY_LENGTH.text.en, 'en'),
    },
    source,
  };
}

/** How it ended must not fall off the end: of a long case, what happened gives way first. */
function storyOf({ facts, result }: CaseWords['text'], max: number): string {
  const ending = wholeSentences(result, max - 1 - Math.min(facts.length, Math.floor(max / 2)), 'zh');
  const beginning = wholeSentences(facts, max - 1 - ending.length, 'zh');
  return [beginning, ending].filter((part) => part !== '').join('\n');
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ');
