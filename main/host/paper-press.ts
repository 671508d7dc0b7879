import type { Answer } from '../../shared/domain/answer.ts';

/** Owns the promise of a host to turn a page into a PDF, with nothing of it left on the disk and no network. */
export type PressRefusal = 'no-press' | 'press-failed';

export interface PaperPress {
  /** `html` is a whole document that needs nothing from outside. */
  print(html: string): Promise<Answer<Uint8Array<ArrayBuffer>, PressRefusal>>;
  /** Removes what a station that was killed while printing left behind. */
  tidy(): void;
}
