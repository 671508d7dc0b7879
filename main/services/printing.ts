import type { PaperPress } from '../host/paper-press.ts';

/** What papers are made with: the host's press, and the style rules of the fonts that a text needs. */
export interface Printing {
  readonly press: PaperPress;
  readonly font: (text: string) => string;
}
