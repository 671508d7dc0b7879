import { useEffect, useRef } from 'react';
import type { Ways } from './page.tsx';
import { isIntake } from './steps.ts';
import { wordsIn } from './noticed.ts';
import { useKiosk } from './use-kiosk.ts';

/** Pause after the last key before the words are looked at: long enough for a word, short enough for danger. */
const PAUSE_MS = 500;

/**
 * Has the station look at what is being typed: at every pause, and at once when the citizen goes on. When it cannot
 * be asked nothing is said; the next words try again.
 */
export function useWordsWatch({ now, act }: Ways): void {
  const { api } = useKiosk();
  const looked = useRef('');
  const lookedAt = useRef(now.step);
  const { visit, step } = now;
  const words = isIntake(step) ? [wordsIn(now.draft), now.draft.wish.trim()] : [];
  const text = words.join('\n').trim();
  const statement = words[0] ?? '';
  useEffect(() => {
    const key = `${visit}\n${text}`;
    const goesOn = lookedAt.current !== step;
    lookedAt.current = step;
    if (text === '' || key === looked.current) return;
    const look = () => {
      looked.current = key;
      void api.disputes.suggest({ text }).then(
        (suggestion) => act({ tap: 'noticed', visit, text: statement, suggestion }),
        () => (looked.current = ''),
      );
    };
    const timer = setTimeout(look, goesOn ? 0 : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [api, act, visit, step, text, statement]);
}
