import type { BoardSound, QuietSpan, TimeOfDay } from '../domain/board-sound.ts';
import type { Millis } from '../domain/millis.ts';
import { clockTime } from '../domain/station-day.ts';

/** How loud chime and voice are just now, from 0 to 1, and whether that is because it is quiet time (安静时段). */
export interface SoundNow {
  readonly chime: number;
  readonly voice: number;
  readonly quiet: boolean;
}

export function soundAt({ chime, voice, quiet: spans }: BoardSound, at: Millis): SoundNow {
  const time = clockTime(at).slice(0, 5);
  return spans.some((span) => covers(span, time))
    ? { chime: 0, voice: 0, quiet: true }
    : { chime: chime / 100, voice: voice / 100, quiet: false };
}

/** The first minute belongs to the span, the last does not. */
const covers = ({ from, to }: QuietSpan, time: TimeOfDay): boolean =>
  from < to ? time >= from && time < to : time >= from || time < to;
