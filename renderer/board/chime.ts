/** Owns the two-tone bell before a call. Made of sine waves here, so that no sound file ships. */
export interface Chime {
  /** Rings once, from 0 to 1 loud, and resolves when it has died away; at once when it is off or not allowed yet. */
  ring(loud: number, signal: AbortSignal): Promise<void>;
  /** Calls back with whether sound is allowed, now and whenever that changes. */
  onSound(listen: (allowed: boolean) => void): () => void;
}

interface Tone {
  readonly hertz: number;
  readonly at: number;
  readonly lasts: number;
}

/** A falling third, softer at the end: heard across a hall, startles nobody. */
const TONES: readonly Tone[] = [
  { hertz: 880, at: 0, lasts: 0.7 },
  { hertz: 698.46, at: 0.45, lasts: 1.1 },
];
const LENGTH_MS = 1_600;
/** Share of what the loudspeakers can do; more would clip where the two tones meet. */
const LOUDEST = 0.5;
/** How long a refused `resume()` may keep a call waiting; some browsers never answer it. */
const RESUME_MS = 300;

export function openChime(page: Window): Chime {
  const context = audioOf();
  if (context === undefined)
    return { ring: async () => undefined, onSound: (listen) => (listen(false), () => undefined) };
  const wake = () => void context.resume().catch(() => undefined);
  for (const touch of ['pointerdown', 'keydown'] as const) page.addEventListener(touch, wake);
  return {
    async ring(loud, signal) {
      if (loud <= 0) return;
      if (context.state !== 'running')
        await Promise.race([context.resume().catch(() => undefined), pause(RESUME_MS, signal)]);
      if (context.state !== 'running' || signal.aborted) return;
      for (const tone of TONES) play(context, tone, loud);
      await pause(LENGTH_MS, signal);
    },
    onSound(listen) {
      const tell = () => listen(context.state === 'running');
      tell();
      context.addEventListener('statechange', tell);
      return () => context.removeEventListener('statechange', tell);
    },
  };
}

/** A machine without any sound device may refuse; the board then shows without ringing. */
function audioOf(): AudioContext | undefined {
  try {
    return new AudioContext();
  } catch {
    return undefined;
  }
}

function play(context: AudioContext, { hertz, at, lasts }: Tone, loud: number): void {
  const start = context.currentTime + at;
  const volume = context.createGain();
  volume.gain.setValueAtTime(0.0001, start);
  volume.gain.exponentialRampToValueAtTime(LOUDEST * loud, start + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, start + lasts);
  volume.connect(context.destination);
  // The octave above gives the bell its edge; alone a sine drowns in talk.
  for (const [times, share] of [
    [1, 1],
    [2, 0.25],
  ] as const) {
    const wave = new OscillatorNode(context, { type: 'sine', frequency: hertz * times });
    const part = new GainNode(context, { gain: share });
    wave.connect(part).connect(volume);
    wave.start(start);
    wave.stop(start + lasts);
  }
}

/** Waits, or stops waiting when it is called off. */
export const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resume) => {
    if (signal.aborted) return resume();
    const timer = setTimeout(resume, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), resume()), { once: true });
  });
