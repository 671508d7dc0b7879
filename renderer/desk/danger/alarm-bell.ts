/** Owns the sound of an alarm at the desk: two rising tones, again and again until somebody answers. */
export interface AlarmBell {
  start(): void;
  stop(): void;
}

const TONES = [
  { hertz: 740, at: 0 },
  { hertz: 988, at: 0.25 },
] as const;
const LASTS = 0.22;
const AGAIN_MS = 1_500;
const VOLUME = 0.3;

export function openAlarmBell(): AlarmBell {
  let context: AudioContext | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;
  const ring = () => {
    // A machine without a sound device may refuse; the banner is there all the same.
    try {
      context ??= new AudioContext();
      void context.resume().catch(() => undefined);
      for (const tone of TONES) play(context, tone.hertz, tone.at);
    } catch {
      context = undefined;
    }
  };
  return {
    start() {
      if (timer !== undefined) return;
      ring();
      timer = setInterval(ring, AGAIN_MS);
    },
    stop() {
      clearInterval(timer);
      timer = undefined;
    },
  };
}

function play(context: AudioContext, hertz: number, at: number): void {
  const start = context.currentTime + at;
  const volume = new GainNode(context, { gain: 0 });
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(VOLUME, start + 0.02);
  volume.gain.linearRampToValueAtTime(0, start + LASTS);
  const wave = new OscillatorNode(context, { type: 'triangle', frequency: hertz });
  wave.connect(volume).connect(context.destination);
  wave.start(start);
  wave.stop(start + LASTS);
}
