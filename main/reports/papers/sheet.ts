import type { PaperKind } from '../../../shared/domain/paper.ts';
import { blank } from './blanks.ts';
import { type Html, html, NOTHING } from './html.ts';
import type { PaperCase } from './paper-case.ts';
import { PAPER_NAMES } from './paper-names.ts';

/** A paper begins on a page of its own: committee, title, number, then what it says. */
export const sheet = (kind: PaperKind, { station, number }: PaperCase, body: Html | readonly Html[]): Html =>
  page(kind, html`<p class="committee">${station}人民调解委员会</p>`, html`${number}`, body);

/** A paper of another authority: neither the committee's name nor its number stands on it. */
export const foreignSheet = (kind: PaperKind, body: readonly Html[]): Html =>
  page(kind, NOTHING, html`编号：${blank(8)}`, body);

const page = (kind: PaperKind, authority: Html, number: Html, body: Html | readonly Html[]): Html => html`
<article class="sheet" id="${kind}">
  <header>
    ${authority}
    <h1>${PAPER_NAMES[kind]}</h1>
    <p class="number">${number}</p>
  </header>
  ${body}
</article>`;

/** The last sentence and the signatures under it stay on one page. */
export const closing = (...body: readonly Html[]): Html => html`<div class="closing">${body}</div>`;

/** A titled part of a paper that may run over pages. */
export const part = (title: string, body: Html): Html => html`<section class="part"><h2>${title}</h2>${body}</section>`;

/** A table of two columns a row: what, and what is known of it. */
export const facts = (rows: readonly (readonly [name: string, value: Html])[]): Html =>
  html`<table class="facts"><tbody>${rows.map(
    ([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`,
  )}</tbody></table>`;

/** A table with a head that is repeated on every page, and empty rows to write in. */
export function grid(
  head: readonly string[],
  rows: readonly (readonly Html[])[],
  { emptyRows = 0, look = '' }: { readonly emptyRows?: number; readonly look?: string } = {},
): Html {
  const empty = Array.from({ length: emptyRows }, () => head.map(() => NOTHING));
  return html`<table class="grid ${look}"><thead><tr>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${[...rows, ...empty].map((cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table>`;
}
