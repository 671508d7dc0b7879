import { blank } from './blanks.ts';
import { type Html, html, NOTHING } from './html.ts';
import type { PaperCase } from './paper-case.ts';
import { grid, sheet } from './sheet.ts';

const LEAST_ROWS = 12;

/** 证据清单: what the parties brought, with room for more. */
export const evidenceList = (one: PaperCase): Html =>
  sheet('evidence', one, [
    grid(
      ['序号', '材料名称', '谁提交', '原件或复印件', '份数', '要说明什么'],
      one.evidence.map((name, at) => [html`${at + 1}`, html`${name}`, NOTHING, NOTHING, NOTHING, NOTHING]),
      { emptyRows: Math.max(2, LEAST_ROWS - one.evidence.length), look: 'numbered' },
    ),
    html`<p>提交人（签名）：${blank(8)}　　接收人（签名）：${blank(8)}</p>`,
  ]);
