import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { announcer } from '../../renderer/board/announcer.ts';
import { openSpeech } from '../../renderer/board/speech.ts';
import type { Call } from '../../shared/contract/board/contract.ts';
import { asMillis } from '../../shared/domain/millis.ts';

const call: Call = {
  callId: 1,
  number: 'A001',
  counterName: { zh: '1号窗口', en: 'Counter 1' },
  serviceName: { zh: '咨询', en: 'Advice' },
  at: asMillis(0),
  recall: false,
};

/** What the machine's voice was asked to do; a real one needs a browser with sound. */
function voiceOf({ lang, local, speaksFor }: { lang: string; local: boolean; speaksFor: number | 'ever' }) {
  const asked: string[] = [];
  const engine = {
    getVoices: () => [{ lang, localService: local }],
    cancel: () => void asked.push('cancel'),
    speak(words: { text: string; onend: () => void }) {
      asked.push(words.text);
      if (speaksFor !== 'ever') setTimeout(() => words.onend(), speaksFor);
    },
  };
  return { asked, engine: engine as unknown as SpeechSynthesis };
}

const silence = { ring: async () => undefined, onSound: () => () => undefined };

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    },
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** How long a call is announced, to the second. */
async function secondsOf(announced: Promise<void>): Promise<number> {
  let over = false;
  void announced.then(() => (over = true));
  for (let seconds = 0; ; seconds += 1) {
    await vi.advanceTimersByTimeAsync(0);
    if (over) return seconds;
    await vi.advanceTimersByTimeAsync(1_000);
  }
}

describe('an announcement lasts', () => {
  test.each([
    {
      story: 'eight seconds without a voice',
      voice: { lang: 'en-US', local: true, speaksFor: 3_000 },
      hurried: false,
      seconds: 8,
    },
    {
      story: 'five when others wait',
      voice: { lang: 'en-US', local: true, speaksFor: 3_000 },
      hurried: true,
      seconds: 5,
    },
    {
      story: 'eight with a short sentence',
      voice: { lang: 'zh-CN', local: true, speaksFor: 4_000 },
      hurried: false,
      seconds: 8,
    },
    {
      story: 'as long as a slow voice needs',
      voice: { lang: 'zh-CN', local: true, speaksFor: 10_000 },
      hurried: false,
      seconds: 10,
    },
    {
      story: 'twelve with a voice that never says it has ended',
      voice: { lang: 'zh-CN', local: true, speaksFor: 'ever' },
      hurried: false,
      seconds: 12,
    },
  ] as const)('$story', async ({ voice, hurried, seconds }) => {
    const announce = announcer(silence, openSpeech(voiceOf(voice).engine));
    expect(await secondsOf(announce(call, hurried, new AbortController().signal))).toBe(seconds);
  });

  test('no longer than its showing when the sound fails', async () => {
    const broken = { ...silence, ring: () => Promise.reject(new Error('no sound card')) };
    const announce = announcer(broken, openSpeech(undefined));
    expect(await secondsOf(announce(call, false, new AbortController().signal))).toBe(8);
  });
});

test.each([
  { lang: 'zh-CN', local: true, said: ['请，A 零零一号，到，一号窗口', 'cancel'] },
  { lang: 'zh-CN', local: false, said: [] },
  { lang: 'en-US', local: true, said: [] },
])('a $lang voice, on this machine: $local, says $said', async ({ lang, local, said }) => {
  const { asked, engine } = voiceOf({ lang, local, speaksFor: 2_000 });
  await secondsOf(announcer(silence, openSpeech(engine))(call, false, new AbortController().signal));
  expect(asked).toEqual(said);
});

test('called off, it ends at once and the voice stops', async () => {
  const { asked, engine } = voiceOf({ lang: 'zh-CN', local: true, speaksFor: 'ever' });
  const off = new AbortController();
  const announced = announcer(silence, openSpeech(engine))(call, false, off.signal);
  await vi.advanceTimersByTimeAsync(1_000);
  off.abort();
  expect(await secondsOf(announced)).toBe(0);
  expect(asked.at(-1)).toBe('cancel');
});
