import type { Call } from '../../shared/contract/board/contract.ts';
import type { SoundNow } from '../../shared/rules/quiet-hours.ts';
import { type Chime, pause } from './chime.ts';
import { spokenCall } from './spoken-call.ts';
import type { Speech } from './speech.ts';

export interface Manner {
  /** Others wait behind it. */
  readonly hurried: boolean;
  readonly sound: Pick<SoundNow, 'chime' | 'voice'>;
}

/**
 * Announces one call: chime, then voice, each as loud as the head wants it, and stays with it long enough to be read
 * by those who hear nothing. Always comes to an end and never fails, because the next call waits for it.
 */
export type Announce = (call: Call, manner: Manner, signal: AbortSignal) => Promise<void>;

/** How long a new call flashes; less when others wait behind it. */
const SHOWN_MS = 8_000;
const SHOWN_HURRIED_MS = 5_000;

export const announcer =
  (chime: Chime, speech: Speech): Announce =>
  async (call, { hurried, sound: { chime: ring, voice } }, signal) => {
    const sound = async () => {
      // A chime that fails must not take the voice with it.
      await chime.ring(ring, signal).catch(() => undefined);
      await speech.say(spokenCall(call), voice, signal);
    };
    await Promise.allSettled([sound(), pause(hurried ? SHOWN_HURRIED_MS : SHOWN_MS, signal)]);
  };
