/**
 * Owns how words become HTML: whatever is put into a template is escaped, unless it is a piece of HTML that
 * was made here. So nothing a person typed can become a tag, an attribute or a script.
 */
export interface Html {
  readonly html: string;
}
type Piece = string | number | Html | readonly Html[];

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => MARKS[mark] ?? '');

const pieceOf = (piece: Piece): string => {
  if (typeof piece === 'string') return escaped(piece);
  if (typeof piece === 'number') return String(piece);
  return 'html' in piece ? piece.html : piece.map(({ html: one }) => one).join('');
};

export const html = (words: TemplateStringsArray, ...pieces: readonly Piece[]): Html => ({
  html: words.map((word, at) => word + (at < pieces.length ? pieceOf(pieces[at] ?? '') : '')).join(''),
});

export const NOTHING: Html = { html: '' };

/** Typed text with its line ends kept. */
export const paragraphs = (text: string): Html[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => html`<p class="text">${line}</p>`);
