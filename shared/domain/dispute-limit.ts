import { z } from 'zod';

/** The time limits of a case, by name. When each runs: shared/rules/dispute-limits.ts. Texts: `limit.<code>`. */
export const LIMITS = [
  'triage',
  'answer',
  'acceptance',
  'mediation',
  'confirmation',
  'court',
  'instalment',
  'visit-7',
  'visit-30',
] as const;
export const limitName = z.enum(LIMITS);
export type LimitName = z.infer<typeof limitName>;
