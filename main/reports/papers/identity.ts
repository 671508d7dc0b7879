import { known } from './blanks.ts';
import { type Html, html } from './html.ts';
import type { PaperCase } from './paper-case.ts';
import { sheet } from './sheet.ts';

/** 身份证明: a page each to fasten copies to; the station keeps no pictures of identity papers. */
export const identity = (one: PaperCase): Html =>
  html`${(['applicant', 'respondent'] as const).map((side) =>
    sheet('identity', one, [
      html`<p>${side === 'applicant' ? '申请人' : '被申请人'}：${known(one[side].name, 10)}</p>`,
      html`<div class="attach"><p>身份证件或营业执照复印件<br>粘贴处</p></div>`,
      html`<p>复印件与原件核对无误。核对人（签名）：${known(null, 8)}</p>`,
    ]),
  )}`;
