import type { StationDay } from '../../../shared/domain/station-day.ts';
import { type Html, html, paragraphs } from './html.ts';

/** What is known, or a line that shows that somebody still has to write there. Never an empty hole. */
const LINE = '＿';

export const blank = (width = 6): Html => html`<span class="blank">${LINE.repeat(width)}</span>`;

export const known = (text: string | null | undefined, width = 6): Html =>
  text === null || text === undefined || text.trim() === '' ? blank(width) : html`${text}`;

/** Typed text in full, or some empty lines to write on. */
export const written = (text: string | null | undefined, lines = 3): Html =>
  text === null || text === undefined || text.trim() === ''
    ? html`<div class="lines">${Array.from({ length: lines }, () => html`<div class="line"></div>`)}</div>`
    : html`<div class="words">${paragraphs(text)}</div>`;

/** `2026年11月23日`, or a date to write. */
export function dayText(day: StationDay | null): Html {
  if (day === null) return html`${blank(3)}年${blank(2)}月${blank(2)}日`;
  const [year, month, date] = day.split('-').map(Number);
  return html`${year ?? ''}年${month ?? ''}月${date ?? ''}日`;
}

/** A box to tick on paper, ticked where it is known. */
export const box = (ticked: boolean, text: string): Html =>
  html`<span class="box"><svg viewBox="0 0 10 10"><path d="M0.5 0.5H9.5V9.5H0.5Z${
    ticked ? 'M2 5L4.2 7.6L8.4 2' : ''
  }"/></svg> ${text}</span> `;
