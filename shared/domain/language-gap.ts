import { z } from 'zod';

/**
 * What is offered when nobody on duty understands a citizen. Texts: `languageGap.<code>`.
 * `neighbour`: a mediator of another station by phone or video; `interpreter`: one of the alliance;
 * `written`: the matter is written down; `wait`: a number, and staff find somebody.
 */
export const GAP_WAYS = ['neighbour', 'interpreter', 'written', 'wait'] as const;
export const gapWay = z.enum(GAP_WAYS);
export type GapWay = z.infer<typeof gapWay>;
