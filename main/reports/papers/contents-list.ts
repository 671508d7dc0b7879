import { blank } from './blanks.ts';
import { type Html, html, NOTHING } from './html.ts';
import type { PaperCase } from './paper-case.ts';
import { PAPER_NAMES } from './paper-names.ts';
import { grid, sheet } from './sheet.ts';

/** Cover and contents are not papers of the contents. */
const LISTED_FROM = 3;

/**
 * 卷内目录. The pages are numbered by hand once the file is bound: copies of identity papers and receipts
 * come between, so nobody knows the numbers before.
 */
export const contentsList = (one: PaperCase): Html =>
  sheet('contents', one, [
    grid(
      ['序号', '文书名称', '文书编号', '页次', '备注'],
      one.papers
        .filter(({ place }) => place !== null && place >= LISTED_FROM)
        .map(({ kind, state }, at) => [
          html`${at + 1}`,
          html`${PAPER_NAMES[kind]}`,
          html`${one.number}`,
          blank(2),
          state === 'by-hand' ? html`手填或粘贴` : NOTHING,
        ]),
      { emptyRows: 2, look: 'numbered contents' },
    ),
    html`<p class="small plain">页次在装订后手填。</p>`,
  ]);
