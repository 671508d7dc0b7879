import { z } from 'zod';
import { ageBand } from '../../domain/age.ts';
import { dialectId, mandarinLevel, namedDialect } from '../../domain/dialect.ts';
import { divisionCode, placeName } from '../../domain/division.ts';
import { freeText } from '../../domain/free-text.ts';
import {
  EVIDENCE_KINDS,
  evidenceKind,
  intakeChannel,
  intakeSource,
  MOST_SUMMARY,
  openness,
} from '../../domain/intake.ts';
import { millis } from '../../domain/millis.ts';
import { idType, interpreterWish, partyRole, sex } from '../../domain/party.ts';
import { stationDay } from '../../domain/station-day.ts';
import { MOST_VOICE_SECONDS } from '../../domain/voice.ts';
import { PARTY_GAPS } from '../../rules/parties-complete.ts';
import { done, procedure } from '../procedure.ts';

/** The codes of a party: what the fact says in the clear. */
const partyCodes = z.object({
  role: partyRole,
  onBehalfOf: z.uuid().nullable(),
  sex: sex.nullable(),
  ageBand: ageBand.nullable(),
  idType: idType.nullable(),
  home: divisionCode.nullable(),
  dialects: z.array(dialectId).max(4),
  mandarin: mandarinLevel.nullable(),
  interpreter: interpreterWish.nullable(),
  peopleCount: z.int().min(1).max(10_000).nullable(),
});

/** One of the people of a dispute. Personal fields are null when not known, or after an erasure. */
export const partyView = partyCodes.extend({
  partyId: z.uuid(),
  homeName: placeName.nullable(),
  dialects: z.array(namedDialect),
  /** After a change of machines the key of this person is still to come: what is null may be known all the same. */
  sealed: z.boolean(),
  name: z.string().nullable(),
  phone: z.string().nullable(),
  idNumber: z.string().nullable(),
  birth: stationDay.nullable(),
  address: z.string().nullable(),
  employer: z.string().nullable(),
  occupation: z.string().nullable(),
  ethnicity: z.string().nullable(),
});
export type PartyView = z.infer<typeof partyView>;

const completed = z.object({
  source: intakeSource,
  channel: intakeChannel,
  amountFen: z.int().nonnegative().max(1_000_000_000_00).nullable(),
  peopleCount: z.int().min(1).max(10_000),
  priorAlarms: z.int().nonnegative().max(999),
  repeatCount: z.int().nonnegative().max(999),
  evidence: z.array(evidenceKind).max(EVIDENCE_KINDS.length),
  openOrClosed: openness,
});

export const intakeView = z.object({
  parties: z.array(partyView),
  missing: z.array(z.object({ code: z.enum(PARTY_GAPS), partyId: z.uuid().nullable(), blocks: z.boolean() })),
  completed: completed.extend({ summary: z.string().nullable() }).nullable(),
  voices: z.array(
    z.object({
      voiceId: z.uuid(),
      at: millis,
      seconds: z.int().min(1).max(MOST_VOICE_SECONDS),
      heard: z.int().nonnegative(),
      /** Null key: the applicant was erased, and nobody can hear it again. */
      readable: z.boolean(),
    }),
  ),
});
export type IntakeView = z.infer<typeof intakeView>;

/** What the desk types of a party; an empty text means "not known". */
export const partyInput = partyCodes.extend({
  /** Null: somebody new. */
  partyId: z.uuid().nullable(),
  name: freeText(60),
  phone: freeText(20),
  idNumber: z.string().max(60),
  birth: stationDay.nullable(),
  address: freeText(200),
  employer: freeText(100),
  occupation: freeText(60),
  ethnicity: freeText(20),
});

const one = z.object({ disputeId: z.uuid() });
const ACCESS = ['signed-out', 'not-found', 'not-yours'] as const;

export const intakeContract = {
  show: procedure(one, intakeView, ACCESS),
  describeParty: procedure(one.extend({ party: partyInput }), z.object({ partyId: z.uuid() }), [
    ...ACCESS,
    'wrong-state',
    'wrong-id-number',
    'not-a-phone',
    'unknown-division',
    'unknown-party',
    'guardian-too-young',
    'too-many-representatives',
    'storage-full',
  ]),
  /** Not the applicant: without one there is no dispute. */
  removeParty: procedure(one.extend({ partyId: z.uuid() }), done, [
    ...ACCESS,
    'wrong-state',
    'unknown-party',
    'storage-full',
  ]),
  complete: procedure(completed.extend({ disputeId: z.uuid(), summary: freeText(MOST_SUMMARY) }), done, [
    ...ACCESS,
    'wrong-state',
    'storage-full',
  ]),
  /** The bytes of a spoken statement. That somebody listened is recorded before they are handed out. */
  voice: procedure(one.extend({ voiceId: z.uuid() }), z.object({ file: z.file() }), [...ACCESS, 'storage-full']),
};
