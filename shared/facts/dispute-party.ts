import { z } from 'zod';
import { ageBand } from '../domain/age.ts';
import { dialectId, mandarinLevel } from '../domain/dialect.ts';
import { divisionCode } from '../domain/division.ts';
import { freeText } from '../domain/free-text.ts';
import { idType, interpreterWish, partyRole, sex } from '../domain/party.ts';
import { stationDay } from '../domain/station-day.ts';
import { factType } from './fact-type.ts';

const disputeId = z.uuid();
const partyId = z.uuid();

/** What is known of one person (or firm) in a dispute; the newest description wins. `partyId` is whose key seals it. */
export const disputePartyDescribed = factType('dispute.party-described.v1', {
  data: z.object({
    disputeId,
    partyId,
    role: partyRole,
    /** Whom a representative, guardian or interpreter is there for. */
    onBehalfOf: partyId.nullable(),
    sex: sex.nullable(),
    ageBand: ageBand.nullable(),
    idType: idType.nullable(),
    home: divisionCode.nullable(),
    dialects: z.array(dialectId).max(4),
    mandarin: mandarinLevel.nullable(),
    interpreter: interpreterWish.nullable(),
    /** How many people stand behind a joint party; null: one. */
    peopleCount: z.int().min(1).max(10_000).nullable(),
  }),
  personal: {
    self: z.object({
      name: freeText(60),
      phone: z.string().max(20).optional(),
      idNumber: z.string().max(40).optional(),
      birth: stationDay.optional(),
      address: freeText(200).optional(),
      employer: freeText(100).optional(),
      occupation: freeText(60).optional(),
      ethnicity: freeText(20).optional(),
    }),
  },
});

/** No longer part of the dispute: named by mistake, or stepped back. What was recorded stays in the ledger. */
export const disputePartyRemoved = factType('dispute.party-removed.v1', {
  data: z.object({ disputeId, partyId }),
});
