import { createHash } from 'node:crypto';
import type { Language } from '../../shared/domain/language.ts';
import { html, NOTHING } from './papers/html.ts';

/** What the status page of a ticket shows; lines in the language of the sheet, the most important first. */
export interface StatusText {
  readonly language: Language;
  readonly number: string | null;
  readonly lines: readonly string[];
  readonly comeNow: boolean;
  readonly changes: boolean;
  readonly station: string;
  readonly title: string;
  readonly refreshes: string;
  readonly other: { readonly language: Language; readonly name: string };
}

/** Seconds between two looks of a phone that lies open. */
const LOOK_AGAIN_S = 15;

const STYLE = `
:root { color-scheme: light; font-family: system-ui, "Noto Sans SC", sans-serif; }
body { margin: 0; padding: 6vw 5vw; max-width: 34rem; margin-inline: auto; background: #fff; color: #1c1c1c; line-height: 1.5; }
header { display: flex; justify-content: space-between; gap: 1rem; font-size: 1rem; color: #444; }
a { color: #0b5394; padding: .5rem; margin: -.5rem; }
.number { font-size: 5.5rem; font-weight: 700; margin: 1.5rem 0 .5rem; line-height: 1.1; }
p { font-size: 1.25rem; margin: .5rem 0; }
p:first-of-type { font-size: 1.75rem; font-weight: 600; }
.come { background: #0b5d2a; color: #fff; border-radius: 1rem; padding: 1.25rem; }
main { margin-top: 1.5rem; }
footer { margin-top: 2rem; font-size: 1rem; color: #444; }
`;
/** The page runs no script and loads nothing; its one style is allowed by what it is. */
export const STATUS_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`;

/** The page as a phone reads it: whole without a script, and new by itself while something on it can change. */
export function statusHtml(sheet: StatusText): string {
  const { language, number, lines, comeNow, changes, station, title, refreshes, other } = sheet;
  const [first = '', ...rest] = lines;
  return `<!doctype html>${
    html`<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${
      changes ? html`<meta http-equiv="refresh" content="${LOOK_AGAIN_S}">` : NOTHING
    }<meta name="robots" content="noindex"><title>${number === null ? title : `${number} · ${title}`}</title><style>${{ html: STYLE }}</style></head>
<body><header><span>${station}</span><a href="?lang=${other.language}" lang="${other.language}">${other.name}</a></header>
<main>${number === null ? NOTHING : html`<h1 class="number">${number}</h1>`}<p${comeNow ? html` class="come"` : NOTHING}>${first}</p>${rest.map(
      (line) => html`<p>${line}</p>`,
    )}</main>${changes ? html`<footer>${refreshes}</footer>` : NOTHING}</body></html>`.html
  }`;
}
