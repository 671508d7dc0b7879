import { z } from 'zod';
import {
  declarationChannel,
  declarationField,
  declarationKind,
  declarationState,
  returnReason,
} from '../domain/declaration.ts';
import { freeText } from '../domain/free-text.ts';
import { language } from '../domain/language.ts';
import { stationDay } from '../domain/station-day.ts';
import { factType } from './fact-type.ts';

const declarationId = z.uuid();
const phone = z.string().max(20);

/** What a correction may change, beside the words. */
const matter = {
  /** HMAC of the identity number, hex: tells that two declarations are about one person, and not who. */
  subjectCode: z.string().regex(/^[0-9a-f]{64}$/),
  /** First day of living or working there; of a tenancy's end, the last. */
  day: stationDay,
  leaseEnd: stationDay.nullable(),
  /** Under 16. */
  child: z.boolean(),
};
const subject = z.object({
  name: freeText(40),
  idNumber: z.string().max(18),
  phone: phone.optional(),
  guardianName: freeText(40).optional(),
  guardianPhone: phone.optional(),
  address: freeText(120).optional(),
});
const declarer = z.object({ name: freeText(60), phone });

/** Somebody told who lives or works where (信息申报). Whom it is about, and who told it, have a key each. */
export const declarationFiled = factType('declaration.filed.v1', {
  data: z.object({
    declarationId,
    /** Idempotency key of the visit, or of the row of a list. */
    requestId: z.string().max(60),
    /** Running number of the station's day; with the day it is the receipt. */
    receiptDay: stationDay,
    running: z.int().positive(),
    kind: declarationKind,
    channel: declarationChannel,
    /** The list it was a row of. */
    batchId: z.uuid().nullable(),
    language,
    noticeVersion: z.string().max(20),
    subjectId: z.uuid(),
    /** Null: the person spoke for themselves. */
    declarerId: z.uuid().nullable(),
    ...matter,
  }),
  personal: { subject, declarer },
});

/** The words as they are right now, all of them; the older ones stay in the fact before. */
export const declarationCorrected = factType('declaration.corrected.v1', {
  data: z.object({ declarationId, fields: z.array(declarationField).min(1), ...matter }),
  personal: { subject, declarer },
});

export const declarationReviewed = factType('declaration.reviewed.v1', {
  data: z.object({
    declarationId,
    outcome: declarationState.exclude(['new']),
    /** Only for what is returned. */
    reason: returnReason.nullable(),
  }),
});

/** Declarations left the station as a file for the police system. `personal`: names and numbers were in it. */
export const declarationExported = factType('declaration.exported.v1', {
  data: z.object({
    exportId: z.uuid(),
    from: stationDay,
    to: stationDay,
    personal: z.boolean(),
    rows: z.int().nonnegative(),
  }),
});
