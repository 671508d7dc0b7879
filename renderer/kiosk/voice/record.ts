import {
  MOST_VOICE_BYTES,
  MOST_VOICE_SECONDS,
  VOICE_BITS_PER_SECOND,
  VOICE_MIMES,
} from '../../../shared/domain/voice.ts';
import type { VoiceClip } from '../draft.ts';
import { listenTo } from './level.ts';

/**
 * Records one spoken statement with the microphone of the kiosk. Ends by itself at the longest time or size.
 * Nothing of it leaves the page here; the microphone is let go as soon as the recording ends.
 */
export interface Recording {
  /** Ends it and keeps what was said. */
  stop(): void;
  /** Ends it and keeps nothing. */
  drop(): void;
}

export type NoVoice = 'no-microphone' | 'not-allowed' | 'nothing-heard';

export interface RecordingEvents {
  /** Several times a second: seconds so far, and how loud, 0 … 1. */
  readonly onSound: (seconds: number, level: number) => void;
  readonly onDone: (voice: VoiceClip) => void;
  readonly onFailed: (why: NoVoice) => void;
}

const SLICE_MS = 500;
/** Room for one more slice and the end of the file. */
const SPARE_BYTES = 16 * 1024;

export async function record({ onSound, onDone, onFailed }: RecordingEvents): Promise<Recording | undefined> {
  const mimeType = typeof MediaRecorder === 'undefined' ? undefined : VOICE_MIMES.find(MediaRecorder.isTypeSupported);
  if (mimeType === undefined || navigator.mediaDevices === undefined) return void onFailed('no-microphone');
  let stream: MediaStream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({
      audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true },
    });
  } catch (error) {
    const denied = error instanceof DOMException && error.name === 'NotAllowedError';
    return void onFailed(denied ? 'not-allowed' : 'no-microphone');
  }
  const recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: VOICE_BITS_PER_SECOND });
  const chunks: Blob[] = [];
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1000;
  let keep = true;
  const stop = () => recorder.state !== 'inactive' && recorder.stop();
  const stopListening = listenTo(stream, (level) => {
    onSound(Math.min(MOST_VOICE_SECONDS, seconds()), level);
    if (seconds() >= MOST_VOICE_SECONDS) stop();
  });
  recorder.ondataavailable = ({ data }) => {
    chunks.push(data);
    if (chunks.reduce((sum, { size }) => sum + size, 0) > MOST_VOICE_BYTES - SPARE_BYTES) stop();
  };
  recorder.onerror = stop;
  recorder.onstop = () => {
    const took = Math.min(MOST_VOICE_SECONDS, Math.max(1, Math.round(seconds())));
    stopListening();
    for (const track of stream.getTracks()) track.stop();
    if (!keep) return;
    const clip = new Blob(chunks, { type: mimeType });
    if (clip.size === 0 || clip.size > MOST_VOICE_BYTES) onFailed('nothing-heard');
    else onDone({ clip, seconds: took });
  };
  recorder.start(SLICE_MS);
  return {
    stop,
    drop() {
      keep = false;
      stop();
    },
  };
}
