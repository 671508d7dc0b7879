import { z } from 'zod';
import { freeText } from '../domain/free-text.ts';
import { EVIDENCE_KINDS, evidenceKind, intakeChannel, intakeSource, MOST_SUMMARY, openness } from '../domain/intake.ts';
import { MOST_VOICE_BYTES, voiceMime, voiceSeconds } from '../domain/voice.ts';
import { factType } from './fact-type.ts';

const disputeId = z.uuid();

/** What the desk adds to the kiosk's registration (收集登记); the newest wins. Money in fen. */
export const disputeIntakeCompleted = factType('dispute.intake-completed.v1', {
  data: z.object({
    disputeId,
    source: intakeSource,
    channel: intakeChannel,
    amountFen: z.int().nonnegative().nullable(),
    /** Everybody the dispute concerns. */
    peopleCount: z.int().min(1).max(10_000),
    /** Earlier calls to the police about it. */
    priorAlarms: z.int().nonnegative().max(999),
    /** How often it was at a committee before. */
    repeatCount: z.int().nonnegative().max(999),
    evidence: z.array(evidenceKind).max(EVIDENCE_KINDS.length),
    openOrClosed: openness,
  }),
  personal: { applicant: z.object({ summary: freeText(MOST_SUMMARY) }) },
});

const BASE64_BYTES = Math.ceil(MOST_VOICE_BYTES / 3) * 4;

/** A statement in the citizen's own voice, recorded at the kiosk and sealed under the applicant's key. */
export const disputeVoiceRecorded = factType('dispute.voice-recorded.v1', {
  data: z.object({
    disputeId,
    voiceId: z.uuid(),
    seconds: voiceSeconds,
    bytes: z.int().min(1).max(MOST_VOICE_BYTES),
    mime: voiceMime,
  }),
  personal: { applicant: z.object({ audio: z.base64().max(BASE64_BYTES) }) },
});

/** A member of staff listened to it; the actor says who. */
export const disputeVoiceHeard = factType('dispute.voice-heard.v1', {
  data: z.object({ disputeId, voiceId: z.uuid() }),
});
