import { blank, dayText, known, written } from './blanks.ts';
import { type Html, html } from './html.ts';
import type { PaperCase } from './paper-case.ts';
import { facts, part, sheet } from './sheet.ts';

/** 卷内备考表: what whoever binds or checks the file notes by hand. */
export const notes = (one: PaperCase): Html =>
  sheet('notes', one, [
    part('本卷情况说明', written(null, 12)),
    facts([
      ['本卷页数', html`共 ${blank(3)} 页`],
      ['立卷人', known(one.mediator, 8)],
      ['检查人', blank(8)],
      ['立卷日期', dayText(null)],
    ]),
  ]);
