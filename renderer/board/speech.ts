import { chooseVoice } from './choose-voice.ts';
import { pause } from './chime.ts';

/** Owns the machine's voice. Silent where no local Chinese voice is installed. */
export interface Speech {
  /** Says one sentence and resolves when it is said, or could not be. */
  say(sentence: string, signal: AbortSignal): Promise<void>;
}

/** A little slower than talk: people turn round first. */
const RATE = 0.9;
/** Some engines never report the end of a sentence; no call may wait for that longer than this. */
const LONGEST_MS = 12_000;

export function openSpeech(engine: SpeechSynthesis | undefined): Speech {
  // Most engines list their voices only some time after the first question.
  engine?.getVoices();
  return {
    async say(sentence, signal) {
      const voice = engine && chooseVoice(engine.getVoices());
      if (engine === undefined || voice === undefined || signal.aborted) return;
      const words = new SpeechSynthesisUtterance(sentence);
      words.voice = voice;
      words.lang = voice.lang;
      words.rate = RATE;
      const said = new Promise<void>((resume) => {
        words.onend = () => resume();
        words.onerror = () => resume();
      });
      engine.speak(words);
      await Promise.race([said, pause(LONGEST_MS, signal)]);
      // Ends a sentence that hangs or was called off; does nothing after a proper end.
      engine.cancel();
    },
  };
}
