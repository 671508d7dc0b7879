import { z } from 'zod';

/** How a dispute came to the committee (纠纷来源), as in the official statistics. Texts: `figures.source.<code>`. */
export const DISPUTE_SOURCES = ['APPLIED', 'PROACTIVE', 'ENTRUSTED'] as const;
export const disputeSource = z.enum(DISPUTE_SOURCES);
export type DisputeSource = z.infer<typeof disputeSource>;
