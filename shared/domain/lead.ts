import { z } from 'zod';

/** Who brought a lead (线索来源). Texts: `leadReporter.<code>`. */
export const LEAD_REPORTERS = ['patrol', 'landlord', 'assistant', 'market-staff', 'grid-worker', 'citizen'] as const;
export const leadReporter = z.enum(LEAD_REPORTERS);
export type LeadReporter = z.infer<typeof leadReporter>;

/** How much it presses (紧急程度). Texts: `urgency.<code>`. */
export const URGENCIES = ['red', 'orange', 'yellow'] as const;
export const urgency = z.enum(URGENCIES);
export type Urgency = z.infer<typeof urgency>;

/** Why a lead needs no case of its own (线索办结原因). Texts: `leadClose.<code>`. */
export const LEAD_CLOSE_REASONS = [
  'settled-on-spot',
  'no-dispute',
  'duplicate',
  'moved-to-police',
  'unreachable',
] as const;
export const leadCloseReason = z.enum(LEAD_CLOSE_REASONS);
export type LeadCloseReason = z.infer<typeof leadCloseReason>;

/** Where a lead stands. Texts: `leadState.<code>`. */
export const LEAD_STATES = ['open', 'registered', 'closed'] as const;
export const leadState = z.enum(LEAD_STATES);
export type LeadState = z.infer<typeof leadState>;
