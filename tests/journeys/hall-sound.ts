import type { Page } from '@playwright/test';

/** What the loudspeakers of the board were asked to do, and when, by the page's own clock. */
export interface Heard {
  readonly what: 'chime' | 'begins' | 'ends' | 'cut off';
  readonly words: string;
  readonly loud: number;
  readonly at: number;
}

/** How long the voice of the machine takes for a sentence. */
export const SENTENCE_MS = 1_200;

/**
 * Puts a listener at the browser's own edge, before the page loads: a machine with a Mandarin voice of its own and one
 * of a cloud, and a sound card that notes how loud each bell is struck. All that the station and its pages do stays real.
 */
export async function listenTo(page: Page): Promise<() => Promise<Heard[]>> {
  await page.addInitScript((sentence: number) => {
    const heard: object[] = [];
    Object.assign(window, { heard });
    const note = (what: string, words = '', loud = 1) => heard.push({ what, words, loud, at: performance.now() });

    class Sentence {
      text: string;
      volume = 1;
      onend?: () => void;
      constructor(text: string) {
        this.text = text;
      }
    }
    let speaking: { words: Sentence; timer: ReturnType<typeof setTimeout> } | undefined;
    const engine = {
      getVoices: () => [
        { lang: 'zh-CN', localService: false, name: 'cloud' },
        { lang: 'zh-CN', localService: true, name: 'here' },
      ],
      speak(words: Sentence & { voice: { name: string } }) {
        note('begins', words.voice.name === 'here' ? words.text : 'A CLOUD VOICE', words.volume);
        const timer = setTimeout(() => {
          speaking = undefined;
          note('ends', words.text);
          words.onend?.();
        }, sentence);
        speaking = { words, timer };
      },
      cancel() {
        if (speaking === undefined) return;
        clearTimeout(speaking.timer);
        note('cut off', speaking.words.text);
        speaking = undefined;
      },
      addEventListener() {},
      removeEventListener() {},
    };
    Object.defineProperty(window, 'speechSynthesis', { value: engine });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Sentence });

    const real = AudioParam.prototype.exponentialRampToValueAtTime;
    AudioParam.prototype.exponentialRampToValueAtTime = function struck(value, when) {
      if (value > 0.001) note('chime', '', value);
      return real.call(this, value, when);
    };
  }, SENTENCE_MS);
  return () => page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);
}
