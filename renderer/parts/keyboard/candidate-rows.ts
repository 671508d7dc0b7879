import type { Candidate } from './find-words.ts';

/**
 * Owns how candidates are laid in rows of big buttons. A row holds `room` units; a candidate takes one unit for
 * its edge and one for each character, so that a sentence gets the room it needs and a row never overflows.
 */
export function candidateRows(candidates: readonly Candidate[], room: number): (readonly Candidate[])[] {
  const rows: Candidate[][] = [];
  let free = 0;
  for (const candidate of candidates) {
    const size = candidateSize(candidate);
    const row = rows.at(-1);
    if (row === undefined || size > free) {
      rows.push([candidate]);
      free = room - size;
    } else {
      row.push(candidate);
      free -= size;
    }
  }
  return rows;
}

/** Two Latin letters take the room of one character. */
export function candidateSize({ text }: Candidate): number {
  const width = Array.from(text).reduce((sum, char) => sum + (char < '\u2000' ? 0.6 : 1), 0);
  return 1 + width;
}
