import type { Category } from '../domain/dispute.ts';
import type { Remedy } from '../domain/dispute-course.ts';
import type { Basis } from './dispute-moves.ts';

/**
 * Owns what the law opens to people when an agreement is not kept (不履行的救济), each with its ground.
 * Suggests only: which of them the parties were told stands in the fact that ends the case.
 */
export interface LawfulRemedy {
  readonly remedy: Remedy;
  readonly basis: Basis;
}

const SUE: LawfulRemedy = { remedy: 'court', basis: { law: 'PML', articles: '32', grade: 'A' } };
const ENFORCE: LawfulRemedy = { remedy: 'court-enforcement', basis: { law: 'PML', articles: '33', grade: 'A' } };
const PAYMENT_ORDER: LawfulRemedy = { remedy: 'payment-order', basis: { law: 'LDM', articles: '16', grade: 'A' } };

/** Beside the suit, while no court has confirmed the agreement. */
const ALSO: { readonly [C in Category]?: readonly LawfulRemedy[] } = {
  '11': [PAYMENT_ORDER], // wages
};

/** A confirmed agreement is enforced; about one that is not, people sue, and for wages ask for an order to pay. */
export const remediesAfterBreach = (category: Category, confirmed: boolean): readonly LawfulRemedy[] =>
  confirmed ? [ENFORCE] : [SUE, ...(ALSO[category] ?? [])];
