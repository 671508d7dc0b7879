/**
 * How a wait stands against what the person was told when they took the number, for the list at the desk.
 * Whoever was told nothing, because no counter was open, is held up too long after half an hour.
 */
export type WaitMark = 'in-time' | 'soon-late' | 'late';

/** Share of the told time after which it is nearly up. */
const NEARLY = 0.8;
const LONG_MINUTES = 30;

export function waitMark(waited: number, told: number | null): WaitMark {
  const longest = told ?? LONG_MINUTES;
  if (waited > longest) return 'late';
  // A few minutes are too short for a warning.
  return told !== null && told > SHORT_MINUTES && waited >= NEARLY * told ? 'soon-late' : 'in-time';
}

const SHORT_MINUTES = 5;
