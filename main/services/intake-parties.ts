import { isMinor } from '../../shared/domain/age.ts';
import type { disputeInput } from '../../shared/contract/kiosk/disputes.ts';
import type { VoiceStatement } from '../../shared/domain/voice.ts';
import { disputeVoiceRecorded } from '../../shared/facts/dispute-intake.ts';
import { disputePartyDescribed } from '../../shared/facts/dispute-party.ts';
import type { Writing } from '../ledger/ledger.ts';
import type { z } from 'zod';

/** The intake as a service takes it: checked, the voice in bytes. */
export type DisputeWish = Omit<z.output<typeof disputeInput>, 'voice'> & { readonly voice: VoiceStatement | null };

/** What the kiosk asked of the people themselves, recorded beside the opening: the applicant, and who stands for a minor. */
export function describeThose(
  { append }: Writing,
  newId: () => string,
  wish: DisputeWish,
  { disputeId, applicantId }: { readonly disputeId: string; readonly applicantId: string },
): void {
  const { name, phone, ageBand, guardian, interpreter, home, dialects, mandarin } = wish;
  const stands = isMinor(ageBand) ? guardian : null;
  append(
    disputePartyDescribed.of(
      disputeId,
      {
        ...NOT_ASKED,
        disputeId,
        partyId: applicantId,
        role: 'applicant',
        onBehalfOf: null,
        ageBand,
        home,
        dialects: [...dialects],
        mandarin,
        interpreter,
      },
      // A minor's phone is the guardian's, and stands with the guardian.
      { self: { person: applicantId, value: { name, ...(stands === null && { phone }) } } },
    ),
  );
  if (stands === null) return;
  const partyId = newId();
  append(
    disputePartyDescribed.of(
      disputeId,
      {
        ...NOT_ASKED,
        disputeId,
        partyId,
        role: 'guardian',
        onBehalfOf: applicantId,
        ageBand: 'adult',
        home: null,
        dialects: [],
        mandarin: null,
        interpreter: null,
      },
      { self: { person: partyId, value: { name: stands.name, phone } } },
    ),
  );
}

/** The desk asks these. */
const NOT_ASKED = { sex: null, idType: null, peopleCount: null } as const;

/** Seals a spoken statement under the applicant's key. */
export function recordVoice(
  { append }: Writing,
  newId: () => string,
  { seconds, mime, bytes }: VoiceStatement,
  { disputeId, applicantId }: { readonly disputeId: string; readonly applicantId: string },
): void {
  append(
    disputeVoiceRecorded.of(
      disputeId,
      { disputeId, voiceId: newId(), seconds, bytes: bytes.length, mime },
      { applicant: { person: applicantId, value: { audio: Buffer.from(bytes).toString('base64') } } },
    ),
  );
}
