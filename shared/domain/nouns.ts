import { z } from 'zod';

/** What a live update names: screens that show this noun ask again. */
export const NOUNS = [
  'station',
  'service',
  'counter',
  'staff',
  'mediator',
  'ticket',
  'dispute',
  'alarm',
  'paper',
  'log',
  'notice',
  'person',
  'sync',
  'matching',
  'interpreter',
  'roster',
  'case',
  'lead',
  'reminder',
  'printer',
  'appointment',
  'consult',
  'declaration',
  'fire',
  'hazard',
  'slip',
  'referral',
  'publicity',
  'calendar',
  'settings',
] as const;
export const noun = z.enum(NOUNS);
export type Noun = z.infer<typeof noun>;
