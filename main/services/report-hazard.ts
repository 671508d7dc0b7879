import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { hazardNumber, isPhoto } from '../../shared/domain/hazard.ts';
import type { Language } from '../../shared/domain/language.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import { hazardPhotoKept, hazardReported } from '../../shared/facts/hazard.ts';
import { type HazardRow, hazardOfRequest, hazardsOfYear } from '../store/hazards.ts';
import type { Core } from './core.ts';

export interface HazardWish {
  readonly requestId: string;
  readonly language: Language;
  readonly kind: string;
  /** Where and what it is, in their words. */
  readonly place: string;
  /** JPEG, or none. */
  readonly photo: Uint8Array | null;
  /** Only who wants an answer leaves a phone, and agrees to its being kept for that. */
  readonly reporter: { readonly phone: string; readonly noticeVersion: string; readonly agreed: boolean } | null;
}

export interface HazardReceipt {
  readonly hazardId: string;
  readonly number: string;
}

/** Writes down a fire hazard somebody saw, sealed, and gives a receipt. The same `requestId` gets the same one. */
export function reportHazard(
  core: Core,
  { requestId, language, kind, place, photo, reporter }: HazardWish,
): Answer<HazardReceipt, 'out-of-date' | 'photo-unusable' | 'no-consent'> {
  if (!core.fire.hazards.some(({ id }) => id === kind)) return refused('out-of-date');
  if (photo !== null && !isPhoto(photo)) return refused('photo-unusable');
  if (reporter?.agreed === false) return refused('no-consent');
  return core.ledger.write('kiosk', ({ tx, at, append }) => {
    const before = hazardOfRequest(tx, requestId);
    if (before !== undefined) return granted(receiptOf(before));
    const [hazardId, aboutId] = [core.newId(), core.newId()];
    const reporterId = reporter && core.newId();
    const year = Number(dayOf(at).slice(0, 4));
    append(
      hazardReported.of(
        hazardId,
        {
          ...{ hazardId, requestId, aboutId, reporterId, kind, language, year },
          ...{ noticeVersion: reporter?.noticeVersion ?? null, photo: photo !== null },
          serial: hazardsOfYear(tx, year) + 1,
        },
        {
          about: { person: aboutId, value: { place } },
          ...(reporter !== null && reporterId !== null
            ? { reporter: { person: reporterId, value: { phone: reporter.phone } } }
            : {}),
        },
      ),
    );
    if (photo !== null)
      append(
        hazardPhotoKept.of(
          hazardId,
          { hazardId, bytes: photo.length },
          { about: { person: aboutId, value: { jpeg: Buffer.from(photo).toString('base64') } } },
        ),
      );
    return granted(receiptOf(hazardOfRequest(tx, requestId) as HazardRow));
  });
}

const receiptOf = ({ hazardId, year, serial }: HazardRow): HazardReceipt => ({
  hazardId,
  number: hazardNumber(year, serial),
});
