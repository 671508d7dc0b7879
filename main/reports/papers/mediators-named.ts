import { known } from './blanks.ts';
import type { Html } from './html.ts';
import type { PaperCase } from './paper-case.ts';

/** Everybody who mediates, the responsible one first (人民调解法 19). */
export const mediatorsNamed = ({ mediator, coMediators }: PaperCase, width: number): Html =>
  known(mediator === null ? null : [mediator, ...coMediators].join('、'), width);
