import { z } from 'zod';

/** The longest that stays readable on the board: two lines of Chinese, one of English (tests/journeys/board.spec.ts). */
export const NOTICE_LENGTH = { zh: 60, en: 120 } as const;

/** No line breaks, no characters that turn the direction of the others: it stands on a public screen. */
const oneLine = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\p{Cf}\p{Co}\p{Cs}]*$/u);

/** What the station's own notice says, in both languages of the board. */
export const ownNoticeText = z.object({ zh: oneLine(NOTICE_LENGTH.zh), en: oneLine(NOTICE_LENGTH.en) });

/** With twelve seconds each, whoever waits a few minutes has seen them all. */
export const MOST_NOTICES = 12;
