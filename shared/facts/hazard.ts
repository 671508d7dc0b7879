import { z } from 'zod';
import { fireRow } from '../domain/fire.ts';
import { freeText } from '../domain/free-text.ts';
import { hazardStep, MOST_HAZARD_CHARACTERS, MOST_PHOTO_BYTES } from '../domain/hazard.ts';
import { language } from '../domain/language.ts';
import { mobilePhone } from '../domain/phone.ts';
import { factType } from './fact-type.ts';

const hazardId = z.uuid();
const { place, note } = MOST_HAZARD_CHARACTERS;

/**
 * A fire hazard somebody reported at the kiosk (消防隐患). Where and what it is, in their words, is sealed under a key of the report's own;
 * a phone, which is left only by who wants an answer, under another, so that it can go first.
 */
export const hazardReported = factType('hazard.reported.v1', {
  data: z.object({
    hazardId,
    requestId: z.uuid(),
    aboutId: z.uuid(),
    /** Whose key seals the phone; null: reported without a name. */
    reporterId: z.uuid().nullable(),
    /** Of the notice that was agreed to when the phone was left. */
    noticeVersion: z.string().max(20).nullable(),
    kind: fireRow,
    year: z.int().min(2000).max(9999),
    serial: z.int().positive(),
    language,
    photo: z.boolean(),
  }),
  personal: {
    about: z.object({ place: freeText(place) }),
    reporter: z.object({ phone: mobilePhone }),
  },
});

/** Its photograph, in a fact of its own: whoever reads the report does not carry the picture along. */
export const hazardPhotoKept = factType('hazard.photo-kept.v1', {
  data: z.object({ hazardId, bytes: z.int().min(1).max(MOST_PHOTO_BYTES) }),
  personal: { about: z.object({ jpeg: z.base64().max(Math.ceil(MOST_PHOTO_BYTES / 3) * 4) }) },
});

/** A member of staff looked at the photograph; the actor says who. */
export const hazardPhotoOpened = factType('hazard.photo-opened.v1', { data: z.object({ hazardId }) });

/** What was done about it. */
export const hazardHandled = factType('hazard.handled.v1', {
  data: z.object({ hazardId, to: hazardStep }),
  personal: { about: z.object({ note: freeText(note) }) },
});
