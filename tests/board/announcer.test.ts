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
  announced: false,
};

/** What the machine's voice was asked to do; a real one needs a browser with sound. */
function voiceOf({ lang, local, speaksFor }: { lang: string; local: boolean; speaksFor: number | 'ever' }) {
  const asked: string[] = [];
  const engine = {
    getVoices: () => [{ lang, localService: local }],
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    cancel: () => void asked.push('cancel'),
    speak(words: { text: string; onend: () => void }) {
      asked.push(words.text);
      if (speaksFor !== 'ever') setTimeout(() => words.onend(), speaksFor);
    },
  };
  return { asked, engine: engine as unknown as SpeechSynthesis };
}

const LOUD = { chime: 1, voice: 1 };
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
    expect(await secondsOf(announce(call, { hurried, sound: LOUD }, new AbortController().signal))).toBe(seconds);
  });

  test('no longer than its showing when the sound fails', async () => {
    const broken = { ...silence, ring: () => Promise.reject(new Error('no sound card')) };
    const announce = announcer(broken, openSpeech(undefined));
    expect(await secondsOf(announce(call, { hurried: false, sound: LOUD }, new AbortController().signal))).toBe(8);
  });
});

test.each([
  { lang: 'zh-CN', local: true, said: ['请，A 零零一号，到，一号窗口', 'cancel'] },
  { lang: 'zh-CN', local: false, said: [] },
  { lang: 'en-US', local: true, said: [] },
])('a $lang voice, on this machine: $local, says $said', async ({ lang, local, said }) => {
  const { asked, engine } = voiceOf({ lang, local, speaksFor: 2_000 });
  await secondsOf(
    announcer(silence, openSpeech(engine))(call, { hurried: false, sound: LOUD }, new AbortController().signal),
  );
  expect(asked).toEqual(said);
});

test('called off, it ends at once and the voice stops', async () => {
  const { asked, engine } = voiceOf({ lang: 'zh-CN', local: true, speaksFor: 'ever' });
  const off = new AbortController();
  const announced = announcer(silence, openSpeech(engine))(call, { hurried: false, sound: LOUD }, off.signal);
  await vi.advanceTimersByTimeAsync(1_000);
  off.abort();
  expect(await secondsOf(announced)).toBe(0);
  expect(asked.at(-1)).toBe('cancel');
});

describe('complaint 8: there was no sound, or muting the voice also muted the chime', () => {
  /** How loud each was, in the order it was asked for. */
  async function heardAt(sound: { chime: number; voice: number }, chimeFails = false) {
    const heard: (readonly [string, number])[] = [];
    const chime = {
      ...silence,
      ring: async (loud: number) => {
        if (chimeFails) throw new Error('no sound card');
        heard.push(['chime', loud]);
      },
    };
    const speech = {
      say: async (_: string, loud: number) => void heard.push(['voice', loud]),
      onVoice: () => () => undefined,
    };
    const seconds = await secondsOf(
      announcer(chime, speech)(call, { hurried: false, sound }, new AbortController().signal),
    );
    return { heard, seconds };
  }

  test.each([
    { chime: 0.8, voice: 1 },
    { chime: 0.8, voice: 0 },
    { chime: 0, voice: 1 },
    { chime: 0, voice: 0 },
  ])('chime $chime and voice $voice are two volumes; the screen flashes as long in any case', async (sound) => {
    expect(await heardAt(sound)).toEqual({
      heard: [
        ['chime', sound.chime],
        ['voice', sound.voice],
      ],
      seconds: 8,
    });
  });

  test('a chime that fails leaves the voice', async () => {
    expect((await heardAt(LOUD, true)).heard).toEqual([['voice', 1]]);
  });

  test('no voice of a cloud is ever asked, and without one of this machine the staff are told', () => {
    const told: boolean[] = [];
    openSpeech(voiceOf({ lang: 'zh-CN', local: false, speaksFor: 1 }).engine).onVoice((has) => told.push(has));
    openSpeech(voiceOf({ lang: 'zh-CN', local: true, speaksFor: 1 }).engine).onVoice((has) => told.push(has));
    openSpeech(undefined).onVoice((has) => told.push(has));
    expect(told).toEqual([false, true, false]);
  });

  test('a voice that is off says nothing, one that is half off says it half as loud', async () => {
    const volumes: number[] = [];
    const { engine } = voiceOf({ lang: 'zh-CN', local: true, speaksFor: 1_000 });
    const listened = {
      getVoices: () => engine.getVoices(),
      cancel: () => engine.cancel(),
      speak: (words: SpeechSynthesisUtterance) => (volumes.push(words.volume), engine.speak(words)),
    } as unknown as SpeechSynthesis;
    for (const voice of [0, 0.5, 1])
      await secondsOf(
        announcer(silence, openSpeech(listened))(
          call,
          { hurried: true, sound: { chime: 1, voice } },
          new AbortController().signal,
        ),
      );
    expect(volumes).toEqual([0.5, 1]);
  });
});
