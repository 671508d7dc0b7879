/**
 * Owns how wide text is on a receipt: a Chinese character takes two columns, a Latin one takes one.
 * A line is broken here, because a printer breaks it in the middle of a word.
 */
const WIDE =
  /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|[\u3000-\u303f\uff01-\uff60\u2014\u2026\u201c\u201d]/u;
/** What stays together: a Latin word, a space, a character; each with the punctuation that must not begin a line. */
const PIECE = /(?:[!-~]+|\s+|[^])[，。、；：？！）》”]*/gu;

export const columnsOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);

/** Lines of at most `most` columns. A word is cut only when it is longer than a line. */
export function linesOf(text: string, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(PIECE) ?? []) {
    for (const part of columnsOf(piece) > most ? [...piece] : [piece]) {
      if (columnsOf(line + part.trimEnd()) > most) {
        lines.push(line.trimEnd());
        line = part.trimStart();
      } else line += part;
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}
