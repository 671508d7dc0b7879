import { z } from 'zod';

/** Owns what a fire hazard somebody reports (消防隐患) may be, and how it moves on. */
export const HAZARD_STATES = ['new', 'seen', 'handed-on', 'closed'] as const;
export const hazardState = z.enum(HAZARD_STATES);
export type HazardState = z.infer<typeof hazardState>;

/** Where it may go next. Handed on: another office deals with it, and may give it back. */
const NEXT: Record<HazardState, readonly HazardState[]> = {
  new: ['seen', 'handed-on', 'closed'],
  seen: ['handed-on', 'closed'],
  'handed-on': ['closed'],
  closed: [],
};
export const mayMoveHazard = (from: HazardState, to: HazardState): boolean => NEXT[from].includes(to);

/** To whatever it is moved, but never back to new. */
export const hazardStep = z.enum(['seen', 'handed-on', 'closed']);
export type HazardStep = z.infer<typeof hazardStep>;

/** Number on the receipt: the year, and how many there were in it. */
export const hazardNumber = (year: number, serial: number): string => `${year}-${String(serial).padStart(4, '0')}`;

export const MOST_HAZARD_CHARACTERS = { place: 200, note: 500 } as const;

/** A photograph of 1280 dots in JPEG; the page makes it smaller until it fits. */
export const MOST_PHOTO_BYTES = 300 * 1024;

const JPEG_START = [0xff, 0xd8, 0xff];
export const isPhoto = (bytes: Uint8Array): boolean =>
  bytes.length > 0 && bytes.length <= MOST_PHOTO_BYTES && JPEG_START.every((byte, at) => bytes[at] === byte);
