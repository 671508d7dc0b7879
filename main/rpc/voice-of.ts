import { type VoiceStatement, voiceStatement } from '../../shared/domain/voice.ts';

/** The recording that came with an intake, checked: null when there is none, undefined when it is not what it says. */
export async function voiceOf(
  sent: { readonly seconds: number; readonly clip: File } | null,
): Promise<VoiceStatement | null | undefined> {
  if (sent === null) return null;
  return voiceStatement(sent.clip.type, sent.seconds, new Uint8Array(await sent.clip.arrayBuffer()));
}
