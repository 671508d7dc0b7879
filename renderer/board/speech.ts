import { chooseVoice } from '../parts/choose-voice.ts';
import { pause } from './chime.ts';

/** Owns the machine's voice. Silent where no local Chinese voice is installed. */
export interface Speech {
  /** Says one sentence, from 0 to 1 loud, and resolves when it is said, or could not be; at once when it is off. */
  say(sentence: string, loud: number, signal: AbortSignal): Promise<void>;
  /** Calls back with whether this machine has a voice that can say it, now and whenever that changes. */
  onVoice(listen: (has: boolean) => void): () => void;
}

/** A little slower than talk: people turn round first. */
const RATE = 0.9;
/** Some engines never report the end of a sentence; no call may wait for that longer than this. */
const LONGEST_MS = 12_000;

export function openSpeech(engine: SpeechSynthesis | undefined): Speech {
  // Most engines list their voices only some time after the first question.
  engine?.getVoices();
  return {
    async say(sentence, loud, signal) {
      const voice = engine && chooseVoice(engine.getVoices());
      if (engine === undefined || voice === undefined || signal.aborted || loud <= 0) return;
      const words = new SpeechSynthesisUtterance(sentence);
      words.voice = voice;
      words.lang = voice.lang;
      words.rate = RATE;
      words.volume = loud;
      const said = new Promise<void>((resume) => {
        words.onend = () => resume();
        words.onerror = () => resume();
      });
      engine.speak(words);
      await Promise.race([said, pause(LONGEST_MS, signal)]);
      // Ends a sentence that hangs or was called off; does nothing after a proper end.
      engine.cancel();
    },
    onVoice(listen) {
      const tell = () => listen(engine !== undefined && chooseVoice(engine.getVoices()) !== undefined);
      tell();
      engine?.addEventListener('voiceschanged', tell);
      return () => engine?.removeEventListener('voiceschanged', tell);
    },
  };
}
