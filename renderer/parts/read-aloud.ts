import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Language } from '../../shared/domain/language.ts';
import { chooseVoiceFor } from './choose-voice.ts';

/**
 * Reads a text aloud with a voice that lives on this machine; `able` is false where there is none. Stops when the
 * screen is left. `onSentence` is called before each sentence: somebody is listening.
 */
export interface ReadAloud {
  readonly able: boolean;
  readonly reading: boolean;
  read(sentences: readonly string[]): void;
  stop(): void;
}

/** A little slower than talk: it is meant for old ears. */
const RATE = 0.9;
/** Some engines never report the end of a sentence; then the next one begins. */
const LONGEST_MS = 60_000;

const engineHere = (): SpeechSynthesis | undefined => ('speechSynthesis' in globalThis ? speechSynthesis : undefined);

export function useReadAloud(language: Language, onSentence: () => void): ReadAloud {
  const engine = engineHere();
  const able = useSyncExternalStore(
    (changed) => {
      engine?.addEventListener('voiceschanged', changed);
      return () => engine?.removeEventListener('voiceschanged', changed);
    },
    () => engine !== undefined && chooseVoiceFor(language, engine.getVoices()) !== undefined,
  );
  const [reading, setReading] = useState(false);
  const turn = useRef(0);
  const stop = () => {
    turn.current += 1;
    engine?.cancel();
    setReading(false);
  };
  useEffect(
    () => () => {
      turn.current += 1;
      engineHere()?.cancel();
    },
    [language],
  );
  useEffect(() => setReading(false), [language]);
  return {
    able,
    reading,
    stop,
    read(sentences) {
      if (engine === undefined) return;
      stop();
      const mine = turn.current;
      setReading(true);
      void (async () => {
        for (const sentence of sentences) {
          const voice = chooseVoiceFor(language, engine.getVoices());
          if (turn.current !== mine || voice === undefined) break;
          onSentence();
          await say(engine, voice, sentence);
        }
        if (turn.current === mine) setReading(false);
      })();
    },
  };
}

function say(engine: SpeechSynthesis, voice: SpeechSynthesisVoice, sentence: string): Promise<void> {
  const words = new SpeechSynthesisUtterance(sentence);
  words.voice = voice;
  words.lang = voice.lang;
  words.rate = RATE;
  return new Promise((resume) => {
    const timer = setTimeout(resume, LONGEST_MS);
    words.onend = words.onerror = () => {
      clearTimeout(timer);
      resume();
    };
    engine.speak(words);
  });
}
