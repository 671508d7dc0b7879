import { expect, test } from 'vitest';
import { MOST_VOICE_BYTES, MOST_VOICE_SECONDS, voiceMimeOf, voiceStatement } from '../../shared/domain/voice.ts';
import { makeVoice } from '../make/intake.ts';

const { bytes } = makeVoice();
const OGG = Uint8Array.from([0x4f, 0x67, 0x67, 0x53, 0, 0]);
const MP4 = Uint8Array.from([0, 0, 0, 24, 0x66, 0x74, 0x79, 0x70, 0]);

test.each([
  { said: 'audio/webm;codecs=opus', is: 'audio/webm;codecs=opus' },
  { said: 'audio/webm; codecs="opus"', is: 'audio/webm;codecs=opus' },
  { said: 'Audio/WebM', is: 'audio/webm;codecs=opus' },
  { said: 'audio/ogg', is: 'audio/ogg;codecs=opus' },
  { said: 'audio/mp4', is: 'audio/mp4' },
  { said: 'video/webm', is: undefined },
  { said: 'audio/webm;codecs=pcm', is: undefined },
  { said: 'text/html', is: undefined },
  { said: '', is: undefined },
])('"$said" is $is', ({ said, is }) => expect(voiceMimeOf(said)).toBe(is));

test.each([
  { said: 'audio/webm', first: bytes },
  { said: 'audio/ogg', first: OGG },
  { said: 'audio/mp4', first: MP4 },
])('$said begins as it should', ({ said, first }) => expect(voiceStatement(said, 1, first)).toBeDefined());

test.each([
  { what: 'a page that calls itself sound', said: 'audio/webm', seconds: 5, sent: new TextEncoder().encode('<html>') },
  { what: 'one form under the name of another', said: 'audio/ogg', seconds: 5, sent: bytes },
  { what: 'nothing', said: 'audio/webm', seconds: 5, sent: new Uint8Array() },
  { what: 'no time at all', said: 'audio/webm', seconds: 0, sent: bytes },
  { what: 'too long', said: 'audio/webm', seconds: MOST_VOICE_SECONDS + 1, sent: bytes },
  { what: 'too large', said: 'audio/webm', seconds: 5, sent: makeVoice(MOST_VOICE_BYTES + 1).bytes },
])('$what is refused', ({ said, seconds, sent }) => expect(voiceStatement(said, seconds, sent)).toBeUndefined());
