import { z } from 'zod';

/**
 * Text a person typed. Kept as typed, except that control characters (U+0000 stops PostgreSQL),
 * lone surrogates and direction overrides (they re-order what a colleague reads) are taken out,
 * and line ends become `\n`. Longer than `max` characters is refused, never cut.
 */
export const freeText = (max: number) =>
  z
    .string()
    .max(max * 2) // a cheap guard before the clean-up walks the text
    .transform(cleanText)
    .refine((text) => [...text].length <= max, { error: 'too-long' });

export function cleanText(raw: string): string {
  return (
    raw
      .replace(/\r\n?/g, '\n')
      .toWellFormed()
      .replace(/\uFFFD/g, '')
      // eslint-disable-next-line no-control-regex -- removing them is the purpose
      .replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]/g, (c) =>
        c === '\t' ? ' ' : '',
      )
      .trim()
  );
}
