import { z } from 'zod';

/** What a paper slip is about that is no ticket: what a fire check came to, or the receipt for a reported hazard. */
export const SLIP_ABOUTS = ['fire-check', 'hazard'] as const;
export const slipAbout = z.enum(SLIP_ABOUTS);
export type SlipAbout = z.infer<typeof slipAbout>;
