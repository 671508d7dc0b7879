import { z } from 'zod';

/** What makes a matter dangerous (风险因素). Texts: `danger.<code>`. */
export const DANGERS = [
  'weapon',
  'threat',
  'violence-at-home',
  'minor',
  'suicide',
  'crowd',
  'violence',
  'repeat',
] as const;
export const danger = z.enum(DANGERS);
export type Danger = z.infer<typeof danger>;

/** How dangerous a matter is (风险等级). `high`: somebody may be hurt now. Texts: `risk.<code>`. */
export const RISKS = ['low', 'medium', 'high'] as const;
export const risk = z.enum(RISKS);
export type Risk = z.infer<typeof risk>;

/** Why an alarm rang: by the words that were typed, by what stands in a new dispute, or the citizen called. */
export const ALARM_CAUSES = ['words', 'dispute', 'citizen'] as const;
export const alarmCause = z.enum(ALARM_CAUSES);
export type AlarmCause = z.infer<typeof alarmCause>;
