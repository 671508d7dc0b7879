import { written } from './blanks.ts';
import { type Html, html } from './html.ts';
import type { PaperCase } from './paper-case.ts';
import { bothParties } from './party-facts.ts';
import { part, sheet } from './sheet.ts';
import { signLines } from './sign-lines.ts';

/** What the applicant asks for, in the order it was said. */
export const asked = ({ claims, wish }: PaperCase): string =>
  [claims.map((claim, at) => `${at + 1}. ${claim}`).join('\n'), wish ?? ''].filter((text) => text !== '').join('\n');

/** 调解申请书: the applicant's own words, as they were registered. */
export const application = (one: PaperCase): Html =>
  sheet('application', one, [
    bothParties(one),
    part('纠纷简要情况', written(one.statement, 6)),
    part('申请事项', written(asked(one), 4)),
    html`<p class="text">申请人申请${one.station}人民调解委员会对上述${one.category}纠纷进行调解。人民调解委员会已告知：调解不收取任何费用，双方自愿，任何一方随时可以要求终止调解。</p>`,
    signLines(one, 'application', ['applicant']),
  ]);
