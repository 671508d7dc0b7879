import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import type { VoiceMime } from '../../shared/domain/voice.ts';
import { disputeVoiceHeard, disputeVoiceRecorded } from '../../shared/facts/dispute-intake.ts';
import { factAt } from '../ledger/read-facts.ts';
import { openPart } from '../ledger/seal.ts';
import { voicesOf } from '../store/intakes.ts';
import type { Core } from './core.ts';
import { openableFor } from './dispute-access.ts';
import type { Session } from './sessions.ts';

/**
 * A spoken statement for the dispute's mediators or the head. That somebody listens is recorded before the bytes
 * are handed out. After an erasure there is nothing to hear.
 */
export function hearVoice(
  core: Core,
  session: Session,
  disputeId: string,
  voiceId: string,
): Answer<{ mime: VoiceMime; bytes: Uint8Array<ArrayBuffer> }, 'not-found' | 'not-yours'> {
  return core.ledger.write(`staff/${session.staffId}`, ({ tx, append }) => {
    const found = openableFor(tx, session, disputeId);
    if (!found.ok) return found;
    const voice = voicesOf(tx, disputeId).find((one) => one.voiceId === voiceId);
    const fact = voice && factAt(tx, voice.toldSeq);
    const told = fact && openPart(tx, core.keys, disputeVoiceRecorded, fact, 'applicant');
    if (voice === undefined || told === null || told === undefined) return refused('not-found');
    append(disputeVoiceHeard.of(disputeId, { disputeId, voiceId }));
    return granted({ mime: voice.mime, bytes: new Uint8Array(Buffer.from(told.audio, 'base64')) });
  });
}
