import type { Call } from '../../shared/contract/board/contract.ts';
import { type Chime, pause } from './chime.ts';
import { spokenCall } from './spoken-call.ts';
import type { Speech } from './speech.ts';

/**
 * Announces one call: chime, then voice, and stays with it long enough to be read by those who hear nothing.
 * Always comes to an end and never fails, because the next call waits for it.
 */
export type Announce = (call: Call, hurried: boolean, signal: AbortSignal) => Promise<void>;

/** How long a new call flashes; less when others wait behind it. */
const SHOWN_MS = 8_000;
const SHOWN_HURRIED_MS = 5_000;

export const announcer =
  (chime: Chime, speech: Speech): Announce =>
  async (call, hurried, signal) => {
    const sound = async () => {
      await chime.ring(signal);
      await speech.say(spokenCall(call), signal);
    };
    await Promise.allSettled([sound(), pause(hurried ? SHOWN_HURRIED_MS : SHOWN_MS, signal)]);
  };
