/**
 * Owns the plain form of what somebody wrote: wide letters narrow, capitals small, dialect words and common
 * slips of the pen in their usual form. Remembers for every character where it stood, so that a
 * word found here can be shown as it was written.
 */
export interface PlainWording {
  readonly text: string;
  /** Start and end in the writing of each character. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

export interface Wording {
  readonly written: string;
  readonly meant: string;
}

/** Wordings by their first character, longest first. */
export type Wordings = ReadonlyMap<string, readonly Wording[]>;

export const wordings = (all: readonly Wording[]): Wordings =>
  Map.groupBy(
    all.toSorted((a, b) => b.written.length - a.written.length),
    ({ written }) => written[0] ?? '',
  );

export function plainWording(written: string, known: Wordings): PlainWording {
  const narrow = [...written.toLowerCase()].length === [...written].length ? narrowed(written) : written;
  const text: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  for (let at = 0; at < narrow.length; ) {
    const found = known.get(narrow[at] ?? '')?.find((one) => narrow.startsWith(one.written, at));
    const end = at + (found?.written.length ?? 1);
    for (const character of found?.meant ?? narrow.slice(at, end)) {
      text.push(character);
      from.push(at);
      to.push(end);
    }
    at = end;
  }
  return { text: text.join(''), from, to };
}

/** Full-width forms have the same order as ASCII; one character stays one character. */
const narrowed = (written: string): string =>
  written
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[A-Z]/g, (capital) => capital.toLowerCase());

/** The writing itself between two places of the plain form. */
export const asWritten = (written: string, { from, to }: PlainWording, start: number, end: number): string =>
  written.slice(from[start] ?? 0, to[end - 1] ?? 0);
