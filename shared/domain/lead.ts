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

/** What came of a quarrel that 110 handed over, as it is told to 110 (处置结果). */
export const LEAD_RESULTS = ['registered', ...LEAD_CLOSE_REASONS] as const;
export const leadResult = z.enum(LEAD_RESULTS);
export type LeadResult = z.infer<typeof leadResult>;

/** Why a station gives such a quarrel back (退回原因). Texts: `leadReturn.<code>`. */
export const LEAD_RETURN_REASONS = ['not-ours', 'other-area', 'police-needed'] as const;
export const leadReturnReason = z.enum(LEAD_RETURN_REASONS);
export type LeadReturnReason = z.infer<typeof leadReturnReason>;

/** Who a lead of the list came from: somebody the desk wrote it down for, or 110 itself. Texts: `leadReporter.<code>`. */
export const LEAD_ORIGINS = [...LEAD_REPORTERS, '110'] as const;
export const leadOrigin = z.enum(LEAD_ORIGINS);
export type LeadOrigin = z.infer<typeof leadOrigin>;

/** The number 110 gave the alarm (警情编号). Nothing of a person is in it. */
export const alarmNumber = z.string().regex(/^[A-Za-z0-9-]{1,40}$/);

/** Where a lead stands. Texts: `leadState.<code>`. */
export const LEAD_STATES = ['open', 'registered', 'closed', 'returned'] as const;
export const leadState = z.enum(LEAD_STATES);
export type LeadState = z.infer<typeof leadState>;
