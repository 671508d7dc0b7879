import { z } from 'zod';
import { bilingual } from './language.ts';
import { openingHours } from './opening-hours.ts';
import {
  counterId,
  LAST_NUMBER,
  numberRange,
  served,
  serviceId,
  serviceKind,
  servicePrefix,
  serviceState,
} from './service.ts';

/** A service as the first version had it: open day and night, giving every number of its letter. */
export const firstServiceDefinition = z.object({
  serviceId,
  prefix: servicePrefix,
  name: bilingual,
  kind: serviceKind,
  /** Order of the tiles, smallest first. */
  order: z.int().nonnegative(),
  /** Minutes one visit usually takes; used for the expected wait until real ones are known. */
  usualMinutes: z.int().positive(),
});

/** All that a station head sets of a service (业务). */
export const serviceDefinition = firstServiceDefinition.extend({
  /** Null: always open. */
  hours: openingHours.nullable(),
  /** How many numbers are given on one day at most; null: as many as the range has. */
  dailyContingent: z.int().min(1).max(LAST_NUMBER).nullable(),
  numbers: numberRange,
  state: serviceState,
});
export type ServiceDefinition = z.infer<typeof serviceDefinition>;

/** What a service of the first version was, in the words of the second. */
export const ALWAYS_OPEN = {
  hours: null,
  dailyContingent: null,
  numbers: { from: 1, to: LAST_NUMBER },
  state: 'offered',
} as const;

/** All that a station head sets of a counter (窗口). */
export const counterDefinition = z.object({
  counterId,
  name: bilingual,
  serves: z.array(served).min(1),
  /** Order in lists, smallest first. */
  order: z.int().nonnegative(),
  /** Gone from the lists; what was called to it keeps its name. */
  withdrawn: z.boolean(),
});
